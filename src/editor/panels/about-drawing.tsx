// The drawing as a whole, in words.
import { lazy, Suspense, useState } from 'react';
import { words } from '../../core/core.ts';
import type { Drawing } from '../deriving.ts';
import { useEditing } from '../store/context.ts';
import { titleOf } from '../title.ts';

const CompareDialog = lazy(() =>
  import('../compare/compare-dialog.tsx').then(({ CompareDialog }) => ({ default: CompareDialog })),
);

export function AboutDrawing({ drawing: { document, analysis } }: { readonly drawing: Drawing }) {
  const { applications, relations, units } = analysis.topology;
  const drawn = relations.filter(({ state }) => state !== 'peer');
  return (
    <section className="about">
      <p className="kind">{words.drawing}</p>
      <h2 className="subject">{titleOf(document)}</h2>
      <p className="quiet">{words.extent(applications.length, units.length, drawn.length)}</p>
      <p className="quiet">{words.chooseHint}</p>
      <CompareButton />
      <StoriesButton />
    </section>
  );
}

function StoriesButton() {
  const { store } = useEditing();
  return (
    <p className="supposing-buttons">
      <button type="button" className="button" onClick={() => store.getState().ask({ tag: 'stories' })}>
        {words.story.storiesAsk}
      </button>
    </p>
  );
}

function CompareButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <p className="supposing-buttons">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.compareWith}
      </button>
      <Suspense>{isOpen && <CompareDialog isOpen onOpenChange={setOpen} />}</Suspense>
    </p>
  );
}
