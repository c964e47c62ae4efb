import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const cluster = (track: string, more = '') => `
coordinator (coordinator, ${track}/stable)
w (worker, ${track}/stable)
scraper (metrics-scraper)
coordinator:cluster -- w:cluster
coordinator:metrics-endpoint -- scraper:metrics-endpoint
${more}`;
const id = 'coordinator:metrics-endpoint scraper:metrics-endpoint';
const published = (text: string) => derive(drawing(text)).settlement.databags.get(id)?.get('coordinator');

describe('a coordinator', () => {
  test('describes every worker unit directly, and its own exporter', () => {
    const jobs = published(cluster('direct'))?.application.scrape_jobs;
    expect(jobs).toMatchObject([
      { metrics_path: '/metrics', static_configs: [{ targets: ['w-0.w-endpoints.default.svc.cluster.local:8080'] }] },
      { static_configs: [{ labels: { juju_unit: 'coordinator/0' } }] },
    ]);
  });

  test('describes the exporters of its peers, as far as they have named themselves', () => {
    const { databags } = derive(
      drawing(`
mimir (mimir-coordinator-k8s, dev/edge, units 2)
w (mimir-worker-k8s, dev/edge, role-all=true)
s3 (s3-integrator)
scraper (metrics-scraper)
mimir:mimir-cluster -- w:mimir-cluster
mimir:s3 -- s3:s3-credentials
mimir:self-metrics-endpoint -- scraper:metrics-endpoint
`),
    ).settlement;
    const side = databags.get('mimir:self-metrics-endpoint scraper:metrics-endpoint')?.get('mimir');
    expect(side?.application.scrape_jobs).toMatchObject([
      { metrics_path: '/proxy/worker/w-0/metrics' },
      { static_configs: [{ labels: { juju_unit: 'mimir/0' } }] },
      { static_configs: [{ labels: { juju_unit: 'mimir/1' } }] },
    ]);
  });

  test('in proxied mode names its own service instead, with a path for each worker unit', () => {
    const jobs = published(cluster('proxied'))?.application.scrape_jobs;
    expect(jobs).toMatchObject([
      {
        metrics_path: '/proxy/worker/w-0/metrics',
        static_configs: [{ targets: ['coordinator.default.svc.cluster.local:8080'] }],
        relabel_configs: [
          { target_label: 'juju_charm', replacement: 'worker' },
          { target_label: 'juju_unit', replacement: 'w/0' },
          { target_label: 'juju_application', replacement: 'w' },
          { target_label: 'juju_model', replacement: 'default' },
          { target_label: 'juju_model_uuid' },
        ],
      },
      {},
    ]);
  });

  test('sends alert rules along, and each unit its address', () => {
    const side = published(cluster('direct'));
    expect(side?.application).toMatchObject({ alert_rules: '…', scrape_metadata: { unit: 'coordinator/0' } });
    expect(side?.units.get('coordinator/0')).toEqual({
      prometheus_scrape_unit_address: 'coordinator.default.svc.cluster.local',
      prometheus_scrape_unit_name: 'coordinator/0',
    });
  });

  test('describes everything while it may not act', () => {
    const { databags, statuses } = derive(
      drawing(`
loki (loki-coordinator-k8s)
w (loki-worker-k8s, role-read=true)
scraper (metrics-scraper)
loki:loki-cluster -- w:loki-cluster
loki:self-metrics-endpoint -- scraper:metrics-endpoint
`),
    ).settlement;
    expect(statuses.get('loki/0')?.name).toBe('blocked');
    const side = databags.get('loki:self-metrics-endpoint scraper:metrics-endpoint')?.get('loki');
    expect(side?.application.scrape_jobs).toHaveLength(2);
  });
});

test('with a certificate every job says https, the exporter included', () => {
  const { databags } = derive(
    drawing(`
loki (loki-coordinator-k8s)
w (loki-worker-k8s, role-all=true)
s3 (s3-integrator)
ca (self-signed-certificates)
scraper (metrics-scraper)
loki:loki-cluster -- w:loki-cluster
loki:s3 -- s3:s3-credentials
loki:certificates -- ca:certificates
loki:self-metrics-endpoint -- scraper:metrics-endpoint
`),
  ).settlement;
  const jobs = databags.get('loki:self-metrics-endpoint scraper:metrics-endpoint')?.get('loki')
    ?.application.scrape_jobs;
  expect(jobs).toMatchObject([{ scheme: 'https' }, { scheme: 'https' }]);
});
