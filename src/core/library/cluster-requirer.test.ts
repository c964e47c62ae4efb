import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const cluster = `
loki (loki-coordinator-k8s)
w (loki-worker-k8s, units 2, role-read=true, role-write=true)
loki:loki-cluster -- w:loki-cluster
`;
const id = 'loki:loki-cluster w:loki-cluster';

test('every unit publishes who and where it is, the leader all its roles, joined', () => {
  const side = derive(drawing(cluster)).settlement.databags.get(id)?.get('w');
  expect(side?.application).toEqual({ role: 'read,write' });
  expect(side?.units.get('w/1')).toEqual({
    juju_topology: { application: 'w', unit: 'w/1', charm_name: 'loki-worker-k8s' },
    address: 'w-1.w-endpoints.default.svc.cluster.local',
  });
});

test('without a role it publishes the units all the same', () => {
  const none = cluster.replace(', role-read=true, role-write=true', '');
  const side = derive(drawing(none)).settlement.databags.get(id)?.get('w');
  expect(side?.application).toEqual({});
  expect(side?.units.get('w/0')).toHaveProperty('address');
});
