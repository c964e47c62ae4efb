import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addApplication,
  type Document,
  fileOf,
  inTurn,
  parseDocument,
  relate,
  removeApplication,
  setTitle,
  setUnits,
} from '../../core/core.ts';
import { type Origin, ownOrigin } from '../store/document-slice.ts';
import { createEditorStore, type EditorStore } from '../store/store.ts';
import { keeperOf } from './keeper.ts';
import { openShelf, type Row } from './shelf.ts';

const add = IDBObjectStore.prototype.add;
const opened: EditorStore[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Tabs are closed, so that none speaks into the next test. */
afterEach(() => {
  IDBObjectStore.prototype.add = add;
  for (const store of opened.splice(0)) store.getState().open({ document: small(), origin: example, remarks: [] });
});

const example: Origin = { tag: 'example', name: 'small' };

function small(): Document {
  const read = parseDocument({ orrery: 1, title: 'Small', applications: { loki: {}, tempo: {} } });
  if (!read.ok) throw new Error('The small document does not parse.');
  return read.value;
}

/** A tab with nothing open yet. */
function tab(): EditorStore {
  const store = createEditorStore();
  opened.push(store);
  return store;
}

function tabWith(origin: Origin): EditorStore {
  const store = tab();
  store.getState().open({ document: small(), origin, remarks: [] });
  keeperOf(store);
  return store;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let left = 200; left > 0 && !isSo(); left -= 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isSo()).toBe(true);
}

async function kept(store: EditorStore): Promise<string> {
  await until(() => store.getState().keeping === 'kept');
  const origin = store.getState().opened?.origin;
  return origin?.tag === 'own' ? origin.id : '';
}

function text(store: EditorStore): string {
  const document = store.getState().opened?.document;
  return document ? JSON.stringify(fileOf(document)) : '';
}

describe('keeping', () => {
  it('begins with the first edit of an example, and the next visit has all of it', async () => {
    const store = tabWith(example);
    expect(store.getState().keeping).toBe('not');
    for (const name of ['grafana', 'mimir']) store.getState().edit(addApplication(name));
    const id = await kept(store);
    const next = tab();
    expect(await keeperOf(next).openKept(id)).toBe(true);
    expect(text(next)).toBe(text(store));
  });

  it('takes along what was edited and undone before the keeper came', async () => {
    const store = tab();
    store.getState().open({ document: small(), origin: example, remarks: [] });
    for (const name of ['grafana', 'mimir', 'traefik']) store.getState().edit(addApplication(name));
    store.getState().undo();
    keeperOf(store);
    await kept(store);
    expect(Object.keys(store.getState().opened?.document.deployment.applications ?? {})).toHaveLength(4);
    store.getState().redo();
    expect(Object.keys(store.getState().opened?.document.deployment.applications ?? {})).toHaveLength(5);
    for (let step = 0; step < 3; step += 1) store.getState().undo();
    expect(text(store)).toBe(JSON.stringify(fileOf(small())));
    expect(store.getState().canUndo).toBe(false);
  });

  it('keeps two tabs in step, each with its own undo', async () => {
    const one = tabWith(ownOrigin('small'));
    const id = await kept(one);
    const two = tab();
    await keeperOf(two).openKept(id);
    one.getState().edit(addApplication('grafana'));
    two.getState().edit(setUnits('loki', 3));
    await until(() => text(one) === text(two) && text(one).includes('grafana') && text(one).includes('"units":3'));
    one.getState().undo();
    await until(() => text(one) === text(two) && !text(two).includes('grafana'));
    expect(text(two)).toContain('"units":3');
  });

  it('keeps both of two applications that two tabs made under one name at the same time, and says so', async () => {
    const one = tabWith(ownOrigin('small'));
    const id = await kept(one);
    const two = tab();
    await keeperOf(two).openKept(id);
    const names = (store: EditorStore) => Object.keys(store.getState().opened?.document.deployment.applications ?? {});
    one.getState().edit(inTurn(addApplication('logs', { charm: 'loki-k8s' }), relate('logs:a', 'tempo:b')));
    two.getState().edit(addApplication('logs', { charm: 'grafana-k8s' }));
    await until(() => names(one).length === 4 && text(one) === text(two));
    const deployment = one.getState().opened?.document.deployment;
    const charms = ['logs', 'logs2'].map((name) => deployment?.applications[name]?.charm);
    expect(charms.sort()).toEqual(['grafana-k8s', 'loki-k8s']);
    expect(Object.keys(deployment?.relations ?? {})).toEqual(['logs:a tempo:b']);
    const said = [one, two].map((store) => store.getState().announcement).join(' ');
    expect(said).toContain('Another tab made logs at the same time; yours is now logs2.');
    for (const store of [one, two]) while (store.getState().canUndo) store.getState().undo();
    await until(() => text(one) === text(two) && names(one).length === 2);
  });

  it('keeps one of two that are alike, and one that replaces another knowingly', async () => {
    const one = tabWith(ownOrigin('small'));
    const id = await kept(one);
    const two = tab();
    await keeperOf(two).openKept(id);
    for (const store of [one, two]) store.getState().edit(addApplication('logs', { charm: 'loki-k8s' }));
    await until(() => text(one) === text(two) && text(one).includes('logs'));
    one.getState().edit(addApplication('more', { charm: 'loki-k8s' }));
    await until(() => text(one) === text(two));
    two.getState().edit(removeApplication('more'));
    two.getState().edit(addApplication('more', { charm: 'grafana-k8s' }));
    await until(() => text(one) === text(two) && text(one).includes('grafana-k8s'));
    const applications = one.getState().opened?.document.deployment.applications ?? {};
    expect(Object.keys(applications)).toEqual(['loki', 'tempo', 'logs', 'more']);
  });

  it('says when a line loses its application to another tab, and keeps the line', async () => {
    const one = tabWith(ownOrigin('small'));
    const id = await kept(one);
    const two = tab();
    await keeperOf(two).openKept(id);
    one.getState().edit(relate('loki:a', 'tempo:b'));
    two.getState().edit(removeApplication('tempo'));
    await until(() => text(one) === text(two) && !text(one).includes('"tempo":'));
    expect(text(one)).toContain('"tempo:b"');
    const said = [one, two].map((store) => store.getState().announcement).join(' ');
    expect(said).toContain('needs tempo, which is not in the drawing');
  });

  it('says that storage is full, goes on, and writes all of it once there is room', async () => {
    const store = tabWith(ownOrigin('small'));
    const id = await kept(store);
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    store.getState().edit(addApplication('grafana'));
    await until(() => store.getState().keeping === 'full');
    store.getState().edit(addApplication('mimir'));
    await until(() => store.getState().keeping === 'full');
    IDBObjectStore.prototype.add = add;
    await keeperOf(store).again();
    await kept(store);
    const next = tab();
    await keeperOf(next).openKept(id);
    expect(text(next)).toBe(text(store));
  });

  it('says that the browser keeps nothing', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const store = tabWith(ownOrigin('small'));
    await until(() => store.getState().keeping === 'blocked');
    store.getState().edit(addApplication('grafana'));
    expect(text(store)).toContain('grafana');
  });

  it('leaves alone what a newer version keeps', async () => {
    await new Promise((resolve) => {
      indexedDB.open('orrery', 1000).onsuccess = ({ target }) => {
        if (target instanceof IDBOpenDBRequest) target.result.close();
        resolve(undefined);
      };
    });
    const store = tabWith(ownOrigin('small'));
    await until(() => store.getState().keeping === 'newer');
  });

  it('goes back to a named version in one step', async () => {
    const store = tabWith(ownOrigin('small'));
    await kept(store);
    await keeperOf(store).saveVersion('Before grafana');
    store.getState().edit(addApplication('grafana'));
    const [version] = await keeperOf(store).versions();
    expect(version?.name).toBe('Before grafana');
    const read = parseDocument(JSON.parse(version?.file ?? ''));
    if (read.ok) store.getState().edit(() => read.value);
    expect(text(store)).toBe(JSON.stringify(fileOf(small())));
    store.getState().undo();
    expect(text(store)).toContain('grafana');
  });

  it('refuses what is not there, and what was open stays', async () => {
    const store = tabWith(ownOrigin('small'));
    await kept(store);
    expect(await keeperOf(store).openKept('nobody')).toBe(false);
    expect(store.getState().refusal?.problems[0]?.code).toBe('storage/not-there');
    expect(text(store)).toContain('loki');
  });
});

