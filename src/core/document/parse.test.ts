import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { applicationNames } from '../testing.ts';
import { writeAnalysis } from '../write/analysis.ts';
import { bounds } from './bounds.ts';
import type { Document } from './document.ts';
import { fileOf } from './file.ts';
import { migrate } from './migrate.ts';
import { applicationNameState } from './name.ts';
import { parseDocument } from './parse.ts';
import { byPath } from './result.ts';

test('a number and an empty mapping of applications are a document', () => {
  expect(parsed({ orrery: 1, applications: {} })).toEqual({
    orrery: 1,
    title: '',
    deployment: { models: {}, applications: {}, relations: {}, charms: {} },
    positions: {},
    notes: [],
    stories: [],
  });
});

test('an application that says nothing has the model default, no charm and no number of units', () => {
  const { deployment } = parsed({ orrery: 1, applications: { loki: {}, tempo: null } });
  expect(deployment.applications).toEqual({
    loki: { model: 'default', config: {} },
    tempo: { model: 'default', config: {} },
  });
});

test('relations are known by both their ends, sorted', () => {
  const { deployment } = parsed({
    orrery: 1,
    applications: {},
    relations: [
      ['loki:b', 'a'],
      ['a', 'loki:c'],
    ],
  });
  expect(deployment.relations).toEqual({ 'a loki:b': ['loki:b', 'a'], 'a loki:c': ['a', 'loki:c'] });
});

test('a line that is drawn twice is kept once and told', () => {
  const result = parseDocument({
    orrery: 1,
    applications: {},
    relations: [
      ['a:x', 'b'],
      ['b', 'a:x'],
    ],
  });
  expect(result).toMatchObject({ ok: true, problems: [{ code: 'document/drawn-twice', place: 'relations.1' }] });
  expect(
    Object.keys(
      parsed({
        orrery: 1,
        applications: {},
        relations: [
          ['a:x', 'b'],
          ['a', 'b'],
        ],
      }).deployment.relations,
    ),
  ).toHaveLength(2);
});

test('keys that mean nothing are kept where they stood and told with their path', () => {
  const file = {
    orrery: 1,
    future: [1],
    models: { cos: { cloud: 'x' } },
    applications: { loki: { chanel: '2/stable', publishes: { logging: { unit: {} } } } },
    charms: { own: { endpoints: { a: { role: 'provides', interface: 'b', description: 'd' } }, summary: 's' } },
    positions: { loki: { x: 1, y: 2, z: 3 } },
    notes: [{ id: 'n', text: 't', at: { x: 0, y: 0, z: 0 }, colour: 'red' }],
    stories: [
      { id: 's', title: 't', scenes: [{ text: 'u', mood: 1, question: { ask: 'who-dials', points: 3 } }], author: 'x' },
    ],
  };
  const result = parseDocument(file);
  const unknown = result.problems.filter(({ code }) => code === 'document/unknown-key').map(({ place }) => place);
  expect(unknown.sort()).toEqual([
    'applications.loki.chanel',
    'applications.loki.publishes.logging.unit',
    'charms.own.endpoints.a.description',
    'charms.own.summary',
    'future',
    'models.cos.cloud',
    'notes.0.at.z',
    'notes.0.colour',
    'positions.loki.z',
    'stories.0.author',
    'stories.0.scenes.0.mood',
    'stories.0.scenes.0.question.points',
  ]);
  expect(result.ok && fileOf(result.value)).toEqual(file);
});

test('stated databags hold structures, whether the file has JSON text or the structure', () => {
  const publishes = {
    receive: { application: { a: '{"url":"x"}', b: { url: 'x' }, c: '"text"', d: 'text', e: '8080' } },
  };
  const { deployment } = parsed({ orrery: 1, applications: { far: { publishes } } });
  expect(deployment.applications['far']?.publishes).toEqual({
    receive: { application: { a: { url: 'x' }, b: { url: 'x' }, c: 'text', d: 'text', e: '8080' } },
  });
});

test.each([
  ['is nested deeper than a document may be', `{"a": ${'['.repeat(3000)}${']'.repeat(3000)}}`],
  ['holds a number that no machine holds', '{"port": 1e999}'],
  ['names the prototype', '{"__proto__": {"url": "x"}}'],
])('JSON text of a stated databag that %s stays text', (_, text) => {
  const file = { orrery: 1, applications: { far: { publishes: { receive: { application: { a: text } } } } } };
  const document = parsed(file);
  expect(document.deployment.applications['far']?.publishes).toEqual({ receive: { application: { a: text } } });
  expect(parsed(fileOf(document))).toEqual(document);
  expect(JSON.parse(writeAnalysis(derive(document.deployment))).orrery).toBe(1);
});

