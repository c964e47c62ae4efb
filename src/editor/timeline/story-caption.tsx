// The sentence of the beat that is on, with where it stands; of a hop that is followed, the call and the databag key behind it as well.
import { beatsOf, type Timeline } from '../../core/core.ts';
import { Said } from '../inspector/parts.tsx';
import { useEditor } from '../store/context.ts';
import { Followed } from './followed.tsx';
import { placeOf } from './story-controls.tsx';

export function StoryCaption({ story }: { readonly story: Timeline }) {
  const { beat } = useEditor((state) => state.moment);
  const isFollowing = useEditor(({ following }) => following !== undefined);
  const on = beatsOf(story)[beat];
  return (
    <div className="story-caption">
      <p className="story-place">{placeOf(story, beat)}</p>
      <p className="caption">{on && <Said text={on.sentence} />}</p>
      {on && isFollowing && <Followed beat={on} />}
    </div>
  );
}
