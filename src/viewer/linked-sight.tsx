// Lets two pictures be looked at together: whichever is moved or zoomed, the other goes along.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { View } from './stage.ts';
import { type Pairing, paired, reversed } from './together.ts';

/** Of a picture whose eye another one's goes along with. */
export type Sight = {
  readonly store: ReturnType<typeof useStoreApi>;
  readonly set: (view: View) => void;
};

/** Of the picture of the provider around. */
export function useOwnSight(): Sight {
  const store = useStoreApi();
  const { setViewport } = useReactFlow();
  return { store, set: (view) => void setViewport(view) };
}

/** Stands in one of the two, once it is in its place. `pairing`: from the other to this one. */
export function LinkedSight({ other, pairing }: { readonly other: Sight; readonly pairing: Pairing }) {
  const own = useOwnSight();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sight is known by its store
  useEffect(() => {
    let isLeading = true; // what follows does not lead back
    const link = (from: Sight, to: Sight, pair: Pairing) => () => {
      if (!isLeading) return;
      isLeading = false;
      to.set(paired(viewOf(from), from.store.getState(), pair, to.store.getState()));
      isLeading = true;
    };
    const [take, give] = [link(other, own, pairing), link(own, other, reversed(pairing))];
    take();
    const stops = [whenMoved(other, take), whenMoved(own, give)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [other.store, own.store, pairing]);
  return null;
}

function whenMoved({ store }: Sight, told: () => void): () => void {
  return store.subscribe((now, before) => {
    if (now.transform !== before.transform) told();
  });
}

function viewOf({ store }: Sight): View {
  const [x, y, zoom] = store.getState().transform;
  return { x, y, zoom };
}
