import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounds } from '../document/bounds.ts';
import { documents } from '../testing.ts';
import { saveDocument } from '../write/orrery.ts';
import { formats, read } from './read.ts';

const bundle = `bundle: kubernetes
variables:
  channel: &channel 2/stable
applications:
  loki:
    charm: loki-coordinator-k8s
    channel: *channel
    scale: 1
    options: {retention-period: 7}
  reader:
    charm: loki-worker-k8s
    options:
      role-read: true
saas:
  remote:
    url: admin/cos.prometheus
relations:
- [loki:loki-cluster, reader:loki-cluster]
- - loki:self-metrics-endpoint
  - remote:metrics-endpoint
--- # overlay.yaml
applications:
  loki:
    offers:
      loki-logging:
        endpoints:
        - logging
`;
const basket = `base:
  services:
    db: {charm: cs:postgresql-3}
web:
  inherits: base
  services:
    web: {branch: lp:web, options: {a: include-file://a}}
  relations: [[web, [db, cache]]]
`;
const orrery = `{
  "orrery": 1,
  "applications": { "loki": { "charm": "loki-k8s", "units": 2 }, "far": { "publishes": { "a": { "application": {} } } } },
  "relations": [["loki:logging", "far:a"]]
}
`;

test.each([
  ['a document', orrery],
  ['a document as YAML', 'orrery: 1\napplications:\n  loki:\n    units: 2\n  far: {}\n'],
  ['a document with tabs', orrery.replaceAll('  ', '\t')],
])('%s is recognised', (_, text) => {
  const result = read([{ name: 'x', text }]);
  expect(result).toMatchObject({ ok: true, problems: [] });
  expect(result.ok && Object.keys(result.value.deployment.applications)).toEqual(['loki', 'far']);
});

test.each([
  ['status', 'model: {name: cos, controller: k8s, version: 3.6.1}\nmachines: {}\napplications: {}'],
  ['status', '{"model":{"name":"cos","cloud":"k8s"},"machines":{},"applications":{}}'],
  ['status', 'loki:\n  charm: loki-k8s\n  application-status: {current: active}'],
  ['status-text', '$ juju status\nModel  Controller  Cloud/Region  Version\ncos    k8s  k8s/localhost  3.6.1\n'],
  [
    'status-text',
    'App   Version  Status  Scale  Charm     Channel  Rev\nloki  2.9      active  1      loki-k8s  edge     3\n',
  ],
  ['show-unit', 'loki/0:\n  charm: ch:amd64/loki-k8s-3\n  leader: true\n  relation-info: []\n'],
  ['terraform', 'resource "juju_application" "loki" {\n  model = "cos"\n}\n'],
])('%s is recognised by name, though it is not read yet', (name, text) => {
  const title = formats.find((format) => format.name === name)?.title ?? 'no such format';
  const result = read([{ name: 'x.txt', text }]);
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'read/not-yet', place: 'x.txt' }] });
  expect(result.problems[0]?.message).toContain(title);
});

test.each([
  ['nothing', '', 'read/empty', 'x'],
  ['only comments', '# later\n', 'read/empty', 'x'],
  ['prose', 'Dear all,\nthis is no bundle.', 'read/unknown-format', 'x'],
  ['another mapping', 'kind: Pod\nspec: {}', 'read/unknown-format', 'x'],
  ['broken YAML', 'applications:\n  a: {charm: x\nrelations: []', 'read/not-yaml', 'x:3:1'],
  ['a tab as indent', 'applications:\n\ta: x', 'read/not-yaml', 'x:2:1'],
  ['an alias from another file', 'applications:\n  a: {charm: *data-port}', 'read/not-yaml', 'x:2:15'],
  ['broken JSON', '{"orrery": 1,\n "applications": {"a": {}\n', 'read/not-yaml', 'x:3:1'],
  ['a broken document', '{"orrery": 1,\n "applications": {"a": {"units": "x"}}}', 'document/value', 'x:2:25'],
  ['a document of the future', 'orrery: 7\napplications: {}', 'document/version', 'x:1:1'],
  ['too deep', `a: ${'['.repeat(200)}`, 'read/not-yaml', 'x:1:103'],
  ['too deep JSON', `{"orrery":1,"x":${'['.repeat(200)}${']'.repeat(200)}}`, 'read/too-deep', 'x'],
  ['a circle', 'applications: &a\n  b: *a', 'read/circle', 'x:2:3'],
  ['too large', ' '.repeat(bounds.bytes + 1), 'read/too-large', 'x'],
  [
    'too many',
    `relations:\n${Array.from({ length: 10_001 }, (_, at) => `- [a${at}, b${at}]`).join('\n')}`,
    'read/too-many',
    'x',
  ],
])('%s is refused with its place and a way out', (_, text, code, place) => {
  const result = read([{ name: 'x', text }]);
  expect(result.ok).toBe(false);
  expect(result.problems[0]).toMatchObject({ code, place, severity: 'error' });
  expect(result.problems[0]?.wayOut ?? result.problems[0]?.message).toMatch(/\w/);
});

