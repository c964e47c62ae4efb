import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from './catalogue/known.ts';
import { derive } from './derive.ts';
import type { Deployment } from './document/document.ts';
import { deployments, drawing } from './testing.ts';
import { writeAnalysis } from './write/analysis.ts';

test('the same deployment has the same analysis, computed once', () => {
  const deployment = drawing('coordinator (coordinator)\nworker (worker)\ncoordinator -- worker');
  expect(derive(deployment)).toBe(derive(deployment));
  expect(derive(deployment, catalogue)).toBe(derive(deployment));
  expect(derive({ ...deployment })).not.toBe(derive(deployment));
});

test('another catalogue knows other charms', () => {
  const deployment = drawing('coordinator (coordinator)');
  const empty = { ...catalogue, charms: new Map() };
  expect(derive(deployment).topology.application('coordinator')?.kind).toBe('coordinator');
  expect(derive(deployment, empty).topology.application('coordinator')?.kind).toBe('unknown');
});

test('any deployment has an analysis, and is not changed by it', () => {
  const charms = [...catalogue.charms.values()];
  fc.assert(
    fc.property(deployments(charms, 6), (deployment) => {
      const before = JSON.stringify(deployment);
      const { topology, flows } = derive(deployment);
      expect(topology.applications).toHaveLength(Object.keys(deployment.applications).length);
      for (const { end, stores, losses, hops } of flows) {
        expect(hops.length > 0).toBe(end !== 'not-collected');
        expect(stores.length > 0).toBe(end === 'stored' || end === 'partly');
        expect(losses.length > 0).toBe(end === 'lost' || end === 'partly');
      }
      expect(JSON.stringify(deployment)).toBe(before);
    }),
    { numRuns: 100 },
  );
});

const two = `
loki (loki-coordinator-k8s)
read (loki-worker-k8s, role-all=true)
s3 (s3-integrator)
loki:loki-cluster -- read:loki-cluster
loki:s3 -- s3:s3-credentials
otelcol (opentelemetry-collector-k8s)
prometheus (prometheus-k8s)
grafana (grafana-k8s, units 2)
grafana:metrics-endpoint -- prometheus:metrics-endpoint
otelcol:self-metrics-endpoint -- prometheus:metrics-endpoint
`;

test('an edit leaves what it does not touch the same objects, under whatever numbers', () => {
  const before = drawing(two);
  const { read } = before.applications;
  const after = { ...before, applications: { ...before.applications, ...(read && { read: { ...read, units: 3 } }) } };
  const [was, is] = [derive(before), derive(after)];
  const id = 'grafana:metrics-endpoint prometheus:metrics-endpoint';
  expect(was.settlement.databags.get(id)).toBeDefined();
  expect(is.settlement.databags.get(id)).toBe(was.settlement.databags.get(id));
  expect(is.settlement.processes.get('prometheus/0 prometheus')).toBe(
    was.settlement.processes.get('prometheus/0 prometheus'),
  );
  expect(is.settlement.steps.length).toBeGreaterThan(was.settlement.steps.length);
  expect(writeAnalysis(is)).toBe(writeAnalysis(derive(structuredClone(after))));
});

test('an edited drawing gives the same bytes as a fresh one', () => {
  const charms = [...catalogue.charms.values()];
  fc.assert(
    fc.property(deployments(charms, 8), fc.nat(), fc.nat(4), (deployment, which, units) => {
      derive(deployment);
      for (const edited of edits(deployment, which, units))
        expect(writeAnalysis(derive(edited))).toBe(writeAnalysis(derive(structuredClone(edited))));
      expect(writeAnalysis(derive({ ...deployment }))).toBe(writeAnalysis(derive(structuredClone(deployment))));
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('an edited drawing lets go of those before it, however often it is edited', async () => {
  let drawn = drawing(`${two}\nloki:self-metrics-endpoint -- scraper:metrics-endpoint\nscraper (prometheus-k8s)`);
  const past: WeakRef<object>[] = [];
  for (let edit = 0; edit < 40; edit++) {
    const [read, grafana] = [drawn.applications['read'], drawn.applications['grafana']];
    const units = 1 + (edit % 3);
    const edited =
      edit % 2 === 0 ? read && { read: { ...read, units } } : grafana && { grafana: { ...grafana, units } };
    drawn = { ...drawn, applications: { ...drawn.applications, ...edited } };
    past.push(new WeakRef(derive(drawn).settlement));
  }
  await new Promise((done) => setTimeout(done));
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  expect(past.filter((settlement) => settlement.deref() !== undefined).length).toBeLessThan(5);
});

/** One application with other units; one gone; one line gone; one application more, the first of all. All else stays the same objects. */
function edits(deployment: Deployment, which: number, units: number): readonly Deployment[] {
  const [applications, relations] = [Object.entries(deployment.applications), Object.entries(deployment.relations)];
  const [id, application] = applications[which % applications.length] ?? [];
  if (id === undefined || application === undefined) return [];
  const line = relations[which % relations.length];
  return [
    { ...deployment, applications: { ...deployment.applications, [id]: { ...application, units } } },
    { ...deployment, applications: Object.fromEntries(applications.filter(([one]) => one !== id)) },
    { ...deployment, relations: Object.fromEntries(relations.filter((one) => one !== line)) },
    { ...deployment, applications: { a: application, ...deployment.applications } },
  ];
}
