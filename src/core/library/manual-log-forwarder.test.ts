import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

function targets(endpoints: object) {
  const data = JSON.stringify({ worker_config: 'a: b', loki_endpoints: endpoints });
  const { processes } = derive(
    drawing(`
charm chief: provides cluster loki_cluster
chief (chief)
w (loki-worker-k8s, role-read=true)
w -- chief
chief:cluster = ${data}
`),
  ).settlement;
  return processes.get('w/0 loki')?.logTargets;
}

test('pebble pushes to every entry, labelled with whose output it is', () => {
  const all = targets({ 'logs/0': 'http://a/push', 'logs/1': 'http://b/push' });
  expect(Object.keys(all ?? {})).toEqual(['logs/0', 'logs/1']);
  expect(all?.['logs/1']).toMatchObject({
    location: 'http://b/push',
    services: ['all'],
    type: 'loki',
    labels: { juju_unit: 'w/0', juju_application: 'w', charm: 'loki-worker-k8s', product: 'Juju' },
    via: ['chief w'],
  });
});

test('there is no target where there is no entry', () => expect(targets({})).toEqual({}));
