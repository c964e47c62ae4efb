import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Deployment } from '../document/document.ts';
import { sayPairing, sayWhyNot } from '../narrate/pairing.ts';
import { deployments, document, drawing, wiredDeployments } from '../testing.ts';
import { type Pairing, relating } from './pairing.ts';
import { legalTargets, type Target, usualRelations } from './targets.ts';

const charms = [...catalogue.charms.values()];

function target(text: string, from: string, to: string, endpoint?: string): Target | undefined {
  return legalTargets(derive(drawing(text)), from, endpoint).find(({ application }) => application === to);
}

function lines(text: string, from: string, to: string, endpoint?: string): readonly string[] {
  const found = target(text, from, to, endpoint);
  return found?.state === 'legal' ? found.pairings.map((one) => `${one.from} ${one.to}`) : [];
}

function refused(text: string, from: string, to: string, endpoint?: string): string {
  const found = target(text, from, to, endpoint);
  return found?.state === 'illegal' ? sayWhyNot(found.why, from, to) : 'legal';
}

function usual(text: string, one: string, other: string): readonly string[] {
  return usualRelations(derive(drawing(text)), one, other).map((pairing) => `${pairing.from} ${pairing.to}`);
}

const lokiAndCollector = 'loki (loki-coordinator-k8s)\notelcol (opentelemetry-collector-k8s)';

test('what the catalogue says of both ends ranks the lines: telemetry of its own first, what is declared only last', () => {
  expect(lines(lokiAndCollector, 'loki', 'otelcol')).toEqual([
    'loki:self-metrics-endpoint otelcol:metrics-endpoint',
    'loki:logging-consumer otelcol:receive-loki-logs',
    'loki:charm-tracing otelcol:receive-traces',
    'loki:logging otelcol:send-loki-logs',
    'loki:grafana-dashboards-provider otelcol:grafana-dashboards-consumer',
    'loki:provide-cmr-mesh otelcol:require-cmr-mesh',
    'loki:require-cmr-mesh otelcol:provide-cmr-mesh',
    'loki:workload-tracing otelcol:receive-traces',
    'loki:receive-remote-write otelcol:send-remote-write',
  ]);
});

test('one endpoint alone finds its own lines', () => {
  expect(lines(lokiAndCollector, 'loki', 'otelcol', 'logging-consumer')).toEqual([
    'loki:logging-consumer otelcol:receive-loki-logs',
  ]);
});

test.each([
  ['a (loki-k8s)', 'a', 'a', undefined, 'a cannot be related to itself.'],
  [
    'a (loki-k8s)\nb (loki-k8s)',
    'a',
    'b',
    'logging',
    'a and b both provide loki_push_api; one must provide it and the other require it.',
  ],
  ['a (loki-k8s)\nb (s3-integrator)', 'a', 'b', 'logging', 'a speaks loki_push_api, and b does not.'],
  ['a (s3-integrator)\nb (loki-worker-k8s)', 'a', 'b', undefined, 'a speaks s3, and b does not.'],
  ['a (traefik-k8s)\nb (loki-worker-k8s)', 'a', 'b', undefined, 'a and b have no interface in common.'],
  ['a (loki-k8s)\nb (prometheus-k8s)', 'a', 'b', 'nowhere', 'a or b has no endpoint to be related by.'],
  [
    'a (loki-coordinator-k8s)\nb (loki-worker-k8s)\na:loki-cluster -- b:loki-cluster',
    'a',
    'b',
    undefined,
    'a and b are related there already.',
  ],
  ['a (loki-coordinator-k8s)\nb (loki-worker-k8s)\na -- b', 'b', 'a', undefined, 'b and a are related there already.'],
  [
    'a (loki-coordinator-k8s)\nb (loki-worker-k8s)\nc (loki-coordinator-k8s)\na -- b',
    'c',
    'b',
    undefined,
    'b:loki-cluster takes no more than 1 relation.',
  ],
  [
    'a (loki-coordinator-k8s)\nb (s3-integrator)\nc (s3-integrator)\na -- b',
    'a',
    'c',
    's3',
    'a:s3 takes no more than 1 relation.',
  ],
  [
    'a (loki-k8s, saas x)\nb (prometheus-k8s, saas y)',
    'a',
    'b',
    undefined,
    'a and b both stand in for applications of other models, and are related there.',
  ],
] as const)('%s: %s to %s over %s is refused', (text, from, to, endpoint, sentence) => {
  expect(refused(text, from, to, endpoint)).toBe(sentence);
});

test('what stands beside a principal can be related to it, in the same model only', () => {
  const text = (model: string) =>
    `charm m: provides info juju-info\na (m)\nb (opentelemetry-collector, model ${model})`;
  expect(lines(text('default'), 'b', 'a', 'juju-info')).toContain('b:juju-info a:info');
  expect(refused(text('far'), 'b', 'a', 'juju-info')).toBe(
    'juju-info joins what stands on one machine, and b and a stand in two models.',
  );
});

