import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('one URL stands for the whole application, or each unit for itself', () => {
  const { databags } = derive(
    drawing(`
loki (loki-coordinator-k8s, dev/edge)
mimir (mimir-coordinator-k8s, dev/edge)
grafana (grafana-k8s)
loki:grafana-source -- grafana:grafana-source
mimir:grafana-source -- grafana:grafana-source
`),
  ).settlement;
  expect(databags.get('grafana:grafana-source loki:grafana-source')?.get('loki')?.application).toMatchObject({
    grafana_source_app_host: 'http://loki.default.svc.cluster.local:3100',
    grafana_source_data: { type: 'loki', application: 'loki' },
  });
  const mimir = databags.get('grafana:grafana-source mimir:grafana-source')?.get('mimir');
  expect(mimir?.units.get('mimir/0')).toEqual({
    grafana_source_host: 'http://mimir-0.mimir-endpoints.default.svc.cluster.local:8080/prometheus',
  });
});
