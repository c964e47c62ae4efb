import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('a target with a star is asked of every unit, under its own name and path', () => {
  const { processes } = derive(
    drawing(`
charm exporters: provides metrics prometheus_scrape
e (exporters, units 2)
scraper (metrics-scraper)
e:metrics = {"scrape_jobs": [{"metrics_path": "/m", "static_configs": [{"targets": ["*:9000", "fixed:1"]}]}], "scrape_metadata": {"model": "default", "model_uuid": "12345678-x", "application": "e", "charm_name": "exporters"}}
e/0:metrics = {"prometheus_scrape_unit_address": "e-0", "prometheus_scrape_unit_name": "e/0"}
e/1:metrics = {"prometheus_scrape_unit_address": "e-1", "prometheus_scrape_unit_path": "/p"}
e:metrics -- scraper:metrics-endpoint
`),
  ).settlement;
  expect(processes.get('scraper/0 scraper')?.scrapes).toMatchObject([
    { name: 'juju_default_12345678_e_prometheus_scrape', targets: ['fixed:1'], path: '/m' },
    {
      name: 'juju_default_12345678_e_prometheus_scrape-0',
      targets: ['e-0:9000'],
      path: '/m',
      labels: { juju_unit: 'e/0' },
    },
    { name: 'juju_default_12345678_e_prometheus_scrape-1', targets: ['e-1:9000'], path: '/p/m' },
  ]);
});

test('a job of a worker carries the labels of the worker, and stands on the relation with it', () => {
  const { processes, databags } = derive(
    drawing(`
coordinator (coordinator)
w (worker)
scraper (metrics-scraper)
coordinator:cluster -- w:cluster
coordinator:metrics-endpoint -- scraper:metrics-endpoint
`),
  ).settlement;
  const jobs = processes.get('scraper/0 scraper')?.scrapes;
  expect(jobs?.find(({ labels }) => labels.juju_unit === 'w/0')).toMatchObject({
    labels: { juju_application: 'w', juju_charm: 'worker' },
    via: ['coordinator:cluster w:cluster', 'coordinator:metrics-endpoint scraper:metrics-endpoint'],
  });
  const answer = databags.get('coordinator:metrics-endpoint scraper:metrics-endpoint')?.get('scraper')?.application;
  expect(answer).toEqual({ event: { valid: true, errors: '' } });
});

test('what is no list of jobs is no job', () => {
  const { processes } = derive(
    drawing(`
charm exporters: provides metrics prometheus_scrape
e (exporters)
scraper (metrics-scraper)
e:metrics = {"scrape_jobs": "[{\\"static_configs\\": 7}, null, \\"x\\"]"}
e:metrics -- scraper:metrics-endpoint
`),
  ).settlement;
  expect(processes.get('scraper/0 scraper')?.scrapes).toEqual([]);
});

test('an address is what it is, even where it reads like the pattern of a replacement', () => {
  const { processes } = derive(
    drawing(`
charm exporters: provides metrics prometheus_scrape
e (exporters)
scraper (metrics-scraper)
e:metrics = {"scrape_jobs": [{"static_configs": [{"targets": ["*:9000"]}]}]}
e/0:metrics = {"prometheus_scrape_unit_address": "e$&-$1", "prometheus_scrape_unit_name": "e/0"}
e:metrics -- scraper:metrics-endpoint
`),
  ).settlement;
  expect(processes.get('scraper/0 scraper')?.scrapes.flatMap(({ targets }) => targets)).toEqual(['e$&-$1:9000']);
});
