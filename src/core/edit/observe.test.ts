import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { sayAddition } from '../narrate/addition.ts';
import { document } from '../testing.ts';
import { adding } from './addition.ts';
import { completion } from './complete.ts';
import { observation } from './observe.ts';

const own: readonly Signal[] = ['metrics', 'logs', 'charm-traces', 'workload-traces'];

function complete(text: string): Document {
  const drawn = document(text);
  return adding(completion(derive(drawn.deployment), 'c'))(drawn);
}

function observed(drawn: Document): Document {
  return adding(observation(derive(drawn.deployment), 'c'))(drawn);
}

function said(text: string): readonly string[] {
  return observation(derive(complete(text).deployment), 'c').map(sayAddition);
}

/** Every flow of the cluster's own telemetry that does not end stored: `signal process end`. */
function unkept(drawn: Document): readonly string[] {
  const analysis = derive(drawn.deployment);
  const cluster = analysis.topology.application('c')?.cluster;
  const members = analysis.topology.applications.filter((one) => one.cluster === cluster).map(({ id }) => `${id}/`);
  const flows = analysis.flows.filter(
    ({ signal, origin }) => own.includes(signal) && members.some((id) => origin.startsWith(id)),
  );
  expect(new Set(flows.map(({ signal }) => signal))).toEqual(new Set(own));
  return flows.filter(({ end }) => end !== 'stored').map(({ signal, origin, end }) => `${signal} ${origin} ${end}`);
}

function errors({ deployment }: Document): readonly string[] {
  return derive(deployment)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

/** Where the product's own charm keeps telemetry from being kept, whatever is related. */
const known: Readonly<Record<string, readonly string[]>> = {
  tempo: ['metrics c/0 nginx lost'], // its exporter reads a port where nothing listens
};

const stores = 'l (loki-k8s)\np (prometheus-k8s)\nt (tempo-k8s)';
const collector = 'otelcol (opentelemetry-collector-k8s)';
const surroundings = {
  'nothing else': '',
  'a collector that leads nowhere': collector,
  stores: stores,
  'a collector before stores': `${stores}\n${collector}\notelcol:send-loki-logs -- l\notelcol:send-remote-write -- p\notelcol:send-traces -- t`,
  'a collector and stores apart': `${stores}\n${collector}`,
  'coordinators that are not complete':
    'm (mimir-coordinator-k8s)\nll (loki-coordinator-k8s)\ntt (tempo-coordinator-k8s)',
};

describe.each([...catalogue.products.values()])('$title', (product) => {
  describe.each(product.tracks.map(({ name, mode }) => ({ name, mode })))('on track $name, $mode', ({ name }) => {
    test.each(Object.entries(surroundings))('has all its telemetry kept beside %s', (_, text) => {
      const start = complete(`c (${product.coordinator}, ${name}/stable)\n${text}`);
      const drawn = observed(start);
      expect(unkept(drawn)).toEqual(known[product.name] ?? []);
      expect(errors(start)).toEqual(expect.arrayContaining([...errors(drawn)]));
      const { diagnostics } = derive(drawn.deployment);
      expect(diagnostics.filter(({ code }) => code === 'collector/dead-end' || code === 'cluster/idle-role')).toEqual(
        [],
      );
    });
  });
});

test('what is there is related, and nothing is added', () => {
  expect(said(`c (loki-coordinator-k8s)\n${stores}`)).toEqual([
    'p scrapes the metrics of c.',
    'Logs of c go to l.',
    'Traces of the charm code of c go to t.',
    'Traces of the workloads of c go to t.',
  ]);
});

test('a collector that sends on goes first, but for traces that it would not understand', () => {
  expect(said(`c (loki-coordinator-k8s, 2/stable)\n${surroundings['a collector before stores']}`)).toEqual([
    'otelcol scrapes the metrics of c.',
    'Logs of c go to otelcol.',
    'Traces of the charm code of c go to otelcol.',
    'Traces of the workloads of c go to t.',
  ]);
});

test('the pattern is observed by its own stores', () => {
  expect(said('c (coordinator, direct/stable)')).toEqual([
    'metrics-scraper is added: Metrics scraper, 1 unit.',
    'metrics-scraper scrapes the metrics of c.',
    'logging-store is added: Logging store, 1 unit.',
    'Logs of c go to logging-store.',
    'tracing-store is added: Tracing store, 1 unit.',
    'Traces of the charm code of c go to tracing-store.',
    'Traces of the workloads of c go to tracing-store.',
  ]);
});

test('a store that takes only what is pushed gets a collector before it', () => {
  const lines = said('c (pyroscope-coordinator-k8s)\nm (mimir-coordinator-k8s)');
  expect(lines).toContain('opentelemetry-collector scrapes the metrics of c.');
  expect(lines).toContain('opentelemetry-collector pushes metrics on to m.');
});

test('what stands in another model or is observed already is left alone', () => {
  expect(said('c (loki-coordinator-k8s, model cos)\np (prometheus-k8s, model far)').join('\n')).toContain(
    'prometheus is added',
  );
  const once = observed(complete(`c (loki-coordinator-k8s)\n${stores}`));
  expect(observation(derive(once.deployment), 'c')).toEqual([]);
  expect(observation(derive(once.deployment), 'p')).toEqual([]);
});
