// Cards that travel to their places after an edit, unless the reader wants nothing to move. What the page's stylesheet moves, it moves by itself.
import { reduced } from '../motion.ts';
import type { EditorStore } from '../store/store.ts';

const travel = 280; // milliseconds, as in the stylesheet
const most = 200; // cards that a page moves smoothly

export function travelling(store: EditorStore, cards: number, act: () => void): void {
  const { motion, travels } = store.getState();
  const isStill = motion === undefined ? matchMedia(reduced).matches : motion === 'still';
  const isTravelling = !isStill && cards <= most;
  if (isTravelling) travels(true);
  act();
  if (isTravelling) setTimeout(() => store.getState().travels(false), travel + 40);
}
