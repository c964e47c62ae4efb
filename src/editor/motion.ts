// Whether things may travel on the screen: the reader's own choice, else what the system says. Kept by this browser.
import { recall, remember } from './files/memory.ts';
import { useMedia } from './media.ts';
import { useEditing, useEditor } from './store/context.ts';
import type { Motion } from './store/view-slice.ts';

export const reduced = '(prefers-reduced-motion: reduce)';

export function useIsStill(): boolean {
  const choice = useEditor(({ motion }) => motion);
  const isReduced = useMedia(reduced);
  return choice === undefined ? isReduced : choice === 'still';
}

export function useMotionChoice(): (motion: Motion) => void {
  const { store } = useEditing();
  return (motion) => {
    remember('motion', motion);
    store.getState().chooseMotion(motion);
  };
}

export function rememberedMotion(): Motion | undefined {
  const motion = recall('motion');
  return motion === 'moving' || motion === 'still' ? motion : undefined;
}
