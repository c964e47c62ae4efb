// What is told now: the story, its scene, and whether the scene's question still stands.
import type { Story, StoryScene } from '../../core/core.ts';
import type { EditorState } from '../store/store.ts';
import type { Telling } from '../store/story-slice.ts';

export type Told = { readonly story: Story; readonly scene: StoryScene; readonly telling: Telling };

/** `undefined` where no story is told, or its scene is not in the document any more. */
export function toldOf({ telling, opened }: Pick<EditorState, 'telling' | 'opened'>): Told | undefined {
  const story = telling && opened?.document.stories.find(({ id }) => id === telling.story);
  const scene = story?.scenes[telling?.scene ?? 0];
  return telling && story && scene && { story, scene, telling };
}

/** Until its answer is shown, whatever would answer it is hidden. */
export function isQuestionStanding(state: Pick<EditorState, 'telling' | 'opened'>): boolean {
  const told = toldOf(state);
  return told?.scene.question !== undefined && told.telling.verdicts[told.telling.scene] === undefined;
}
