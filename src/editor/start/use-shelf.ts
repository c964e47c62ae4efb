// The documents on the shelf as the start page lists them, and what can be done with each.
import { useCallback, useEffect, useState } from 'react';
import { setTitle, words } from '../../core/core.ts';
import { downloadDocument } from '../files/download.ts';
import { forget, recall } from '../files/memory.ts';
import { useEditing } from '../store/context.ts';
import type { Fault, Row } from '../stored/shelf.ts';
import { hearOfShelf } from '../stored/shelf-news.ts';

export type Listing =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly rows: readonly Row[] }
  | { readonly state: 'closed'; readonly why: Fault };

export type Shelving = {
  readonly listing: Listing;
  readonly deleted: Row | undefined; // the last one, while it can be brought back here
  readonly open: (row: Row) => void;
  readonly rename: (row: Row, title: string) => void;
  readonly duplicate: (row: Row) => void;
  readonly download: (row: Row) => void;
  readonly remove: (row: Row) => void;
  readonly restore: (row: Row) => void;
};

const recallable = 7 * 24 * 3600 * 1000; // milliseconds after which a deleted document is gone for good

export function useShelf(): Shelving {
  const { store } = useEditing();
  const [listing, setListing] = useState<Listing>({ state: 'reading' });
  const [deleted, setDeleted] = useState<Row>();
  const list = useCallback(async () => {
    const { shelf } = await keeperFor(store);
    try {
      setListing({ state: 'read', rows: await standing(await shelf()) });
    } catch (error) {
      const { faultOf } = await import('../stored/shelf.ts');
      setListing({ state: 'closed', why: faultOf(error) });
    }
  }, [store]);
  useEffect(() => {
    void list();
    return hearOfShelf(() => void list());
  }, [list]);

  const then = (work: Promise<unknown>, says: string) =>
    void work.then(list).then(() => store.getState().announce(says), list);
  return {
    listing,
    deleted,
    open: (row) => void openKept(store, row.id),
    rename: (row, title) =>
      then(
        keeperFor(store).then(({ change }) => change(row.id, setTitle(title))),
        words.renamed(title),
      ),
    duplicate: (row) => then(duplicate(store, row), words.duplicated(words.copyOf(row.title))),
    download: (row) => void documentOf(store, row).then((document) => document && downloadDocument(document)),
    remove: (row) => {
      setDeleted(row);
      then(put(store, { ...row, gone: Date.now() }), words.deleted(row.title));
      if (isOpen(store, row)) store.getState().close();
      if (recall('kept') === row.id) forget('kept');
    },
    restore: (row) => {
      setDeleted(undefined);
      then(put(store, row), words.restored(row.title));
    },
  };
}

type Store = ReturnType<typeof useEditing>['store'];
type OpenShelf = Awaited<ReturnType<Awaited<ReturnType<typeof keeperFor>>['shelf']>>;

async function keeperFor(store: Store) {
  const { keeperOf } = await import('../stored/keeper.ts');
  return keeperOf(store);
}

async function standing(shelf: OpenShelf): Promise<readonly Row[]> {
  const rows = await shelf.rows();
  const old = rows.filter(({ gone }) => gone !== undefined && gone < Date.now() - recallable);
  for (const { id } of old) await shelf.discard(id);
  return rows.filter(({ gone }) => gone === undefined);
}

async function put(store: Store, row: Row): Promise<void> {
  const { shelf } = await keeperFor(store);
  await (await shelf()).putRow(row);
}

async function openKept(store: Store, id: string): Promise<void> {
  const { openKept: open } = await import('../files/opening.ts');
  await open(store, id);
}

async function documentOf(store: Store, { id }: Row) {
  const { read } = await keeperFor(store);
  const found = await read(id);
  return 'orrery' in found ? found : undefined;
}

async function duplicate(store: Store, row: Row): Promise<void> {
  const document = await documentOf(store, row);
  const { add } = await keeperFor(store);
  if (document) await add(setTitle(words.copyOf(row.title))(document));
}

function isOpen(store: Store, { id }: Row): boolean {
  const origin = store.getState().opened?.origin;
  return origin?.tag === 'own' && origin.id === id;
}
