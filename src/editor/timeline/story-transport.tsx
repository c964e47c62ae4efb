// What the transport has besides play and speed while a story is told. Fetched with the first story.
import type { Timeline } from '../../core/core.ts';
import { StoryClock } from './story-clock.tsx';
import { ChapterChoice, RepeatSwitch, StoryScale, StorySteps } from './story-controls.tsx';

export function StoryTransport({ story }: { readonly story: Timeline }) {
  return (
    <>
      <StoryClock story={story} />
      <StorySteps story={story} />
      <StoryScale story={story} />
      <ChapterChoice story={story} />
      <RepeatSwitch />
    </>
  );
}
