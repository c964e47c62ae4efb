// Moving cards with keys: arrows move, Enter leaves them there, Escape puts them back. One move is one step, however many keys it took.
import { useEffect } from 'react';
import { words } from '../../core/core.ts';
import { useScene } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { moving, sayMoved } from './moving.ts';

const steps = new Map<string, readonly [x: number, y: number]>([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);
const [near, far] = [8, 40]; // scene units

export function useMoveKeys(): void {
  const { store } = useEditing();
  const edit = useEdit();
  const scene = useScene();
  const isMoving = useEditor(({ gesture }) => gesture?.tag === 'move');
  useEffect(() => {
    if (!isMoving || !scene) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { gesture, gesticulate, announce } = store.getState();
      if (gesture?.tag !== 'move') return;
      const step = steps.get(event.key);
      if (step) {
        const [x, y] = step.map((one) => one * (event.shiftKey ? far : near));
        gesticulate({ ...gesture, by: { x: gesture.by.x + (x ?? 0), y: gesture.by.y + (y ?? 0) } });
      } else if (event.key === 'Enter') {
        gesticulate(undefined);
        void edit(moving(scene, gesture), sayMoved(gesture));
      } else if (event.key === 'Escape') {
        gesticulate(undefined);
        announce(words.editing.movedBack);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [isMoving, scene, store, edit]);
}
