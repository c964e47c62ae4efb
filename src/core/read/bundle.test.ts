import { expect, test } from 'vitest';
import type { Document } from '../document/document.ts';
import type { Problem } from '../document/result.ts';
import { read } from './read.ts';

const relation = (text: string) =>
  Object.values(document(`applications: {}\nrelations:\n${text}`).deployment.relations);

test('an application keeps what we use, and under juju what we do not', () => {
  const { deployment, positions, juju, title } = document(`
    bundle: kubernetes
    name: small
    default-base: ubuntu@22.04/stable
    applications:
      loki:
        charm: ch:amd64/jammy/loki-coordinator-k8s-12
        channel: 2/stable
        revision: 12
        scale: 2
        trust: true
        constraints: arch=amd64
        options:
          retention-period: 7
          debug: yes
          version: 1.10
          mask: 020
          secret: include-file://secret
          quoted: "yes"
        annotations:
          gui-x: "600"
          gui-y: -20.5
          owner: us`);
  expect(title).toBe('small');
  expect(juju).toEqual({ bundle: 'kubernetes', name: 'small', 'default-base': 'ubuntu@22.04/stable' });
  expect(positions).toEqual({ loki: { x: 600, y: -20.5 } });
  expect(deployment.applications['loki']).toEqual({
    charm: 'loki-coordinator-k8s',
    channel: '2/stable',
    model: 'default',
    units: 2,
    config: {
      'retention-period': 7,
      debug: true,
      version: '1.10',
      mask: '020',
      secret: 'include-file://secret',
      quoted: 'yes',
    },
    juju: {
      charm: 'ch:amd64/jammy/loki-coordinator-k8s-12',
      revision: 12,
      trust: true,
      constraints: 'arch=amd64',
      annotations: { owner: 'us' },
    },
  });
});

test('units that are not stated stay so', () => {
  const { applications } = document(
    'services:\n  a: {charm: cs:~user/xenial/nrpe-7}\n  b: {charm: x, num_units: 0}',
  ).deployment;
  expect(applications['a']).toEqual({
    charm: 'nrpe',
    model: 'default',
    config: {},
    juju: { charm: 'cs:~user/xenial/nrpe-7' },
  });
  expect(applications['b']?.units).toBe(0);
});

test.each([
  ['loki-k8s', 'loki-k8s'],
  ['ch:loki-k8s', 'loki-k8s'],
  ['ch:amd64/focal/loki-k8s-12', 'loki-k8s'],
  ['cs:~user/series/s3-integrator-7', 's3-integrator'],
  ['local:focal/loki-k8s-0', 'loki-k8s'],
  ['./loki-k8s_ubuntu-22.04-amd64.charm', 'loki-k8s'],
  ['/home/me/loki-k8s.charm', 'loki-k8s'],
  ['../..', undefined],
  ['lp:~me/charm/trunk', undefined],
])('the charm %s is called %s', (charm, name) => {
  expect(document(`applications:\n  a:\n    charm: ${charm}`).deployment.applications['a']?.charm).toBe(name);
});

test('relations are read in every form that people write', () => {
  expect(relation('- ["a:x", "b:y"]')).toEqual([['a:x', 'b:y']]);
  expect(relation('- - a:x\n  - b:y')).toEqual([['a:x', 'b:y']]);
  expect(relation('- [a, b]\n- [a, b:y]')).toEqual([
    ['a', 'b'],
    ['a', 'b:y'],
  ]);
  expect(relation('- [a, [b, c:z]]')).toEqual([
    ['a', 'b'],
    ['a', 'c:z'],
  ]);
  expect(relation('- [a:x, a:x]')).toEqual([['a:x', 'a:x']]);
});

test('a line that is none is told with its place, and the others stay', () => {
  const { problems, value } = readText(
    'applications: {}\nrelations:\n- [a]\n- [a, b, c]\n- {a: b}\n- [[a], [b]]\n- [a x, b]\n- [a, b]',
  );
  expect(Object.keys(value.deployment.relations)).toEqual(['a b']);
  const odd = problems.filter(({ code }) => code === 'bundle/relation');
  expect(odd.map(({ place }) => place)).toEqual(['b.yaml:3:3', 'b.yaml:4:3', 'b.yaml:5:3', 'b.yaml:6:3', 'b.yaml:7:3']);
});

test('a line that stands twice is kept once and told; with and without endpoint are two lines', () => {
  const { problems, value } = readText(
    'applications: {a: {charm: x}, b: {charm: x}}\nrelations:\n- [a:x, b]\n- [b, a:x]\n- [a, b]',
  );
  expect(Object.keys(value.deployment.relations)).toEqual(['a:x b', 'a b']);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['document/drawn-twice', 4]]);
});

