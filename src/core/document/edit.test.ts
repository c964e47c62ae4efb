import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adversarialDocuments, adversarialEdits, runs } from '../adversary.ts';
import { catalogue } from '../catalogue/known.ts';
import { sayRenameState } from '../narrate/renaming.ts';
import { documents, document as drawn, frozen } from '../testing.ts';
import {
  addApplication,
  addOffer,
  removeApplication,
  removeOffer,
  setAssume,
  setChannel,
  setCharm,
  setConfig,
  setLeader,
  setModel,
  setPublishes,
  setTrust,
  setUnits,
  trustOf,
} from './application.ts';
import { addCharm, removeCharm } from './charm.ts';
import type { Document, Edit, Json } from './document.ts';
import { fileOf } from './file.ts';
import { addModel, removeModel, renameModel } from './model.ts';
import { addNote, changeNote, removeNote } from './note.ts';
import { parseDocument } from './parse.ts';
import { moveTo } from './position.ts';
import { isSameJson } from './record.ts';
import { relate, unrelate } from './relation.ts';
import { rename, renameState } from './rename.ts';
import { addStory, changeScene, changeStory, removeStory } from './story.ts';
import { setTitle } from './title.ts';

const loki = drawn(`
  loki (loki-coordinator-k8s, 2/stable, units 2, model cos, offers loki-logging logging, debug=true)
  reader (loki-worker-k8s, units 3)
  loki:loki-cluster -- reader:loki-cluster
  reader/0:loki-cluster = {"juju_topology": {}}
  charm own: provides a b
  model cos`);
const whole: Document = {
  ...loki,
  positions: { loki: { x: 1, y: 2 }, reader: { x: 3, y: 4 } },
  notes: [
    { id: 'n', text: 'see', at: { x: 0, y: 0 }, about: 'reader' },
    { id: 'm', text: 'line', at: { x: 0, y: 0 }, about: 'loki:loki-cluster reader:loki-cluster' },
    { id: 'u', text: 'unit', at: { x: 0, y: 0 }, about: 'reader/0' },
  ],
  stories: [
    {
      id: 's',
      title: 't',
      scenes: [
        { focus: 'reader', text: 'reader', question: { ask: 'lost-when', about: 'reader/2' } },
        { focus: 'origin reader', text: '' },
        { focus: 'cluster loki', text: '' },
      ],
    },
  ],
};

/** Edits that ask for what is there already, or for what cannot be. */
const idle: Readonly<Record<string, Edit>> = {
  'adding an application that is there': addApplication('loki'),
  'adding an application that no line could name': addApplication('a b'),
  'removing an application that is not there': removeApplication('constructor'),
  'renaming to a name that is taken': rename('loki', 'reader'),
  'renaming to itself': rename('loki', 'loki'),
  'renaming to an impossible name': rename('loki', '__proto__'),
  'renaming what is not there': rename('ghost', 'spirit'),
  'setting the units that it has': setUnits('loki', 2),
  'setting half a unit': setUnits('loki', 0.5),
  'setting more units than are drawn': setUnits('loki', 1e9),
  'renaming a model that is not there': renameModel('nowhere', 'far'),
  'renaming a model to one that is there': renameModel('cos', 'default'),
  'renaming a model to what cannot be': renameModel('cos', 'a b'),
  'setting units of nothing': setUnits('toString', 2),
  'taking away a leader that is not stated': setLeader('loki', undefined),
  'setting the charm that it has': setCharm('loki', 'loki-coordinator-k8s'),
  'setting the channel that it has': setChannel('loki', '2/stable'),
  'setting the model that it has': setModel('loki', 'cos'),
  'setting no assumption where there is none': setAssume('loki', undefined),
  'trusting less what is not trusted': setTrust('loki', false),
  'setting the option that it has': setConfig('loki', 'debug', true),
  'giving back an option that is not set': setConfig('loki', 'constructor', undefined),
  'stating the databags that it has': setPublishes('reader', {
    'loki-cluster': { units: { 'reader/0': { juju_topology: {} } } },
  }),
  'offering what is offered': addOffer('loki', 'loki-logging', ['logging']),
  'taking back an offer that is not there': removeOffer('reader', 'loki-logging'),
  'drawing a line that is drawn, the other way round': relate('reader:loki-cluster', 'loki:loki-cluster'),
  'drawing to nothing': relate('loki', ''),
  'removing a line that is not there': unrelate('loki reader'),
  'moving to where it is': moveTo({ loki: { x: 1, y: 2 } }),
  'moving what is not there': moveTo({ ghost: { x: 1, y: 2 } }),
  'moving nowhere': moveTo({ loki: { x: Number.NaN, y: 2 } }),
  'adding a note with an id that is taken': addNote({ id: 'n', text: '', at: { x: 0, y: 0 } }),
  'changing a note to what it is': changeNote('n', { text: 'see' }),
  'removing a note that is not there': removeNote('x'),
  'setting the title that it has': setTitle('A drawing'),
  'adding a model that is there': addModel('cos'),
  'removing a model that is not there': removeModel('constructor'),
  'adding a charm that is there': addCharm('own', { endpoints: { a: { role: 'provides', interface: 'b' } } }),
  'removing a charm that is not there': removeCharm('toString'),
};

