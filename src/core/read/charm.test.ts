import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { saveDocument } from '../write/orrery.ts';
import { loadDocument } from './orrery.ts';
import { read } from './read.ts';

const metadata = `name: far-logs-k8s
summary: Keeps logs.
containers:
  store: {resource: image}
provides:
  receive:
    interface: loki_push_api
    description: Takes logs.
  info: juju-info
requires:
  certificates:
    interface: tls-certificates
    limit: 1
    optional: true
  beside: {interface: cos_agent, scope: container}
peers:
  peers: {interface: far_peers}
config:
  options: {level: {type: string, default: info}}
`;

const one = (text: string, name = 'charmcraft.yaml') => read([{ name, text }]);

test('a charm is read with its endpoints, and an application of it', () => {
  const result = one(metadata);
  expect(result).toMatchObject({ ok: true, problems: [] });
  if (!result.ok) return;
  expect(result.value.deployment).toEqual({
    models: {},
    relations: {},
    applications: { 'far-logs': { charm: 'far-logs-k8s', model: 'default', config: {} } },
    charms: {
      'far-logs-k8s': {
        endpoints: {
          receive: { role: 'provides', interface: 'loki_push_api' },
          info: { role: 'provides', interface: 'juju-info' },
          certificates: { role: 'requires', interface: 'tls-certificates', limit: 1, optional: true },
          beside: { role: 'requires', interface: 'cos_agent', scope: 'container' },
          peers: { role: 'peers', interface: 'far_peers' },
        },
      },
    },
  });
  expect(loadDocument(saveDocument(result.value), 'x')).toEqual({ ok: true, value: result.value, problems: [] });
});

test('beside a bundle it describes a charm, and adds no application', () => {
  const bundle =
    'applications:\n  logs: {charm: far-logs-k8s}\n  loki: {charm: loki-coordinator-k8s}\nrelations:\n- [logs, "loki:logging-consumer"]\n';
  const result = read([
    { name: 'bundle.yaml', text: bundle },
    { name: 'metadata.yaml', text: metadata },
  ]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(Object.keys(result.value.deployment.applications)).toEqual(['logs', 'loki']);
  const { topology } = derive(result.value.deployment);
  expect(topology.relation('logs loki:logging-consumer')).toMatchObject({
    state: 'joined',
    provider: { endpoint: 'receive' },
  });
});

test('two charms whose applications would be called alike get two names', () => {
  const result = read([
    { name: 'a', text: 'name: logs\nprovides: {a: b}\n' },
    { name: 'b', text: 'name: logs-k8s\nprovides: {a: b}\n' },
  ]);
  expect(result.ok && Object.keys(result.value.deployment.applications)).toEqual(['logs', 'logs2']);
});

test.each([
  ['type: charm\nbases: []\n', 'charm/no-name', 'charmcraft.yaml:1:1'],
  ['name: [a]\nsummary: x\n', 'charm/name', 'charmcraft.yaml:1:1'],
  ['name: a b\nsummary: x\n', 'charm/name', 'charmcraft.yaml:1:1'],
  ['name: a\nprovides: [b]\n', 'charm/endpoints', 'charmcraft.yaml:2:1'],
  ['name: a\nprovides:\n  b: {scope: global}\n', 'charm/no-interface', 'charmcraft.yaml:3:3'],
  ['name: a\nprovides:\n  b: 7\n', 'charm/no-interface', 'charmcraft.yaml:3:3'],
  ['name: a\nprovides:\n  "b c": d\n', 'charm/endpoint-name', 'charmcraft.yaml:3:3'],
  ['name: a\nprovides: {b: c}\nrequires:\n  b: c\n', 'charm/endpoint-twice', 'charmcraft.yaml:4:3'],
])('%s is refused: %s at %s', (text, code, place) => {
  const result = one(text);
  expect(result.ok).toBe(false);
  expect(result.problems).toEqual([expect.objectContaining({ severity: 'error', code, place })]);
  expect(result.problems[0]?.wayOut).toMatch(/\.$/);
});

test.each([
  ['limit: many', 'charm/limit'],
  ['limit: 0', 'charm/limit'],
  ['scope: local', 'charm/scope'],
])('%s is told and left out', (line, code) => {
  const result = one(`name: a\nprovides:\n  b:\n    interface: c\n    ${line}\n`);
  expect(result.problems).toEqual([
    expect.objectContaining({ severity: 'warning', code, place: 'charmcraft.yaml:5:5' }),
  ]);
  expect(result.ok && result.value.deployment.charms['a']?.endpoints).toEqual({
    b: { role: 'provides', interface: 'c' },
  });
});

test('names that objects have anyway are just names', () => {
  const result = one('name: constructor\nprovides: {toString: valueOf}\n');
  expect(result.ok && result.value.deployment.charms).toEqual({
    constructor: { endpoints: { toString: { role: 'provides', interface: 'valueOf' } } },
  });
  expect(one('name: __proto__\nprovides: {a: b}\n').ok).toBe(false);
});
