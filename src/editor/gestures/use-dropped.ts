// A row of what can be placed, dragged onto the picture: the application stands where it was let go.
import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEdit } from '../edits/use-edit.ts';
import { useEditing } from '../store/context.ts';

/** What a dragged row carries: its id. */
export const placeableType = 'application/x-orrery-placeable';

/** Handlers for the element around the picture. */
export function useDropped() {
  const { screenToFlowPosition } = useReactFlow();
  const { store } = useEditing();
  const drawing = useDrawing();
  const edit = useEdit();
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(placeableType)) event.preventDefault();
    },
    onDrop: async (event: DragEvent) => {
      const id = event.dataTransfer.getData(placeableType);
      if (id === '' || !drawing) return;
      event.preventDefault();
      const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const { placingById } = await import('./placing-by-id.ts');
      const placed = placingById(drawing.analysis, drawing.document, id);
      if (!placed) return;
      await edit(placed.edit, words.editing.added(placed.id), at);
      store.getState().select([placed.id]);
    },
  };
}
