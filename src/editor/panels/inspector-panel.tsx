// What is chosen, with everything that is known of it; the drawing itself where nothing is. Its content is fetched when first needed.
import { lazy, Suspense } from 'react';
import { useDrawing } from '../drawing.ts';
import { Guard } from '../guard.tsx';
import { useEditor } from '../store/context.ts';
import { subjectOf } from '../whatif/subject.ts';
import { AboutDrawing } from './about-drawing.tsx';

const Doors = lazy(() => import('./doors.tsx').then(({ Doors }) => ({ default: Doors })));
const Inspector = lazy(() => import('../inspector/inspector.tsx').then(({ Inspector }) => ({ default: Inspector })));

const ConsequencePanel = lazy(() =>
  import('../whatif/consequence-panel.tsx').then(({ ConsequencePanel }) => ({ default: ConsequencePanel })),
);

export function InspectorPanel() {
  const drawing = useDrawing();
  const chosen = useEditor((state) => state.chosen);
  const supposed = useEditor((state) => state.supposed);
  if (!drawing) return null;
  const { consequence, document } = drawing;
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
        {consequence && supposed.some((cut) => subjectOf(cut) === chosen) ? (
          <ConsequencePanel consequence={consequence} deployment={document.deployment} />
        ) : (
          <Inspector drawing={drawing} id={chosen} />
        )}
      </Suspense>
    </Guard>
  );
}
