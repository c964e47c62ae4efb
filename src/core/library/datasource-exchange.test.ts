import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const stores = `
loki (loki-coordinator-k8s)
tempo (tempo-coordinator-k8s)
loki:send-datasource -- tempo:receive-datasource
`;
const exchange = 'loki:send-datasource tempo:receive-datasource';

test('both sides tell of no data source while no Grafana has answered, also while they are blocked', () => {
  const { databags, statuses } = derive(drawing(stores)).settlement;
  expect(statuses.get('loki/0')?.name).toBe('blocked');
  const sides = databags.get(exchange);
  expect(sides?.get('loki')?.application).toEqual({ datasources: [] });
  expect(sides?.get('tempo')?.application).toEqual({ datasources: [] });
});

test('a side whose data source is in Grafana tells its ids, because Grafana answered', () => {
  const { databags, steps } = derive(
    drawing(`${stores}\ngrafana (grafana-k8s)\nloki:grafana-source -- grafana:grafana-source`),
  ).settlement;
  const sides = databags.get(exchange);
  expect(sides?.get('loki')?.application).toEqual({ datasources: '…' });
  expect(sides?.get('tempo')?.application).toEqual({ datasources: [] });
  const last = steps.findLast(({ relation, unit }) => relation === exchange && unit === 'loki/0');
  expect(last?.read.map(({ owner, key }) => `${owner} ${key}`)).toEqual([
    'grafana datasource_uids',
    'grafana grafana_uid',
  ]);
});
