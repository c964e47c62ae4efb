// The outline with its buttons. The tree that mirrors the picture comes with the first drawing.
import { Ellipsis, Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { IconButton } from './icon-button.tsx';

const OutlineTree = lazy(() =>
  import('../outline/outline-tree.tsx').then(({ OutlineTree }) => ({ default: OutlineTree })),
);

export function OutlinePanel() {
  const hasDrawing = useDrawing() !== undefined;
  const hasRefused = useEditor((state) => state.hasRefused);
  return (
    <section className="outline" aria-labelledby="outline-title">
      <div className="outline-head">
        <h2 id="outline-title" className="panel-title">
          {words.outline}
        </h2>
        {hasDrawing && <OutlineButtons />}
      </div>
      <Suspense>{hasDrawing && <OutlineTree />}</Suspense>
      {!hasDrawing && hasRefused && <p className="empty">{words.nothingOpen}</p>}
    </section>
  );
}

/** Where a hand finds what keys do: adding, and acting on what is chosen. */
function OutlineButtons() {
  const { store } = useEditing();
  return (
    <span className="outline-buttons">
      <IconButton name={words.editing.action.add} icon={Plus} onClick={() => store.getState().ask({ tag: 'add' })} />
      <IconButton name={words.editing.acts} icon={Ellipsis} onClick={() => store.getState().ask({ tag: 'acts' })} />
    </span>
  );
}
