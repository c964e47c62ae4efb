// The shelf: what this browser keeps, in IndexedDB. A row for each document, its changes one by one, and its named versions.
// Everything here rejects where the browser refuses, so that it can be said. What changes in the list is told to the other tabs.
import { tellOfShelf } from './shelf-news.ts';

export type Row = {
  readonly id: string;
  readonly title: string;
  readonly applications: number;
  readonly touched: number; // milliseconds since 1970
  readonly picture: string; // SVG; empty where there is none yet
  readonly gone?: number; // when it was deleted; not yet beyond recall
};
export type Version = { readonly id: string; readonly name: string; readonly made: number; readonly file: string };

export type Shelf = {
  readonly rows: () => Promise<readonly Row[]>; // the latest first
  readonly row: (id: string) => Promise<Row | undefined>;
  readonly putRow: (row: Row) => Promise<void>;
  /** In one go, whoever else writes. */
  readonly changeRow: (id: string, change: (before: Row | undefined) => Row) => Promise<void>;
  readonly changes: (id: string) => Promise<readonly Uint8Array[]>;
  /** Settles once they are written. */
  readonly addChange: (id: string, change: Uint8Array) => Promise<void>;
  /** Puts one change in the place of all that there are, whoever wrote them. */
  readonly gather: (id: string, gathered: (changes: readonly Uint8Array[]) => Uint8Array) => Promise<void>;
  readonly versions: (id: string) => Promise<readonly Version[]>;
  readonly addVersion: (version: Version) => Promise<void>;
  /** The document with its changes and versions, for good. */
  readonly discard: (id: string) => Promise<void>;
};

export type Fault = 'full' | 'blocked' | 'newer';

/** What a refusal of the browser means for the reader. */
export function faultOf(error: unknown): Fault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'blocked';
}

const database = 'orrery';
const form = 1; // of what is kept; raised when it changes, and older apps then say so

export async function openShelf(): Promise<Shelf> {
  const db = await open();
  const inAll = <Answer>(names: readonly string[], mode: IDBTransactionMode, work: Work<Answer>) =>
    within(db.transaction([...names], mode), work);
  const told = async (work: Promise<void>) => {
    await work;
    tellOfShelf();
  };
  const all = (store: string, id: string) =>
    inAll([store], 'readonly', ([from]) => answer<unknown[]>(from?.index('id').getAll(id)));
  return {
    rows: async () => {
      const rows = await inAll(['documents'], 'readonly', ([documents]) => answer<unknown[]>(documents?.getAll()));
      return rows.filter(isRow).sort((one, other) => other.touched - one.touched);
    },
    row: async (id) => {
      const row = await inAll(['documents'], 'readonly', ([documents]) => answer<unknown>(documents?.get(id)));
      return isRow(row) ? row : undefined;
    },
    putRow: (row) => told(inAll(['documents'], 'readwrite', ([documents]) => void documents?.put(row))),
    changeRow: (id, change) =>
      told(
        inAll(['documents'], 'readwrite', async ([documents]) => {
          const before = await answer<unknown>(documents?.get(id));
          documents?.put(change(isRow(before) ? before : undefined));
        }),
      ),
    changes: async (id) => changesIn(await all('changes', id)),
    addChange: (id, change) => inAll(['changes'], 'readwrite', ([changes]) => void changes?.add({ id, change })),
    gather: (id, gathered) =>
      inAll(['changes'], 'readwrite', async ([changes]) => {
        const found = await answer<unknown[]>(changes?.index('id').getAll(id));
        changes?.add({ id, change: gathered(changesIn(found)) });
        await removeAll(changes, id, found.length);
      }),
    versions: async (id) => (await all('versions', id)).filter(isVersion).sort((one, other) => other.made - one.made),
    addVersion: (version) => inAll(['versions'], 'readwrite', ([versions]) => void versions?.add(version)),
    discard: (id) =>
      told(
        inAll(['documents', 'changes', 'versions'], 'readwrite', async ([documents, changes, versions]) => {
          documents?.delete(id);
          await removeAll(changes, id, Number.POSITIVE_INFINITY);
          await removeAll(versions, id, Number.POSITIVE_INFINITY);
        }),
      ),
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, form); // throws where there is none: a rejection as well
    request.onupgradeneeded = () => {
      request.result.createObjectStore('documents', { keyPath: 'id' });
      for (const name of ['changes', 'versions']) {
        request.result.createObjectStore(name, { autoIncrement: true }).createIndex('id', 'id');
      }
    };
    request.onblocked = () => reject(new Error('Another tab holds the storage.'));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}

type Work<Answer> = (stores: readonly IDBObjectStore[]) => Answer | Promise<Answer>;

/** The answer, once the transaction has ended well. */
async function within<Answer>(transaction: IDBTransaction, work: Work<Answer>): Promise<Answer> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser broke the writing off.'));
  });
  const stores = [...transaction.objectStoreNames].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const [worked] = await Promise.all([work(stores.map((name) => transaction.objectStore(name))), ended]);
  return worked;
}

const order = ['documents', 'changes', 'versions'];

function answer<Answer>(request: IDBRequest<Answer> | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (!request) return reject(new Error('The storage has no such place.'));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The first `most` of a document. */
async function removeAll(store: IDBObjectStore | undefined, id: string, most: number): Promise<void> {
  const keys = await answer(store?.index('id').getAllKeys(id));
  for (const key of keys.slice(0, most)) store?.delete(key);
}

function changesIn(found: readonly unknown[]): readonly Uint8Array[] {
  return found.flatMap((entry) => {
    const change = entryIn(entry, 'change');
    return change instanceof Uint8Array ? [change] : [];
  });
}

function isRow(value: unknown): value is Row {
  return ['id', 'title', 'picture'].every((key) => typeof entryIn(value, key) === 'string');
}

function isVersion(value: unknown): value is Version {
  return ['id', 'name', 'file'].every((key) => typeof entryIn(value, key) === 'string');
}

function entryIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