test('applications that only lines name stand outside the file, of an unknown charm', () => {
  const { problems, value } = readText('relations:\n- [e2e, vault:certificates]');
  expect(value.deployment.applications).toEqual({
    e2e: { model: 'default', config: {}, juju: { outside: true } },
    vault: { model: 'default', config: {}, juju: { outside: true } },
  });
  expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
    ['info', 'bundle/outside'],
    ['info', 'bundle/outside'],
  ]);
});

test('consumed offers stand in the model of their URL', () => {
  const { applications } = document(`
    saas:
      one: {url: admin/cos.loki-logging}
      two: {url: "micro:admin/cos-lite.prometheus", colour: red}
      three: {url: noble-sunbeam.lxd/openstack.certs}
      four: {url: cos.offer}
      five: {url: admin/default.offer}
      six: {}
      seven:
    applications: {}`).deployment;
  expect(Object.entries(applications).map(([name, { model, saas }]) => [name, model, saas])).toEqual([
    ['one', 'cos', 'admin/cos.loki-logging'],
    ['two', 'cos-lite', 'micro:admin/cos-lite.prometheus'],
    ['three', 'openstack', 'noble-sunbeam.lxd/openstack.certs'],
    ['four', 'cos', 'cos.offer'],
    ['five', 'admin-default', 'admin/default.offer'],
    ['six', 'elsewhere', ''],
    ['seven', 'elsewhere', ''],
  ]);
  expect(applications['two']?.juju).toEqual({ colour: 'red' });
});

test('offers of a second document, with who may use them', () => {
  const { applications } = document(`
applications:
  loki: {charm: loki-k8s, scale: 1}
--- # overlay.yaml
applications:
  loki:
    offers:
      loki-logging:
        endpoints: [logging]
        acl: {admin: admin}`).deployment;
  expect(applications['loki']).toEqual({
    charm: 'loki-k8s',
    model: 'default',
    units: 1,
    config: {},
    offers: { 'loki-logging': ['logging'] },
    juju: { offers: { 'loki-logging': { acl: { admin: 'admin' } } } },
  });
});

test('overlays change, add and take away, within a file and between files', () => {
  const base = `
    machines: {0: null, 1: null}
    applications:
      a: {charm: x, num_units: 3, options: {one: 1, two: 2}, to: [0, 1]}
      b: {charm: y}
    relations: [[a:p, b:q], [a:r, c:s]]`;
  const overlay = `
    machines: {2: null}
    applications:
      a: {num_units: 1, options: {one: null, three: 3}, to: [2]}
      b:
      c: {charm: z}
    relations: [[a:t, c:u]]`;
  const { value } = readFiles([
    ['base.yaml', base],
    ['overlay.yaml', overlay],
  ]);
  expect(value.deployment.applications).toEqual({
    a: { charm: 'x', model: 'default', units: 1, config: { two: 2, three: 3 }, juju: { to: [2] } },
    c: { charm: 'z', model: 'default', config: {} },
  });
  expect(Object.keys(value.deployment.relations)).toEqual(['a:r c:s', 'a:t c:u']);
  expect(value.juju).toEqual({ machines: { 2: null } });
  expect(value.title).toBe('base');
});

test('an empty mapping in an overlay empties what it meets', () => {
  const { applications } = document(
    'applications: {a: {charm: x, options: {b: 1}}}\n---\napplications: {a: {options: {}}}',
  ).deployment;
  expect(applications['a']?.config).toEqual({});
});

test('a body left empty in a base is kept and told', () => {
  const { problems, value } = readText('applications:\n  calico:\n  flannel: {charm: flannel}');
  expect(Object.keys(value.deployment.applications)).toEqual(['calico', 'flannel']);
  expect(problems).toMatchObject([{ code: 'bundle/no-body', place: 'b.yaml:2:3', line: 2 }]);
});

test('anchors, aliases and merges are read as Juju reads them, within a file', () => {
  const { applications } = document(`
    variables: {origin: &origin cloud:jammy, common: &common {charm: x, options: {source: *origin}}}
    applications:
      a: {<<: *common, num_units: 2}
      b: {<<: *common, charm: z}`).deployment;
  expect(applications['a']).toMatchObject({ charm: 'x', units: 2, config: { source: 'cloud:jammy' } });
  expect(applications['b']).toMatchObject({ charm: 'z', config: { source: 'cloud:jammy' } });
});

test('a key that stands twice counts the second time and is told', () => {
  const { problems, value } = readText('applications:\n  a:\n    charm: x\n    charm: z');
  expect(value.deployment.applications['a']?.charm).toBe('z');
  expect(problems).toMatchObject([{ code: 'read/key-twice', severity: 'warning', line: 4 }]);
});

