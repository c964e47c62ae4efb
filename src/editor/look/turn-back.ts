// Undo and redo. Where nothing but places changes, cards travel back as they came.
import type { Document } from '../../core/core.ts';
import type { EditorStore } from '../store/store.ts';
import { travelling } from './travel.ts';

export function turnBack(store: EditorStore, way: 'undo' | 'redo'): void {
  const before = store.getState().opened?.document;
  store.getState()[way]();
  const after = store.getState().opened?.document;
  if (before && after && isMoved(before, after))
    travelling(store, Object.keys(after.deployment.applications).length, () => undefined);
}

function isMoved(before: Document, after: Document): boolean {
  return before.deployment === after.deployment && before.positions !== after.positions;
}
