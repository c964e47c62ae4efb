// Puts every change of a document on the shelf as it is made, and tells how far that has come.
import * as Y from 'yjs';
import type { Keeping } from '../store/document-slice.ts';
import { faultOf, type Shelf } from './shelf.ts';

export type Writing = {
  /** Tries what could not be written, again. */
  readonly again: () => Promise<void>;
  readonly stop: () => void;
};

const manyChanges = 200; // then they are gathered into one

type Start = {
  readonly doc: Y.Doc;
  readonly id: string;
  readonly shelf: () => Promise<Shelf>;
  readonly isNew: boolean; // nothing of it is on the shelf
  readonly tell: (keeping: Keeping) => void;
};

export function write({ doc, id, shelf, isNew, tell }: Start): Writing {
  let waiting: readonly Uint8Array[] = isNew ? [Y.encodeStateAsUpdate(doc)] : [];
  let written = 0;
  let isWriting = false;

  const flush = async () => {
    if (isWriting || waiting.length === 0) return;
    isWriting = true;
    tell('keeping');
    const taken = waiting;
    waiting = [];
    try {
      const place = await shelf();
      await place.addChange(id, Y.mergeUpdates([...taken]));
      written += 1;
      if (written % manyChanges === 0) await place.gather(id, gathered);
      isWriting = false;
    } catch (error) {
      waiting = [...taken, ...waiting];
      isWriting = false;
      return tell(faultOf(error));
    }
    if (waiting.length > 0) return flush();
    tell('kept');
  };
  const onUpdate = (change: Uint8Array) => {
    waiting = [...waiting, change];
    void flush();
  };
  doc.on('update', onUpdate);
  void flush();
  return { again: flush, stop: () => doc.off('update', onUpdate) };
}

/** What was taken away long since is left out. */
export function gathered(changes: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const change of changes) Y.applyUpdate(doc, change);
  });
  return Y.encodeStateAsUpdate(doc);
}
