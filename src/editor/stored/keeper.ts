// Keeps the documents of the reader: the open one as it is edited, the others on the shelf. One for each store of the editor.
import * as Y from 'yjs';
import {
  type Document,
  derive,
  type Edit,
  fileOf,
  memo,
  merging,
  type Problem,
  parseDocument,
  words,
} from '../../core/core.ts';
import { forget, remember } from '../files/memory.ts';
import { type Keeping, type Opened, type Origin, ownOrigin } from '../store/document-slice.ts';
import type { EditorStore } from '../store/store.ts';
import { titleOf } from '../title.ts';
import { miniatureOf } from './miniature.ts';
import { documentIn, fill, type SharedDocument, share } from './shared-document.ts';
import { openShelf, type Row, type Shelf, type Version } from './shelf.ts';
import { joinTabs } from './tabs.ts';
import { gathered, type Writing, write } from './writing.ts';

export type Keeper = {
  readonly shelf: () => Promise<Shelf>;
  /** Answers whether it is open now; otherwise it was said why not. */
  readonly openKept: (id: string) => Promise<boolean>;
  /** The document of a row of the shelf, or what is wrong with it. */
  readonly read: (id: string) => Promise<Document | readonly Problem[]>;
  /** Puts a document on the shelf beside the open one. */
  readonly add: (document: Document) => Promise<Row>;
  /** Edits one that need not be open. */
  readonly change: (id: string, edit: Edit) => Promise<void>;
  readonly again: () => Promise<void>;
  readonly saveVersion: (name: string) => Promise<void>;
  readonly versions: () => Promise<readonly Version[]>;
};

export const keeperOf: (store: EditorStore) => Keeper = memo(createKeeper);

type Session = {
  readonly id: string;
  readonly shared: SharedDocument;
  readonly writing: Writing;
  readonly close: () => void;
};

const calm = 700; // milliseconds without an edit, after which the row on the shelf is renewed

function createKeeper(store: EditorStore): Keeper {
  let session: Session | undefined;
  let opening: Promise<Shelf> | undefined;
  let turns = 0;

  const shelf = () => {
    opening ??= openShelf();
    opening.catch(() => {
      opening = undefined; // the next one who asks tries anew
    });
    return opening;
  };
  const enter = (doc: Y.Doc, id: string, isNew: boolean): SharedDocument => {
    session?.close();
    const shared = share(doc);
    let isOpen = true;
    const tell = (keeping: Keeping) => {
      if (keeping === 'kept') lastIs(id);
      if (isOpen) store.getState().tellKeeping(keeping);
    };
    const writing = write({ doc, id, shelf, isNew, tell });
    const stop = [joinTabs(doc, id), followRow(shelf, id, doc, shared), listen(store, shared), writing.stop];
    const close = () => {
      isOpen = false;
      for (const one of stop) one();
      session = undefined;
    };
    session = { id, shared, writing, close };
    return shared;
  };
  const follow = ({ opened }: { readonly opened: Opened | undefined }) => {
    if (opened?.origin.tag !== 'own') return session?.close();
    if (session?.id === opened.origin.id) return undefined;
    const doc = new Y.Doc();
    fill(doc, opened.begun);
    const { id } = opened.origin;
    const shared = enter(doc, id, true);
    store.getState().keepIn(shared.history);
    return undefined;
  };
  follow(store.getState());
  store.subscribe((state, before) => {
    if (state.opened?.origin !== before.opened?.origin) follow(state);
  });

  const read = async (id: string) => {
    const doc = await load(await shelf(), id);
    const checked = doc ? parseDocument(fileOf(documentIn(doc))) : undefined;
    if (!checked) return [notThere(id)];
    return checked.ok ? checked.value : checked.problems;
  };
  return {
    shelf,
    read,
    openKept: async (id) => {
      turns += 1;
      const turn = turns;
      const place = await shelf();
      const [row, doc] = [await place.row(id), await load(place, id)];
      if (turn !== turns) return false;
      const name = row?.title || words.lastName;
      const checked = doc ? parseDocument(fileOf(documentIn(doc))) : undefined;
      if (!doc || !checked?.ok) {
        store.getState().refuse({ name, problems: checked?.ok === false ? checked.problems : [notThere(id)] });
        return false;
      }
      const shared = enter(doc, id, false);
      const origin: Origin = { tag: 'own', name, id };
      store.getState().open({ document: shared.document(), origin, remarks: [] });
      store.getState().keepIn(shared.history);
      store.getState().tellKeeping('kept');
      lastIs(id);
      return true;
    },
    add: async (document) => {
      const origin = ownOrigin(titleOf(document));
      const id = origin.tag === 'own' ? origin.id : '';
      const doc = new Y.Doc();
      fill(doc, document);
      const place = await shelf();
      await place.addChange(id, Y.encodeStateAsUpdate(doc));
      const row = rowOf(id, document);
      await place.putRow(row);
      return row;
    },
    change: async (id, edit) => {
      const place = await shelf();
      if (session?.id === id) {
        store.getState().edit(edit);
        return place.putRow(rowOf(id, session.shared.document()));
      }
      const doc = await load(place, id);
      if (!doc) return undefined;
      const leave = joinTabs(doc, id);
      const shared = share(doc);
      const [before, vector] = [shared.document(), Y.encodeStateVector(doc)];
      shared.history.record(before, edit(before));
      await place.addChange(id, Y.encodeStateAsUpdate(doc, vector));
      await place.putRow(rowOf(id, shared.document()));
      return leave();
    },
    again: async () => session?.writing.again(),
    saveVersion: async (name) => {
      const { opened } = store.getState();
      if (!session || !opened) return;
      const file = JSON.stringify(fileOf(opened.document));
      await (await shelf()).addVersion({ id: session.id, name, made: Date.now(), file });
    },
    versions: async () => (session ? (await shelf()).versions(session.id) : []),
  };
}