test.each(Object.entries(idle))('%s gives the same object', (_, edit) => {
  expect(edit(whole)).toBe(whole);
});

test('removing an application takes its lines and its place along, and notes no longer point to it', () => {
  const left = removeApplication('reader')(whole);
  expect(Object.keys(left.deployment.applications)).toEqual(['loki']);
  expect(left.deployment.relations).toEqual({});
  expect(left.positions).toEqual({ loki: { x: 1, y: 2 } });
  expect(left.notes.map(({ about }) => about)).toEqual([undefined, undefined, 'reader/0']);
});

test('renaming reaches lines, place, stated units, notes and stories', () => {
  const renamed = rename('reader', 'loki-read')(whole);
  expect(Object.keys(renamed.deployment.applications)).toEqual(['loki', 'loki-read']);
  expect(renamed.deployment.relations).toEqual({
    'loki-read:loki-cluster loki:loki-cluster': ['loki:loki-cluster', 'loki-read:loki-cluster'],
  });
  expect(renamed.positions).toEqual({ loki: { x: 1, y: 2 }, 'loki-read': { x: 3, y: 4 } });
  expect(renamed.deployment.applications['loki-read']?.publishes).toEqual({
    'loki-cluster': { units: { 'loki-read/0': { juju_topology: {} } } },
  });
  expect(renamed.notes.map(({ about }) => about)).toEqual([
    'loki-read',
    'loki-read:loki-cluster loki:loki-cluster',
    'loki-read/0',
  ]);
  expect(renamed.stories[0]?.scenes).toEqual([
    { focus: 'loki-read', text: 'reader', question: { ask: 'lost-when', about: 'loki-read/2' } },
    { focus: 'origin loki-read', text: '' },
    { focus: 'cluster loki', text: '' },
  ]);
});

test('renaming there and back gives the document again', () => {
  fc.assert(
    fc.property(documents(), (document) => {
      const [id] = Object.keys(document.deployment.applications);
      fc.pre(id !== undefined && id !== 'zz');
      const there = rename(id, 'zz')(document);
      fc.pre(there !== document);
      expect(rename('zz', id)(there)).toEqual(document);
    }),
  );
});

test('what an edit does not touch stays the same object', () => {
  const renamed = rename('reader', 'x')(whole);
  expect(renamed.deployment.applications['loki']).toBe(whole.deployment.applications['loki']);
  const set = setUnits('reader', 1)(whole);
  expect(set.deployment.relations).toBe(whole.deployment.relations);
  expect(set.deployment.applications['loki']).toBe(whole.deployment.applications['loki']);
  expect(set.positions).toBe(whole.positions);
  expect(moveTo({ reader: { x: 9, y: 9 } })(whole).deployment).toBe(whole.deployment);
  expect(moveTo({ reader: { x: 9, y: 9 } })(whole).positions['loki']).toBe(whole.positions['loki']);
  expect(addNote({ id: 'o', text: '', at: { x: 0, y: 0 } })(whole).deployment).toBe(whole.deployment);
  expect(setTitle('x')(whole).deployment).toBe(whole.deployment);
  expect(relate('loki:a', 'reader:a')(whole).deployment.applications).toBe(whole.deployment.applications);
});