test.each([
  ['no document', 'text', 'document/value', 'the document'],
  ['no version', { applications: {} }, 'document/version', 'orrery'],
  ['a version of the future', { orrery: 2, applications: {} }, 'document/version', 'orrery'],
  ['no applications', { orrery: 1 }, 'document/value', 'applications'],
  ['text for units', with1({ units: 'three' }), 'document/value', 'applications.a.units'],
  ['half a unit', with1({ units: 1.5 }), 'document/value', 'applications.a.units'],
  ['units below none', with1({ units: -1 }), 'document/value', 'applications.a.units'],
  ['more units than are read', with1({ units: bounds.units + 1 }), 'document/too-many', 'applications.a.units'],
  ['a list as option', with1({ config: { a: [] } }), 'document/value', 'applications.a.config.a'],
  ['three ends', { orrery: 1, applications: {}, relations: [['a', 'b', 'c']] }, 'document/relation', 'relations.0'],
  ['one end', { orrery: 1, applications: {}, relations: [['a']] }, 'document/relation', 'relations.0'],
  ['a blank in an end', { orrery: 1, applications: {}, relations: [['a b', 'c']] }, 'document/name', 'relations.0.0'],
  ['a slash in a name', { orrery: 1, applications: { 'a/0': {} } }, 'document/name', 'applications.a/0'],
  [
    '__proto__ as a name',
    JSON.parse('{"orrery":1,"applications":{"__proto__":{}}}'),
    'document/name',
    'applications.__proto__',
  ],
  [
    '__proto__ as an option',
    JSON.parse('{"orrery":1,"applications":{"a":{"config":{"__proto__":1}}}}'),
    'document/name',
    'applications.a.config.__proto__',
  ],
  ['a number that is none', with1({ config: { a: Number.NaN } }), 'document/value', 'applications.a.config.a'],
  [
    'another role',
    { orrery: 1, applications: {}, charms: { c: { endpoints: { e: { role: 'gives', interface: 'i' } } } } },
    'document/value',
    'charms.c.endpoints.e.role',
  ],
])('%s is refused with its place', (_, file, code, place) => {
  expect(parseDocument(file)).toMatchObject({ ok: false, problems: [{ severity: 'error', code, place }] });
});

test('more units in all than are read are refused', () => {
  const applications = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a-x${at}`, { units: bounds.units }]));
  expect(parseDocument({ orrery: 1, applications })).toMatchObject({
    ok: false,
    problems: [{ code: 'read/too-many' }],
  });
});

test('names that JavaScript finds special are names like any other', () => {
  const applications = { constructor: { charm: 'toString' }, hasOwnProperty: {} };
  const { deployment } = parsed({
    orrery: 1,
    applications,
    relations: [['constructor:constructor', 'hasOwnProperty']],
  });
  expect(Object.keys(deployment.applications)).toEqual(['constructor', 'hasOwnProperty']);
  expect(deployment.applications['constructor']).toEqual({ charm: 'toString', model: 'default', config: {} });
});

test('a name outside the grammar of Juju is drawn and told', () => {
  const result = parseDocument({ orrery: 1, applications: { 'x-2': {}, Loki_1: {}, 'x-2b': {} } });
  expect(result.problems.map(({ code, place }) => [code, place])).toEqual([
    ['document/odd-name', 'applications.x-2'],
    ['document/odd-name', 'applications.Loki_1'],
  ]);
  fc.assert(fc.property(applicationNames(), (name) => applicationNameState(name) !== 'impossible'));
});

test('two notes with one id become two notes', () => {
  const note = { id: 'n', text: '', at: { x: 0, y: 0 } };
  const { notes } = parsed({ orrery: 1, applications: {}, notes: [note, note, { ...note, id: 'n-2' }] });
  expect(notes.map(({ id }) => id)).toEqual(['n', 'n-2', 'n-2-2']);
});

test('whatever comes in, parsing answers', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const result = parseDocument(value);
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
  );
  fc.assert(
    fc.property(
      fc.record({
        orrery: fc.constant(1),
        applications: fc.dictionary(fc.string(), fc.anything()),
        relations: fc.anything(),
      }),
      (value) => {
        expect(parseDocument(value).problems.every(({ place, message }) => place !== '' && message !== '')).toBe(true);
      },
    ),
  );
});

test('an older file goes through every step to the newest version', () => {
  const steps = [
    (file: Readonly<Record<string, unknown>>) => ({ ...file, second: true }),
    (file: Readonly<Record<string, unknown>>) => ({ ...file, third: file['second'] }),
  ];
  expect(migrate({ orrery: 1 }, byPath, steps)).toEqual({ file: { orrery: 3, second: true, third: true } });
  expect(migrate({ orrery: 2 }, byPath, steps)).toEqual({ file: { orrery: 3, third: undefined } });
  expect(migrate({ orrery: 4 }, byPath, steps)).toMatchObject({ problem: { code: 'document/version' } });
});

function with1(application: unknown) {
  return { orrery: 1, applications: { a: application } };
}

function parsed(file: unknown): Document {
  const result = parseDocument(file);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('a place that no picture could hold is refused, with the bound', () => {
  for (const x of [1e308, -1e12, 100_001]) {
    const result = parseDocument({ orrery: 1, applications: { a: {} }, positions: { a: { x, y: 0 } } });
    expect(result).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('100000') }] });
  }
  expect(
    parsed({ orrery: 1, applications: { a: {} }, positions: { a: { x: -100_000, y: 0 } } }).positions,
  ).toHaveProperty('a');
});
