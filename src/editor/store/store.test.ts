import { describe, expect, it } from 'vitest';
import { addApplication, type Document, moveTo, parseDocument, setTitle } from '../../core/core.ts';
import type { Origin } from './document-slice.ts';
import { createEditorStore, type EditorStore } from './store.ts';

const example: Origin = { tag: 'example', name: 'small' };

function small(): Document {
  const read = parseDocument({ orrery: 1, title: 'Small', applications: { loki: {} } });
  if (!read.ok) throw new Error('The small document does not parse.');
  return read.value;
}

function opened(origin: Origin = { tag: 'own', name: 'small', id: 'one' }): EditorStore {
  const store = createEditorStore();
  store.getState().open({ document: small(), origin, remarks: [] });
  return store;
}

describe('editing', () => {
  it('is one step that can be undone and done again', () => {
    const store = opened();
    const before = store.getState().opened?.document;
    store.getState().edit(addApplication('grafana'));
    const after = store.getState().opened?.document;
    expect(Object.keys(after?.deployment.applications ?? {})).toEqual(['loki', 'grafana']);
    store.getState().undo();
    expect(store.getState().opened?.document).toBe(before);
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    store.getState().redo();
    expect(store.getState().opened?.document).toBe(after);
    expect(store.getState()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('is nothing where the edit changes nothing', () => {
    const store = opened();
    const before = store.getState().opened;
    store.getState().edit(setTitle('Small'), 'Named.');
    expect(store.getState().opened).toBe(before);
    expect(store.getState()).toMatchObject({ canUndo: false, announcement: '' });
  });

  it('forgets what was undone once something else is edited', () => {
    const store = opened();
    store.getState().edit(addApplication('grafana'));
    store.getState().undo();
    store.getState().edit(addApplication('tempo'));
    expect(store.getState().canRedo).toBe(false);
  });

  it('makes an example a document of the reader’s own, and says so', () => {
    const store = opened(example);
    store.getState().edit(addApplication('grafana'), 'Added.');
    expect(store.getState().opened?.origin).toMatchObject({ tag: 'own', name: 'Small' });
    expect(store.getState().announcement).toBe(
      'Added. Small is now a document of your own; the example stays as it is.',
    );
    store.getState().undo();
    expect(store.getState().opened?.origin.tag).toBe('own');
  });

  it('keeps what is chosen, and the step where nothing is settled anew', () => {
    const store = opened();
    store.getState().choose('loki');
    store.getState().goTo(3);
    store.getState().edit(moveTo({ loki: { x: 8, y: 8 } }));
    expect(store.getState()).toMatchObject({ chosen: 'loki', step: 3 });
    store.getState().edit(addApplication('grafana'));
    expect(store.getState()).toMatchObject({ chosen: 'loki', step: undefined });
  });

  it('begins anew with another document', () => {
    const store = opened();
    store.getState().edit(addApplication('grafana'));
    store.getState().open({ document: small(), origin: example, remarks: [] });
    store.getState().undo();
    expect(store.getState().opened?.origin).toEqual(example);
    expect(store.getState().canUndo).toBe(false);
  });

  it('can be heard twice in a row', () => {
    const store = opened();
    for (const name of ['a1', 'b1']) store.getState().edit(addApplication(name));
    store.getState().undo();
    const first = store.getState().announcement;
    store.getState().undo();
    expect(store.getState().announcement).not.toBe(first);
  });
});
