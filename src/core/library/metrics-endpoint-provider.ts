// MetricsEndpointProvider: the leader describes what to scrape and with which alert rules, every unit where it is.
// Works while the coordinator may not act: it is made before the gate.
import type { JobRow, Use } from '../catalogue/behaviour.ts';
import type { Json } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { advertised, servesTls } from './address.ts';
import { topologyOf } from './alert-rules.ts';
import { clusterOf, type WorkerUnit } from './cluster.ts';
import { type Fact, type Keys, keysOf } from './fact.ts';
import { dashed, proxyBase } from './telemetry.ts';
import { netOf, parseUrl } from './url.ts';
import { type Library, type Published, portNumber, type View } from './view.ts';

export const metricsEndpointProvider: Library<'MetricsEndpointProvider'> = {
  name: 'MetricsEndpointProvider',
  publish(view, use) {
    const links = view.on(use.endpoint);
    if (links.length === 0) return [];
    const keys = view.isLeader ? applicationKeys(view, use) : undefined;
    return flatMap(links, ({ relation }): readonly Published[] => [
      { relation, bag: 'unit', keys: (unit) => unitKeys(view, use, unit) },
      ...(keys === undefined ? [] : [{ relation, bag: 'application' as const, keys }]),
    ]);
  },
};

/** A coordinator names its external address; others the unit itself, whatever stands before them. */
function unitKeys(view: View, { with: { jobs } }: Use<'MetricsEndpointProvider'>, unit: View['unit']): Keys {
  const named = jobs === 'cluster' ? advertised(view, unit) : { url: `http://${unit.address}`, facts: [] };
  const { host, path } = parseUrl(named.url);
  return keysOf({
    prometheus_scrape_unit_address: { value: host ?? '', because: named.facts },
    prometheus_scrape_unit_path: { value: path, because: named.facts },
    prometheus_scrape_unit_name: { value: unit.id, because: [] },
  });
}

type Job = { readonly job: Json; readonly facts: readonly Fact[] };

function applicationKeys(view: View, { with: { jobs } }: Use<'MetricsEndpointProvider'>): Keys {
  const all = jobs === 'cluster' ? [...workerJobs(view), ...exporterJobs(view)] : jobs.map((row) => ownJob(view, row));
  return keysOf({
    scrape_jobs: {
      value: all.map(({ job }) => job),
      because: flatMap(all, ({ facts }) => facts),
      parts: new Map(all.map(({ facts }, at) => [String(at), facts])),
    },
    scrape_metadata: { value: topologyOf(view), because: [] },
    alert_rules: { value: '…', because: clusterOf(view).workers.map(({ topology }) => topology) },
  });
}

function workerJobs(view: View): readonly Job[] {
  const { workers, certificate } = clusterOf(view);
  const base = proxyBase(view);
  const port = portNumber(view, 'worker', false);
  return workers.map((one) => {
    const target = base === undefined ? `${one.address}:${port}` : netOf(base);
    const path = base === undefined ? '/metrics' : `/proxy/worker/${dashed(one.unit)}/metrics`;
    const relabelled = {
      metrics_path: path,
      static_configs: [{ targets: [target] }],
      relabel_configs: relabelling(view, one),
    };
    return {
      job: withScheme(relabelled, certificate !== undefined),
      facts: [one.seen, one.topology, ...(certificate ? [certificate] : [])],
    };
  });
}

function relabelling(view: View, { charm, unit, application }: WorkerUnit): Json {
  const { model } = view.application;
  const labels = {
    juju_charm: charm,
    juju_unit: unit,
    juju_application: application,
    juju_model: model.name,
    juju_model_uuid: model.uuid,
  };
  return Object.entries(labels).map(([target_label, replacement]) => ({ target_label, replacement }));
}

/** One for the own unit, and one for every peer that has named itself. */
function exporterJobs(view: View): readonly Job[] {
  const { certificate } = clusterOf(view);
  const isLabelled = view.has('peer-hostnames');
  const peers = isLabelled ? flatMap(view.peers, ({ units }) => units) : [];
  const known = flatMap(peers, ({ unit, bag }) => {
    const fact = bag.read('hostname');
    return typeof fact?.value === 'string' ? [{ unit: unit.id, host: fact.value, facts: [fact] }] : [];
  });
  const own = { unit: view.unit.id, host: view.unit.address, facts: [] };
  return [own, ...known].map(({ unit, host, facts }) => {
    const targets = [`${host}:${portNumber(view, 'exporter', false)}`];
    const job = {
      metrics_path: '/metrics',
      static_configs: [isLabelled ? { targets, labels: { juju_unit: unit } } : { targets }],
    };
    return {
      job: withScheme(job, certificate !== undefined),
      facts: [...facts, ...(certificate ? [certificate] : [])],
    };
  });
}

function ownJob(view: View, { port, path = '/metrics', target = 'any', tls = false }: JobRow): Job {
  const host = target === 'any' ? '*' : view.unit.address;
  const job = { metrics_path: path, static_configs: [{ targets: [`${host}:${port}`] }] };
  return { job: withScheme(job, tls && servesTls(view)), facts: [] };
}

function withScheme(job: { readonly [key: string]: Json }, isTls: boolean): Json {
  return isTls ? { ...job, scheme: 'https' } : job;
}
