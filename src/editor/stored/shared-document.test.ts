import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addApplication,
  addNote,
  changeNote,
  type Document,
  type Edit,
  fileOf,
  moveTo,
  parseDocument,
  relate,
  removeApplication,
  removeNote,
  rename,
  setConfig,
  setPublishes,
  setTitle,
  setUnits,
  unrelate,
} from '../../core/core.ts';
import { documents } from '../../core/testing.ts';
import { fill, type SharedDocument, share } from './shared-document.ts';

function text(document: Document): string {
  return JSON.stringify(fileOf(document));
}

function begun(document: Document): Y.Doc {
  const doc = new Y.Doc();
  fill(doc, document);
  return doc;
}

/** As another tab, or the next visit, has it. */
function copied(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function merge(one: Y.Doc, other: Y.Doc): void {
  const [mine, theirs] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, theirs);
  Y.applyUpdate(other, mine);
}

function edit(shared: SharedDocument, change: Edit): void {
  const before = shared.document();
  const after = change(before);
  if (after !== before) shared.history.record(before, after);
}

function parsed(file: unknown): Document {
  const read = parseDocument(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const names = fc.constantFrom('loki', 'tempo', 'grafana', 'constructor', '__proto__', 'toString');
const edits: fc.Arbitrary<Edit> = fc.oneof(
  names.map((name) => addApplication(name)),
  names.map((name) => removeApplication(name)),
  fc.tuple(names, names).map(([from, to]) => rename(from, to)),
  fc.tuple(names, names).map(([one, other]) => relate(`${one}:a`, `${other}:b`)),
  fc.tuple(names, names).map(([one, other]) => unrelate([`${one}:a`, `${other}:b`].sort().join(' '))),
  fc.tuple(names, fc.nat(5)).map(([name, units]) => setUnits(name, units)),
  fc.tuple(names, names, fc.oneof(fc.boolean(), fc.string())).map(([name, key, value]) => setConfig(name, key, value)),
  fc.tuple(names, fc.nat(100)).map(([name, x]) => moveTo(Object.fromEntries([[name, { x, y: 0 }]]))),
  fc.tuple(names, fc.string()).map(([id, said]) => addNote({ id, text: said, at: { x: 0, y: 0 } })),
  fc.tuple(names, fc.string()).map(([id, said]) => changeNote(id, { text: said })),
  names.map((id) => removeNote(id)),
  names.map((name) => setPublishes(name, Object.fromEntries([[name, { application: { key: { inner: [name] } } }]]))),
  fc.string({ unit: 'binary' }).map((title) => setTitle(title)),
);
const drawings = documents([], 4);
const sequences = fc.array(edits, { minLength: 1, maxLength: 8 });

describe('a shared document', () => {
  it('gives back any document that was put in, also on the next visit', () => {
    fc.assert(
      fc.property(drawings, (document) => {
        const doc = begun(document);
        expect(text(share(doc).document())).toBe(text(document));
        expect(text(share(copied(doc)).document())).toBe(text(document));
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('follows any edits, and so does who listens', () => {
    fc.assert(
      fc.property(drawings, sequences, (document, changes) => {
        const doc = begun(document);
        const other = copied(doc);
        const [shared, listening] = [share(doc), share(other)];
        doc.on('update', (update) => Y.applyUpdate(other, update));
        for (const change of changes) edit(shared, change);
        expect(text(listening.document())).toBe(text(shared.document()));
        expect(text(share(copied(doc)).document())).toBe(text(shared.document()));
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('goes back to the start and forth to the end', () => {
    fc.assert(
      fc.property(drawings, sequences, (document, changes) => {
        const shared = share(begun(document));
        for (const change of changes) edit(shared, change);
        const end = text(shared.document());
        while (shared.history.undo(document));
        expect(text(shared.document())).toBe(text(document));
        expect(shared.history.canUndo()).toBe(false);
        while (shared.history.redo(document));
        expect(text(shared.document())).toBe(end);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('agrees with another after both were edited at once, whichever hears first', () => {
    fc.assert(
      fc.property(drawings, sequences, sequences, (document, mine, theirs) => {
        const doc = begun(document);
        const other = copied(doc);
        const [one, two] = [share(doc), share(other)];
        for (const change of mine) edit(one, change);
        for (const change of theirs) edit(two, change);
        const third = copied(other);
        Y.applyUpdate(third, Y.encodeStateAsUpdate(doc));
        merge(doc, other);
        expect(text(one.document())).toBe(text(two.document()));
        expect(text(share(third).document())).toBe(text(one.document()));
        expect(parseDocument(fileOf(one.document())).ok).toBe(true);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('keeps what did not change the same object, and one step one step', () => {
    const shared = share(begun(parsed({ orrery: 1, applications: { loki: { config: { a: 1 } }, tempo: {} } })));
    const before = shared.document();
    edit(shared, (document) => setUnits('tempo', 3)(setTitle('Two changes')(document)));
    const { loki } = shared.document().deployment.applications;
    expect(loki).toBe(before.deployment.applications['loki']);
    shared.history.undo(shared.document());
    expect(shared.document().deployment.applications['loki']).toBe(loki);
    expect(shared.document().deployment.relations).toBe(before.deployment.relations);
    expect(shared.document().positions).toBe(before.positions);
    expect(text(shared.document())).toBe(text(before));
    edit(shared, moveTo({ loki: { x: 1, y: 1 } }));
    const moved = shared.document().deployment;
    shared.history.undo(shared.document());
    expect(shared.document().deployment).toBe(moved);
  });

  it('undoes what this tab did, not what another did since', () => {
    const doc = begun(parsed({ orrery: 1, applications: { loki: {} } }));
    const other = copied(doc);
    const [one, two] = [share(doc), share(other)];
    edit(one, setUnits('loki', 2));
    edit(two, addApplication('tempo'));
    merge(doc, other);
    one.history.undo(one.document());
    expect(one.document().deployment.applications['loki']?.units).toBeUndefined();
    expect(Object.keys(one.document().deployment.applications)).toContain('tempo');
    expect(two.history.canUndo()).toBe(true);
  });

  it('keeps a relation whose application another tab took away', () => {
    const doc = begun(parsed({ orrery: 1, applications: { loki: {}, tempo: {} } }));
    const other = copied(doc);
    const [one, two] = [share(doc), share(other)];
    edit(one, relate('loki:a', 'tempo:b'));
    edit(two, removeApplication('tempo'));
    merge(doc, other);
    expect(Object.keys(one.document().deployment.applications)).toEqual(['loki']);
    expect(Object.values(two.document().deployment.relations)).toEqual([['loki:a', 'tempo:b']]);
  });

  it('merges the configuration of one application option by option', () => {
    const doc = begun(parsed({ orrery: 1, applications: { loki: {} } }));
    const other = copied(doc);
    const [one, two] = [share(doc), share(other)];
    edit(one, setConfig('loki', 'role-read', true));
    edit(two, setConfig('loki', 'role-write', true));
    merge(doc, other);
    expect(one.document().deployment.applications['loki']?.config).toEqual({ 'role-read': true, 'role-write': true });
  });

  it('keeps the order of notes', () => {
    const note = (id: string) => ({ id, text: id, at: { x: 0, y: 0 } });
    const shared = share(begun(parsed({ orrery: 1, applications: {}, notes: ['z', 'a'].map(note) })));
    edit(shared, addNote(note('m')));
    edit(shared, removeNote('z'));
    shared.history.undo(shared.document());
    expect(shared.document().notes.map(({ id }) => id)).toEqual(['z', 'a', 'm']);
  });
});
