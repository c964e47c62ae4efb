// Places an application: in its lane, or where the hand let it go. It is then what is selected.
import { useCallback } from 'react';
import { type Placeable, type Point, placing, words } from '../../core/core.ts';
import { useEditing } from '../store/context.ts';
import { useEdit } from './use-edit.ts';

export function usePlacing(): (row: Placeable, at?: Point) => Promise<void> {
  const { store } = useEditing();
  const edit = useEdit();
  return useCallback(
    async (row, at) => {
      const { opened, select } = store.getState();
      if (!opened) return;
      const placed = placing(opened.document, row);
      await edit(placed.edit, words.editing.added(placed.id), at);
      select([placed.id]);
    },
    [store, edit],
  );
}
