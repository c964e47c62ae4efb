// The story that is told, and the one that is edited, are fetched with the first of them.
import { lazy, Suspense } from 'react';
import { Guard } from '../guard.tsx';
import { useEditor } from '../store/context.ts';

const StoryPanel = lazy(() => import('../story/story-panel.tsx').then(({ StoryPanel }) => ({ default: StoryPanel })));
const StoryEditor = lazy(() =>
  import('../story/story-editor.tsx').then(({ StoryEditor }) => ({ default: StoryEditor })),
);

export function LazyStory() {
  const isTelling = useEditor(({ telling }) => telling !== undefined);
  const inHand = useEditor((state) => state.storyInHand);
  return (
    <Guard part="panel">
      <Suspense>
        {isTelling && <StoryPanel />}
        {inHand !== undefined && <StoryEditor key={inHand} id={inHand} />}
      </Suspense>
    </Guard>
  );
}
