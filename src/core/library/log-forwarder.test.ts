import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('both containers of a coordinator push to every unit of a relation, even while it may not act', () => {
  const { processes, statuses } = derive(
    drawing(`
loki (loki-coordinator-k8s, 3.7/stable)
charm stores: provides logs loki_push_api
a (stores, units 2)
a/0:logs = {"endpoint": {"url": "http://a-0:3100/push"}}
a/1:logs = {"endpoint": {"url": "http://a-1:3100/push"}}
loki:logging-consumer -- a:logs
`),
  ).settlement;
  expect(statuses.get('loki/0')?.name).toBe('blocked');
  for (const name of ['nginx', 'nginx-prometheus-exporter']) {
    expect(Object.keys(processes.get(`loki/0 ${name}`)?.logTargets ?? {})).toEqual(['a/0', 'a/1']);
  }
});

test('a relation of which one unit has named no address counts for nothing, others do', () => {
  const { processes } = derive(
    drawing(`
alertmanager (alertmanager-k8s)
charm stores: provides logs loki_push_api
a (stores, units 2)
a/1:logs = {"endpoint": {"url": "http://a-1:3100/push"}}
b (stores)
b/0:logs = {"endpoint": {"url": "http://b-0:3100/push"}}
alertmanager:logging -- a:logs
alertmanager:logging -- b:logs
`),
  ).settlement;
  expect(Object.keys(processes.get('alertmanager/0 alertmanager')?.logTargets ?? {})).toEqual(['b/0']);
});

test('labels name the job since the library that has them', () => {
  const labels = (channel: string) =>
    derive(
      drawing(`
mimir (mimir-coordinator-k8s, ${channel})
logs (logging-store)
mimir:logging-consumer -- logs:logging
`),
    ).settlement.processes.get('mimir/0 nginx')?.logTargets['logs/0']?.labels;
  expect(labels('2/stable')).not.toHaveProperty('job');
  expect(labels('dev/edge')?.job).toMatch(/^juju_default_[0-9a-f]{8}_mimir$/);
});

test('rules travel with it where the charm has no consumer beside it', () => {
  const { databags } = derive(
    drawing(`
grafana (grafana-k8s)
logs (logging-store)
grafana:logging -- logs:logging
`),
  ).settlement;
  expect(databags.get('grafana:logging logs:logging')?.get('grafana')?.application).toMatchObject({ alert_rules: '…' });
});