test('aliases that multiply are counted as if they were written out', () => {
  const lines = Array.from(
    { length: 12 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
  );
  const text = `applications: {}\na0: &a0 [x]\n${lines.join('\n')}`;
  expect(read([{ name: 'x', text }])).toMatchObject({ ok: false, problems: [{ code: 'read/too-much' }] });
});

test('no file is refused', () => {
  expect(read([])).toMatchObject({ ok: false, problems: [{ code: 'read/empty' }] });
});

test('the format can be said instead of recognised', () => {
  expect(read([{ name: 'x', text: 'description: none' }]).ok).toBe(false);
  expect(read([{ name: 'x', text: 'description: none' }], { from: 'bundle' }).ok).toBe(true);
  expect(read([{ name: 'x', text: bundle }], { from: 'terraform' })).toMatchObject({
    problems: [{ code: 'read/not-yet' }],
  });
});

test('a document and a bundle together are one drawing', () => {
  const result = read([
    { name: 'a.orrery.json', text: orrery },
    { name: 'b.yaml', text: bundle },
  ]);
  expect(result.ok && Object.keys(result.value.deployment.applications).sort()).toEqual([
    'far',
    'loki',
    'reader',
    'remote',
  ]);
});

test('problems of several files name their file', () => {
  const result = read([
    { name: 'a.yaml', text: 'applications: [' },
    { name: 'b.yaml', text: 'kind: Pod' },
  ]);
  expect(result.problems.map(({ place }) => place)).toEqual(['a.yaml:1:16', 'b.yaml']);
});

test('a JSON key that stands twice is told', () => {
  const text = '{"orrery": 1, "applications": {"a": {"charm": "x"},\n "a": {}, "b": {"config": {"a": "\\"a\\": 1"}}}}';
  expect(read([{ name: 'x', text }])).toMatchObject({ ok: true, problems: [{ code: 'read/key-twice', line: 2 }] });
});

test.each([
  ['a bundle', bundle],
  ['a basket', basket],
  ['a document', orrery],
])('%s with lines cut, doubled, swapped and pushed never throws, and a refusal has its place', (_, text) => {
  fc.assert(
    fc.property(fc.array(damage(text.split('\n').length), { minLength: 1, maxLength: 4 }), (all) => {
      const damaged = all.reduce((before, change) => change(before), text);
      const result = read([{ name: 'x.yaml', text: damaged }]);
      expect(result.ok || result.problems.some(({ severity }) => severity === 'error')).toBe(true);
      expect(result.problems.every(({ place, message }) => place.startsWith('x.yaml') && message !== '')).toBe(true);
    }),
  );
});

test('any text is answered', () => {
  const piece = fc.constantFrom(
    'applications:',
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '<<: ',
    '"',
    "'",
    '---\n',
    '|',
    '?',
    '#',
    '\t',
    '{{',
    '%',
    '!x ',
    '\u0000',
    'relations:',
    'orrery: 1',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const result = read([{ name: 'x', text: pieces.join('') }]);
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
  );
});

test('a damaged document that still reads gives a document that can be saved', () => {
  fc.assert(
    fc.property(documents(), fc.nat(), (document, at) => {
      const lines = saveDocument(document, 'yaml').split('\n');
      lines.splice(at % lines.length, 1);
      const result = read([{ name: 'x.yaml', text: lines.join('\n') }]);
      if (result.ok) expect(read([{ name: 'y', text: saveDocument(result.value) }]).ok).toBe(true);
    }),
  );
});

type Damage = (text: string) => string;

function damage(lines: number): fc.Arbitrary<Damage> {
  const at = fc.nat({ max: lines });
  return fc.oneof(
    fc.nat().map(
      (end): Damage =>
        (text) =>
          text.slice(0, end % (text.length + 1)),
    ),
    at.map(
      (line): Damage =>
        (text) =>
          changeLine(text, line, () => []),
    ),
    at.map(
      (line): Damage =>
        (text) =>
          changeLine(text, line, (one) => [one, one]),
    ),
    at.map(
      (line): Damage =>
        (text) =>
          changeLine(text, line, (one) => [`  ${one}`]),
    ),
    at.map(
      (line): Damage =>
        (text) =>
          changeLine(text, line, (one) => [one.replace(/^ {1,2}/, '')]),
    ),
    at.map(
      (line): Damage =>
        (text) =>
          changeLine(text, line, (one) => [one.replace(/[:\-,]/, '')]),
    ),
    fc.tuple(fc.nat(), fc.constantFrom(...'{}[]:-*&!%"\'\t\n#|>')).map(
      ([place, mark]): Damage =>
        (text) => {
          const where = place % (text.length + 1);
          return text.slice(0, where) + mark + text.slice(where);
        },
    ),
  );
}

function changeLine(text: string, at: number, change: (line: string) => readonly string[]): string {
  return text
    .split('\n')
    .flatMap((line, index) => (index === at ? change(line) : [line]))
    .join('\n');
}