test('what comes out of an edit as it went in is the very object that went in', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      adversarialDocuments(catalogue),
      fc.array(adversarialEdits(catalogue), { maxLength: 8 }),
      (document, all) => {
        let before = frozen(document);
        for (const edit of all) {
          const after = frozen(edit(before));
          expect(copiedIn(before, after)).toEqual([]);
          before = after;
        }
      },
    ),
    runs(60),
  );
});

/** Parts that are equal and not the same. */
function copiedIn(before: Document, after: Document): readonly string[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  return [...one].flatMap(([name, part]) => {
    const now = other.get(name);
    return now !== undefined && now !== part && isSameJson(now, part) ? [name] : [];
  });
}

function partsOf(document: Document): ReadonlyMap<string, Json> {
  const { deployment, positions, notes, stories } = document;
  const records = { ...deployment, positions };
  const parts: (readonly [string, Json])[] = [
    ['document', document],
    ['deployment', deployment],
    ['notes', notes],
    ['stories', stories],
    ...Object.entries(records),
    ...Object.entries(records).flatMap(([name, record]) =>
      Object.entries<Json>(record).map(([key, value]) => [`${name} ${key}`, value] as const),
    ),
    ...notes.map((note) => [`note ${note.id}`, note] as const),
    ...stories.map((story) => [`story ${story.id}`, story] as const),
  ];
  return new Map(parts);
}

test('a story is added, changed and removed by its id', () => {
  const told = addStory({ id: 'b', title: 'Logs', scenes: [{ text: 'One' }] })(whole);
  expect(told.stories.map(({ id }) => id)).toEqual(['s', 'b']);
  expect(addStory({ id: 'b', title: '', scenes: [] })(told)).toBe(told);
  const changed = changeStory('b', { title: 'All logs' })(told);
  expect(changed.stories[1]).toEqual({ id: 'b', title: 'All logs', scenes: [{ text: 'One' }] });
  expect(changed.stories[0]).toBe(whole.stories[0]);
  expect(changeStory('b', { scenes: told.stories[1]?.scenes ?? [] })(told)).toBe(told);
  expect(changeScene('b', 0, (scene) => ({ ...scene, view: 'logs-flow' }))(told).stories[1]?.scenes).toEqual([
    { text: 'One', view: 'logs-flow' },
  ]);
  expect(changeScene('b', 7, () => ({ text: '' }))(told)).toBe(told);
  expect(removeStory('b')(changed).stories).toEqual(whole.stories);
  expect(removeStory('no')(whole)).toBe(whole);
});

test('undefined takes back what was stated', () => {
  const edits = [
    setUnits('loki', undefined),
    setChannel('loki', undefined),
    setCharm('loki', undefined),
    setConfig('loki', 'debug', undefined),
    removeOffer('loki', 'loki-logging'),
    setModel('loki', 'default'),
  ];
  const bare = edits.reduce((document, edit) => edit(document), whole);
  expect(bare.deployment.applications['loki']).toEqual({ model: 'default', config: {} });
});

test('a model that is removed leaves its applications to the model default', () => {
  const left = removeModel('cos')(whole);
  expect(left.deployment.models).toEqual({});
  expect(left.deployment.applications['loki']?.model).toBe('default');
});

test('any edits in any order keep the document one that can be saved and read', () => {
  fc.assert(
    fc.property(documents(), fc.array(edits(), { maxLength: 20 }), (document, all) => {
      const edited = all.reduce((before, edit) => edit(before), document);
      const result = parseDocument(fileOf(edited));
      expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result.ok && result.value).toEqual(edited);
    }),
  );
});

