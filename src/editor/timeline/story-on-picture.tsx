// The beat that is on, over the picture.
import type { Timeline } from '../../core/core.ts';
import { StoryLayer } from '../../viewer/story-layer.tsx';
import { useEditor } from '../store/context.ts';

export function StoryOnPicture({ story }: { readonly story: Timeline }) {
  const { beat, hasArrived } = useEditor((state) => state.moment);
  return <StoryLayer story={story} beat={beat} hasArrived={hasArrived} />;
}