describe('the row of a document', () => {
  it('stays deleted when the document is closed after', async () => {
    const store = tabWith(ownOrigin('small'));
    const id = await kept(store);
    const shelf = await keeperOf(store).shelf();
    await until(() => store.getState().keeping === 'kept');
    store.getState().edit(addApplication('grafana'));
    await shelf.changeRow(id, (before) => ({ ...(before ?? row(id)), gone: 1 }));
    store.getState().close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await shelf.row(id))?.gone).toBe(1);
  });

  it('is renewed by an edit of one that is not open, which its other tabs get too', async () => {
    const one = tabWith(ownOrigin('small'));
    const id = await kept(one);
    const other = tab();
    await keeperOf(other).change(id, setTitle('Named elsewhere'));
    await until(() => one.getState().opened?.document.title === 'Named elsewhere');
    expect((await (await openShelf()).row(id))?.title).toBe('Named elsewhere');
  });
});

function row(id: string): Row {
  return { id, title: '', applications: 0, touched: 0, picture: '' };
}

describe('the shelf', () => {
  it('forgets a document with everything of it', async () => {
    const store = tabWith(ownOrigin('small'));
    const id = await kept(store);
    const shelf = await openShelf();
    await shelf.addVersion({ id, name: 'First', made: 1, file: '{}' });
    await shelf.discard(id);
    expect([await shelf.row(id), await shelf.changes(id), await shelf.versions(id)]).toEqual([undefined, [], []]);
  });

  it('gathers changes into one', async () => {
    const shelf = await openShelf();
    for (const byte of [1, 2, 3]) await shelf.addChange('one', new Uint8Array([byte]));
    await shelf.addChange('two', new Uint8Array([9]));
    await shelf.gather('one', (changes) => new Uint8Array(changes.flatMap((change) => [...change])));
    expect((await shelf.changes('one')).map((change) => [...change])).toEqual([[1, 2, 3]]);
    expect(await shelf.changes('two')).toHaveLength(1);
  });
});
