// Play and pause. Everything at once is nothing but motion: whoever plays it wants motion. A story is told without it as well.
import { useDrawing } from '../drawing.ts';
import { remember } from '../files/memory.ts';
import { reduced } from '../motion.ts';
import { type Editing, useEditing } from '../store/context.ts';

export function usePlay(): () => void {
  const editing = useEditing();
  const story = useDrawing()?.timeline;
  return () => togglePlay(editing, story?.length);
}

/** `length` of what is told; from its end it begins anew. */
export function togglePlay({ store, player }: Editing, length: number | undefined): void {
  if (player.playing().isPlaying) {
    player.pause();
    return;
  }
  if (length === undefined) wantMotion(store);
  else if (player.time() >= length - 0.05) player.seek(0);
  player.play();
}

function wantMotion(store: Editing['store']): void {
  const { motion, chooseMotion } = store.getState();
  if (motion === 'moving' || (motion === undefined && !matchMedia(reduced).matches)) return;
  remember('motion', 'moving');
  chooseMotion('moving');
}
