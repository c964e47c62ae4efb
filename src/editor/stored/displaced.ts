// What this tab made, and what gave way to something of the same name that another tab made at the same time.
import * as Y from 'yjs';
import { nameOf } from './leaf.ts';

/** Names of entries of the map that were this tab's own, and that another tab put its own in the place of without knowing of them. */
export function displacedIn(event: Y.YMapEvent<unknown>, { clientID }: Y.Doc): readonly string[] {
  const { target, changes } = event;
  return [...changes.keys].flatMap(([key, { action, oldValue }]) => {
    const [mine, theirs] = [itemOf(oldValue), itemOf(target.get(key))];
    if (action !== 'update' || mine?.id.client !== clientID || !theirs || theirs.id.client === clientID) return [];
    return Y.compareIDs(theirs.origin, mine.lastId) ? [] : [nameOf(key)]; // knowing of it, it would come after it
  });
}

function itemOf(value: unknown): Y.Item | null {
  return value instanceof Y.Map ? value._item : null;
}