test('words that YAML 1.1 takes for true are names where they stand as names', () => {
  expect(relation('- [y, on]')).toEqual([['y', 'on']]);
  const { applications, relations } = document(
    'applications:\n  on: {charm: x}\n  no: {charm: y}\nrelations: [["on:a", "no:a"]]',
  ).deployment;
  expect(Object.keys(applications)).toEqual(['on', 'no']);
  expect(Object.keys(relations)).toEqual(['no:a on:a']);
});

test('keys that mean nothing, two numbers of units, and units that are none are told', () => {
  const { problems, value } = readText(`applications:
  a: {charm: x, chanel: edge, scale: 2, num_units: 3}
  b: {charm: x, num_units: many}
  c: x
foo: bar`);
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['bundle/unknown-key', 5],
    ['bundle/unknown-key', 2],
    ['bundle/units', 2],
    ['bundle/units', 3],
    ['bundle/value', 4],
    ['bundle/no-body', 4],
  ]);
  expect(value.deployment.applications['a']).toMatchObject({ units: 2, juju: { chanel: 'edge' } });
  expect(value.juju).toEqual({ foo: 'bar' });
});

test('baskets of juju-deployer become models, each with what it inherits', () => {
  const { deployment, juju } = document(`
    common:
      services: {db: {charm: cs:postgresql-3}}
    dense:
      inherits: common
      series: trusty
      services: {web: {charm: web, num_units: 2}, db: {num_units: 1}}
      relations: [[web, db]]
    denser:
      inherits: [dense, denser, nobody]
      services: {web: {num_units: 3}}`);
  expect(
    Object.entries(deployment.applications).map(([id, { model, charm, units }]) => [id, model, charm, units]),
  ).toEqual([
    ['db', 'common', 'postgresql', undefined],
    ['db-dense', 'dense', 'postgresql', 1],
    ['web', 'dense', 'web', 2],
    ['db-denser', 'denser', 'postgresql', 1],
    ['web-denser', 'denser', 'web', 3],
  ]);
  expect(Object.keys(deployment.relations)).toEqual(['db-dense web', 'db-denser web-denser']);
  expect(juju).toEqual({ baskets: { dense: { series: 'trusty' }, denser: { series: 'trusty' } } });
});

test.each([
  ['Jinja, not YAML', 'applications:\n{% if tls %}\n  a: {charm: x}\n{% endif %}', 2],
  ['Jinja, unquoted', 'applications:\n  a:\n    charm: x\n    channel: {{ channel }}', 4],
  ['Jinja, quoted', 'applications:\n  a:\n    charm: "{{ charm }}"', 3],
  ['Terraform', 'applications:\n  a:\n    charm: x\n    scale: $' + '{units}', 4],
  ['words to replace', 'applications:\n  a:\n    charm: x\n    num_units: __NUM_UNITS__', 4],
  ['a name to replace', 'applications:\n  __NAME__: {charm: x}', 2],
  ['a relation to fill in', 'applications: {}\nrelations:\n- ["{{ app }}:x", b]', 3],
])('a template (%s) is refused in words', (_, text, line) => {
  expect(read([{ name: 'b.yaml', text }])).toMatchObject({
    ok: false,
    problems: [{ code: 'read/template', severity: 'error', line }],
  });
});

test('marks of templates in options and comments are what the author wrote', () => {
  const { applications } = document(
    '# {{ not }} a template\napplications:\n  a: {charm: x, options: {t: "{{ x }}", u: "$' + '{HOME}"}}',
  ).deployment;
  expect(applications['a']?.config).toEqual({ t: '{{ x }}', u: '$' + '{HOME}' });
});

test('names that JavaScript finds special are names, but one that objects cannot carry is refused', () => {
  const text =
    'applications:\n  constructor: {charm: constructor, options: {toString: 1}}\nrelations: [[constructor:valueOf, hasOwnProperty]]';
  const { applications } = document(text).deployment;
  expect(Object.keys(applications)).toEqual(['constructor', 'hasOwnProperty']);
  for (const hostile of [
    'applications:\n  __proto__: {charm: x}',
    'applications:\n  a: {charm: x, options: {__proto__: {y: 1}}}',
  ]) {
    expect(read([{ name: 'b.yaml', text: hostile }])).toMatchObject({
      ok: false,
      problems: [{ code: 'document/name' }],
    });
  }
});

function readFiles(files: readonly (readonly [string, string])[]): { value: Document; problems: readonly Problem[] } {
  const result = read(files.map(([name, text]) => ({ name, text })));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function readText(text: string) {
  return readFiles([['b.yaml', text]]);
}

function document(text: string): Document {
  return readText(text).value;
}
