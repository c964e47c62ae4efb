import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deployments, drawing, frozen } from './testing.ts';

test('a drawing says applications, relations, charms, models and stated databags', () => {
  const deployment = drawing(`
    # the pattern
    loki-read (loki-worker-k8s, 2/stable, units 3, role-read=true)
    loki:loki-cluster -- loki-read:loki-cluster
    far-logs (their-logs, model far, offers loki-logging receive)
    loki:logging-consumer -- far-logs:receive
    loki -- ?ghost:logging
    far-logs/0:receive = {"endpoint": {"url": "http://10.1.2.3"}}
    charm their-logs: provides receive loki_push_api limit 2, requires x y container
    model far 00000000-0000-4000-8000-000000000001`);
  expect(deployment).toEqual({
    models: { far: { uuid: '00000000-0000-4000-8000-000000000001' } },
    applications: {
      'loki-read': {
        charm: 'loki-worker-k8s',
        channel: '2/stable',
        units: 3,
        model: 'default',
        config: { 'role-read': true },
      },
      loki: { model: 'default', config: {} },
      'far-logs': {
        charm: 'their-logs',
        model: 'far',
        config: {},
        offers: { 'loki-logging': ['receive'] },
        publishes: { receive: { units: { 'far-logs/0': { endpoint: { url: 'http://10.1.2.3' } } } } },
      },
    },
    relations: {
      'loki-read:loki-cluster loki:loki-cluster': ['loki:loki-cluster', 'loki-read:loki-cluster'],
      'far-logs:receive loki:logging-consumer': ['loki:logging-consumer', 'far-logs:receive'],
      'ghost:logging loki': ['loki', 'ghost:logging'],
    },
    charms: {
      'their-logs': {
        endpoints: {
          receive: { role: 'provides', interface: 'loki_push_api', limit: 2 },
          x: { role: 'requires', interface: 'y', scope: 'container' },
        },
      },
    },
  });
});

test('a line that says nothing is refused', () => {
  expect(() => drawing('loki -> prometheus')).toThrow('no drawing');
});

test('generated deployments reach lines that join, lines to nowhere and lines to itself', () => {
  const charms = [{ name: 'coordinator', endpoints: [{ name: 'cluster' }] }];
  const seen = fc.sample(deployments(charms), 300).flatMap(({ relations }) => Object.values(relations));
  expect(seen.some(([one, other]) => one.endsWith(':cluster') && other.endsWith(':cluster'))).toBe(true);
  expect(seen.some(([one]) => one.startsWith('missing'))).toBe(true);
  expect(seen.some(([one, other]) => one === other)).toBe(true);
});

test('what is frozen refuses every change, however deep', () => {
  const value = frozen({ list: [{ a: 1 }], map: new Map([['a', { b: 1 }]]), set: new Set([1]) });
  expect(() => Object.assign(value.list[0] ?? {}, { a: 2 })).toThrow();
  expect(() => Object.assign(value.map.get('a') ?? {}, { b: 2 })).toThrow();
  expect(() => value.map.set('b', { b: 1 })).toThrow();
  expect(() => value.set.add(2)).toThrow();
  expect(value.map.get('a')).toEqual({ b: 1 });
});