/** What the next visit begins with. */
function lastIs(id: string): void {
  remember('kept', id);
  forget('example');
  forget('document');
}

async function load(shelf: Shelf, id: string): Promise<Y.Doc | undefined> {
  const changes = await shelf.changes(id);
  if (changes.length === 0) return undefined;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, gathered(changes));
  return doc;
}

function notThere(id: string): Problem {
  return { severity: 'error', code: 'storage/not-there', place: id, message: words.notKept };
}

function rowOf(id: string, document: Document, isDrawn = true): Row {
  const applications = Object.keys(document.deployment.applications).length;
  const picture = isDrawn ? miniatureOf(document) : '';
  return { id, title: titleOf(document), applications, touched: Date.now(), picture };
}

/** The row on the shelf, renewed once the reader pauses, and on leaving. */
function followRow(shelf: () => Promise<Shelf>, id: string, doc: Y.Doc, shared: SharedDocument): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = async (change: (before: Row | undefined) => Row) => {
    try {
      await (await shelf()).changeRow(id, change);
    } catch {
      // The writing of the changes fails as well, and says so.
    }
  };
  const renew = () => {
    timer = undefined;
    void put(() => rowOf(id, shared.document()));
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(renew, calm);
  };
  doc.on('update', later);
  void put((before) => before ?? rowOf(id, shared.document(), false)); // at once, so that it is listed whatever comes
  later();
  return () => {
    doc.off('update', later);
    if (timer === undefined) return;
    clearTimeout(timer);
    void put((before) => (before?.gone === undefined ? rowOf(id, shared.document()) : before)); // it may have been deleted
  };
}

/** What another tab changed is shown; a line that lost its application by it is kept, and said; so is an application that gave way. */
function listen(store: EditorStore, shared: SharedDocument): () => void {
  return shared.onReceive((document, displaced) => {
    const before = store.getState().opened?.document;
    store.getState().receive(document, before ? newOrphans(before, document).join(' ') : '');
    if (displaced) queueMicrotask(() => bringBack(store, displaced)); // an edit of its own, after that which came
  });
}

/** Under other names, beside those that took their place. */
function bringBack(store: EditorStore, displaced: Document): void {
  const { opened, edit, explain } = store.getState();
  if (!opened) return;
  const { edit: merge, names } = merging(opened.document, displaced, { x: 40, y: 40 });
  const said = Object.entries(names).map(([name, now]) => words.editing.bothMade(name, now));
  edit(merge, said.join(' '));
  explain(said);
}

function newOrphans(before: Document, after: Document): readonly string[] {
  if (before.deployment === after.deployment) return [];
  const known = new Set(orphans(before));
  return orphans(after).filter((message) => !known.has(message));
}

function orphans({ deployment }: Document): readonly string[] {
  return derive(deployment)
    .diagnostics.filter(({ code }) => code === 'relation/unknown-application')
    .map(({ message }) => message);
}
