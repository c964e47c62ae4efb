// What actions have at hand in the editor; `undefined` while nothing is drawn.
import { useMemo } from 'react';
import { useDrawing } from '../drawing.ts';
import { useEditing } from '../store/context.ts';
import type { Acting } from './action.ts';

export function useActing(): Acting | undefined {
  const editing = useEditing();
  const drawing = useDrawing();
  return useMemo(() => drawing && { ...editing, drawing }, [editing, drawing]);
}
