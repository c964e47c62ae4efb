// The beat that is on, over the picture; where one thing is followed, the eye goes along.
import { beatsOf, type Scene, type Timeline } from '../../core/core.ts';
import { StoryCamera } from '../../viewer/story-camera.tsx';
import { StoryLayer } from '../../viewer/story-layer.tsx';
import type { Inset } from '../../viewer/zoom.ts';
import { useIsStill } from '../motion.ts';
import { useEditor } from '../store/context.ts';
import { beatBox } from './beat-box.ts';

type OnPictureProps = { readonly story: Timeline; readonly scene: Scene; readonly inset: Inset };

export function StoryOnPicture({ story, scene, inset }: OnPictureProps) {
  const { beat, hasArrived } = useEditor((state) => state.moment);
  const isFollowing = useEditor(({ following }) => following !== undefined);
  const isStill = useIsStill();
  const on = beatsOf(story)[beat];
  return (
    <>
      <StoryLayer story={story} beat={beat} hasArrived={hasArrived} />
      {isFollowing && on && <StoryCamera box={beatBox(scene, on)} inset={inset} isStill={isStill} />}
    </>
  );
}
