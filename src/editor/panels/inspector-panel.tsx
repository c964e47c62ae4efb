// What is chosen, with everything that is known of it; the drawing itself where nothing is. Its content is fetched when first needed.
import { lazy, Suspense } from 'react';
import { words } from '../../core/core.ts';
import type { Drawing } from '../deriving.ts';
import { useDrawing } from '../drawing.ts';
import { Guard } from '../guard.tsx';
import { useEditor } from '../store/context.ts';
import { isQuestionStanding } from '../story/told.ts';
import { titleOf } from '../title.ts';
import { AboutDrawing } from './about-drawing.tsx';

const Doors = lazy(() => import('./doors.tsx').then(({ Doors }) => ({ default: Doors })));
const Inspector = lazy(() => import('../inspector/inspector.tsx').then(({ Inspector }) => ({ default: Inspector })));

const ConsequencePanel = lazy(() =>
  import('../whatif/consequence-panel.tsx').then(({ ConsequencePanel }) => ({ default: ConsequencePanel })),
);

const ContrastPanel = lazy(() =>
  import('../compare/contrast-panel.tsx').then(({ ContrastPanel }) => ({ default: ContrastPanel })),
);

export function InspectorPanel() {
  const drawing = useDrawing();
  const chosen = useEditor((state) => state.chosen);
  const isTelling = useEditor((state) => state.isTelling);
  const isAsking = useEditor(isQuestionStanding);
  if (!drawing) return null;
  if (isAsking) return <p className="empty">{words.story.hidden}</p>;
  if (isTelling) return <Telling drawing={drawing} />;
  if (chosen === undefined) {
    return (
      <>
        <AboutDrawing drawing={drawing} />
        <Suspense>
          <Doors />
        </Suspense>
      </>
    );
  }
  return (
    <Guard key={chosen} part="panel">
      <Suspense fallback={null}>
        <Inspector drawing={drawing} id={chosen} />
      </Suspense>
    </Guard>
  );
}

/** Nothing until what it tells has come. */
function Telling({ drawing: { consequence, contrast, document } }: { readonly drawing: Drawing }) {
  const against = useEditor((state) => state.against);
  return (
    <Guard key="telling" part="panel">
      <Suspense fallback={null}>
        {consequence && <ConsequencePanel consequence={consequence} deployment={document.deployment} />}
        {contrast && against && <ContrastPanel contrast={contrast} against={against} title={titleOf(document)} />}
      </Suspense>
    </Guard>
  );
}