test('a charm that nobody described can be related, and the line leaves its endpoint open', () => {
  expect(lines('a (loki-k8s)\nghost', 'a', 'ghost', 'logging')).toEqual(['a:logging ghost']);
  expect(lines('a (loki-k8s)\nghost', 'ghost', 'a')).toEqual(['ghost a']);
  expect(lines('a (loki-k8s)\nghost', 'a', 'ghost', 'nowhere')).toEqual([]);
});

test('usual are the lines that COS makes, each endpoint no more than it takes', () => {
  expect(usual(lokiAndCollector, 'loki', 'otelcol')).toEqual([
    'loki:self-metrics-endpoint otelcol:metrics-endpoint',
    'loki:logging-consumer otelcol:receive-loki-logs',
    'loki:charm-tracing otelcol:receive-traces',
    'loki:logging otelcol:send-loki-logs',
    'loki:grafana-dashboards-provider otelcol:grafana-dashboards-consumer',
  ]);
  expect(usual('tempo (tempo-coordinator-k8s)\notelcol (opentelemetry-collector-k8s)', 'tempo', 'otelcol')).toEqual([
    'tempo:metrics-endpoint otelcol:metrics-endpoint',
    'tempo:logging otelcol:receive-loki-logs',
    'tempo:tracing otelcol:send-charm-traces',
    'tempo:tracing otelcol:send-traces',
    'tempo:grafana-dashboard otelcol:grafana-dashboards-consumer',
  ]);
  expect(usual('loki (loki-coordinator-k8s)\nw (loki-worker-k8s)', 'w', 'loki')).toEqual([
    'w:loki-cluster loki:loki-cluster',
  ]);
});

test('nothing goes there and back for one purpose', () => {
  const between = usual('a (opentelemetry-collector-k8s)\nb (opentelemetry-collector-k8s)', 'a', 'b');
  expect(between.filter((line) => line.includes('loki-logs'))).toHaveLength(1);
});

test('a relation to another model makes its offer, all endpoints under one name', () => {
  const there = document('loki (loki-coordinator-k8s, model a)\notelcol (opentelemetry-collector-k8s, model b)');
  const pairs = usualRelations(derive(there.deployment), 'loki', 'otelcol');
  const { deployment } = relating(...pairs)(there);
  expect(deployment.applications['otelcol']?.offers).toEqual({ otelcol: ['receive-loki-logs', 'receive-traces'] });
  expect(deployment.applications['loki']?.offers).toEqual({
    loki: ['self-metrics-endpoint', 'logging', 'grafana-dashboards-provider'],
  });
  const { topology } = derive(deployment);
  const relation = topology.relation('loki:logging-consumer otelcol:receive-loki-logs');
  expect(relation).toMatchObject({ state: 'joined', crossModel: true, provider: { seenAs: 'otelcol' } });
  expect(pairs.map(sayPairing)).toContain(
    'Logs of loki go to otelcol. otelcol offers receive-loki-logs to other models as otelcol.',
  );
});

test('an endpoint that is offered already needs no other offer', () => {
  const there = document('loki (loki-k8s, model a, offers logs logging)\nam (alertmanager-k8s, model b)');
  const [found] = usualRelations(derive(there.deployment), 'am', 'loki');
  expect(found).toMatchObject({ to: 'loki:logging' });
  expect(found?.offer).toBeUndefined();
});

test('in any drawing every legal line joins, once drawn, and every other says why not', { timeout: 60_000 }, () => {
  const any = fc.oneof(deployments(charms, 5), wiredDeployments(charms, 2));
  fc.assert(fc.property(any, fc.nat(), fc.nat(), holdsFor), { numRuns: 60 });
});

function holdsFor(deployment: Deployment, one: number, other: number): void {
  const analysis = derive(deployment);
  const ids = analysis.topology.applications.map(({ id }) => id);
  const from = ids[one % Math.max(1, ids.length)];
  if (from === undefined) return;
  const targets = legalTargets(analysis, from);
  expect(targets.map(({ application }) => application)).toEqual(ids);
  for (const found of targets) {
    if (found.state === 'illegal') expect(sayWhyNot(found.why, from, found.application)).toMatch(/\.$/);
    else for (const pairing of found.pairings) expect(sayPairing(pairing)).toMatch(/\.$/);
  }
  const legal = targets.filter((found) => found.state === 'legal');
  const chosen = legal[other % Math.max(1, legal.length)];
  for (const pairing of chosen?.state === 'legal' ? chosen.pairings.slice(0, 3) : []) expectJoined(deployment, pairing);
}

function expectJoined(deployment: Deployment, pairing: Pairing): void {
  const whole = { orrery: 1, title: '', deployment, positions: {}, notes: [], stories: [] } as const;
  const drawn = relating(pairing)(whole);
  const id = Object.keys(drawn.deployment.relations).find((one) => !Object.hasOwn(deployment.relations, one)) ?? '';
  expect(derive(drawn.deployment).topology.relation(id)?.state).toBe('joined');
}
