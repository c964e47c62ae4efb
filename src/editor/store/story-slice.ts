// The story that is told: which scene, what was ticked in it, what was revealed, and how many questions were answered right.
import type { Slice } from './slice.ts';

export type Telling = {
  readonly story: string; // its id
  readonly scene: number; // from 0
  readonly ticked: readonly string[]; // ids of choices
  readonly hints: number; // how many were asked for
  readonly verdicts: Readonly<Record<number, boolean>>; // by scene: whether all was right when the answer was shown
};

export type StorySlice = {
  readonly telling: Telling | undefined;
  readonly isPresenting: boolean;
  readonly isBlack: boolean; // the screen, while presenting
  readonly storyInHand: string | undefined; // the one that is edited
  readonly tellStory: (telling: Telling | undefined) => void;
  readonly present: (isPresenting: boolean) => void;
  readonly blacken: (isBlack: boolean) => void;
  readonly takeStory: (id: string | undefined) => void;
};

export const storySlice: Slice<StorySlice> = (set) => ({
  telling: undefined,
  isPresenting: false,
  isBlack: false,
  storyInHand: undefined,
  tellStory: (telling) => set(telling ? { telling } : { telling, isPresenting: false, isBlack: false }),
  present: (isPresenting) => set({ isPresenting, isBlack: false }),
  blacken: (isBlack) => set({ isBlack }),
  takeStory: (storyInHand) => set({ storyInHand }),
});
