// Hands the store and the player down to the panels.
import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand/react';
import type { Player, Playing } from '../../viewer/player.ts';
import type { EditorState, EditorStore } from './store.ts';

export type Editing = { readonly store: EditorStore; readonly player: Player };

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('A panel of the editor stands outside of it.');
  return editing;
}

/** Re-renders when what is selected changes; select small and existing things. */
export function useEditor<Selected>(select: (state: EditorState) => Selected): Selected {
  return useStore(useEditing().store, select);
}

export function usePlaying(): Playing {
  const { player } = useEditing();
  return useSyncExternalStore(player.subscribe, player.playing);
}