function edits(): fc.Arbitrary<Edit> {
  const id = fc.constantFrom('loki', 'a', 'constructor', 'x-y', 'b2b', '__proto__', 'a b', '');
  const ref = fc.constantFrom('loki', 'a:x', 'constructor:constructor', '__proto__:a', 'a:b:c', 'a b', '');
  const amount = fc.constantFrom(undefined, 0, 3, -1, 0.5, 1e9);
  const point = fc.record({ x: fc.integer(), y: fc.integer() });
  const key = fc.constantFrom('a', 'constructor', '__proto__');
  return fc.oneof(
    id.map((name) => addApplication(name, { charm: 'x' }, { x: 0, y: 0 })),
    id.map(removeApplication),
    fc.tuple(id, id).map(([from, to]) => rename(from, to)),
    fc.tuple(id, amount).map(([name, units]) => setUnits(name, units)),
    fc.tuple(id, amount).map(([name, leader]) => setLeader(name, leader)),
    fc
      .tuple(id, key, fc.constantFrom(undefined, null, 'x', 3))
      .map(([name, option, value]) => setConfig(name, option, value)),
    fc.tuple(id, id).map(([name, model]) => setModel(name, model)),
    fc.tuple(id, key).map(([name, charm]) => setCharm(name, charm)),
    fc.tuple(id, fc.constantFrom(undefined, '', '2/edge')).map(([name, channel]) => setChannel(name, channel)),
    fc.tuple(id, fc.constantFrom(undefined, true, false)).map(([name, assume]) => setAssume(name, assume)),
    fc.tuple(id, key).map(([name, offer]) => addOffer(name, offer, ['a'])),
    fc.tuple(id, key).map(([name, offer]) => removeOffer(name, offer)),
    fc.tuple(ref, ref).map(([one, other]) => relate(one, other)),
    ref.map(unrelate),
    fc.tuple(id, point).map(([name, at]) => moveTo({ [name]: at })),
    fc.tuple(id, point).map(([name, at]) => addNote({ id: name, text: '', at, about: name })),
    fc.tuple(id, id).map(([note, about]) => changeNote(note, { about })),
    id.map(removeNote),
    fc.string().map(setTitle),
    id.map((name) => addModel(name)),
    id.map(removeModel),
    key.map((name) => addCharm(name, { endpoints: {} })),
    key.map(removeCharm),
  );
}

test('a model is renamed with its applications, and keeps its UUID', () => {
  const stated = addModel('cos', '00000000-0000-4000-8000-000000000001')(whole);
  const { deployment } = renameModel('cos', 'lab')(stated);
  expect(deployment.models).toEqual({ lab: { uuid: '00000000-0000-4000-8000-000000000001' } });
  expect(deployment.applications['loki']?.model).toBe('lab');
  expect(deployment.applications['reader']).toBe(whole.deployment.applications['reader']);
});

test('what renaming would do is told before', () => {
  expect(
    ['loki', 'reader', 'b', '1b', 'a b', '__proto__', 'constructor'].map((to) => renameState(whole, 'loki', to)),
  ).toEqual(['same', 'taken', 'fine', 'odd', 'impossible', 'impossible', 'fine']);
});

test('what speaks against a name is said, and nothing else', () => {
  const said = ['loki', 'b', 'reader', '1b', 'a b', ''].map((to) => sayRenameState(renameState(whole, 'loki', to), to));
  expect(said.map((sentence) => sentence === '' || /^[A-Z].*\.$/.test(sentence))).toEqual(Array(6).fill(true));
  expect(said.map((sentence) => sentence === '')).toEqual([true, true, false, false, false, false]);
});

test('trust stands among what only Juju uses, and takes nothing of it away', () => {
  const stated = addApplication('a', { juju: { constraints: 'arch=amd64' } })(loki);
  const trusted = setTrust('a', true)(stated).deployment.applications['a'];
  expect(trusted?.juju).toEqual({ constraints: 'arch=amd64', trust: true });
  expect(trusted && trustOf(trusted)).toBe(true);
  const again = setTrust('a', false)(setTrust('a', true)(stated)).deployment.applications['a'];
  expect(again?.juju).toEqual({ constraints: 'arch=amd64' });
});
