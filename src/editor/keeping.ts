// Calls the keeper once there is a document of the reader's own. It comes by itself, after the first picture.
import { useEffect } from 'react';
import { useEditing } from './store/context.ts';

export function useKeeping(): void {
  const { store } = useEditing();
  useEffect(() => {
    const call = () => {
      if (store.getState().opened?.origin.tag !== 'own') return;
      import('./stored/keeper.ts').then(
        ({ keeperOf }) => void keeperOf(store),
        () => store.getState().tellKeeping('blocked'),
      );
    };
    call();
    return store.subscribe((state, before) => {
      if (state.opened?.origin !== before.opened?.origin) call();
    });
  }, [store]);
}
