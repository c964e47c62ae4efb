// How panels change the document: one edit is one step, and cards stay where they are seen.
import { useCallback } from 'react';
import type { Edit, Point } from '../../core/core.ts';
import { useScene } from '../drawing.ts';
import { useEditing } from '../store/context.ts';

/** `says`: announced politely once it is done. `at`: where the first card that is new stands. Done when the promise is kept. */
export function useEdit(): (edit: Edit, says?: string, at?: Point) => Promise<void> {
  const { store } = useEditing();
  const scene = useScene();
  return useCallback(
    async (edit, says, at) => {
      const { keeping } = loaded ?? (await loadKeeping());
      store.getState().edit(scene ? keeping(scene, edit, at) : edit, says);
    },
    [store, scene],
  );
}

let loaded: typeof import('./keeping.ts') | undefined;

/** What keeps cards in place computes layouts, and comes once there is a drawing. From then on an edit is done at once. */
export async function loadKeeping(): Promise<typeof import('./keeping.ts')> {
  loaded ??= await import('./keeping.ts');
  return loaded;
}
