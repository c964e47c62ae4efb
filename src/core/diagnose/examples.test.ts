// What each example must show, written by hand from what is known of the charms, each finding with its reason. Nothing else may show.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { loadDocument } from '../read/orrery.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Code, then application or relation; and why. */
type Expected = readonly (readonly [finding: string, reason: string])[];

/** Tempo everywhere but in the whole product: without TLS, without relations for its own traces. */
const tempoItself: Expected = [
  ['nginx/exporter-blind tempo', 'E6: its exporter asks port 8080, where no server of its nginx listens'],
  ['traces/into-itself tempo', 'G6: neither of its tracing endpoints for itself is related'],
];

/** Loki and Mimir trace code and workloads, so A4 is silent; three backends, and three of what Mimir counts, so B5 is. */
const observedByTempo: Expected = tempoItself;

const catchAll = 'D4: its upstream for any worker holds the hosts of whoever takes its logs and traces, too';

const expected: Readonly<Record<string, Expected>> = {
  // Nothing is missing: metrics are scraped, logs and both kinds of traces have a place.
  pattern: [],
  'pattern-metrics': [
    ['logs/no-destination coordinator', 'A2: the drawing is about metrics only'],
    ['traces/no-destination coordinator', 'A3: the same'],
  ],
  'pattern-logs': [
    ['metrics/nobody-scrapes coordinator', 'A1: the drawing is about logs only'],
    ['traces/no-destination coordinator', 'A3: the same'],
  ],
  'pattern-traces': [
    ['metrics/nobody-scrapes coordinator', 'A1: the drawing is about traces only'],
    ['logs/no-destination coordinator', 'A2: the same'],
  ],
  'loki-direct': observedByTempo,
  'loki-proxied': [...observedByTempo, ['nginx/foreign-servers loki', catchAll]],
  'mimir-direct': observedByTempo,
  // Mimir has no upstream for any worker, so no D4.
  'mimir-proxied': observedByTempo,
  'tempo-direct': tempoItself,
  'tempo-proxied': tempoItself,
  'cos-ha': [
    ['nginx/exporter-blind tempo', 'E6: with TLS it asks port 443, where nothing listens either'],
    ['tls/traces-to-localhost tempo', 'E4: it has a certificate and no relation for the traces of its charm code'],
    ['nginx/foreign-servers loki', catchAll],
    ['telemetry/observes-itself loki', 'G5: logs of loki come back to loki by way of otelcol'],
    ['telemetry/observes-itself mimir', 'G5: metrics of mimir come back to mimir by way of otelcol'],
    ['tls/shared-certificate loki', 'E7: its workers serve the certificate of the coordinator'],
    ['tls/shared-certificate mimir', 'E7: the same'],
    ['tls/shared-certificate tempo', 'E7: the same'],
    ['traces/into-itself tempo', 'G6: no relation for its own traces; G7: its workers take the way by the ingress'],
    ['traces/only-charm loki', 'A4: charm-tracing is related, workload-tracing is not'],
    ['traces/only-charm mimir', 'A4: the same'],
  ],
  // No coordinator, no collector, no TLS: none of what is known of those can show.
  'cos-lite': [],
  broken: [
    ['application/raised tempo', 'B2: the two roles of its worker, joined by a comma, are no role'],
    ['cluster/no-s3 loki', 'A9: nothing is related to its s3'],
    ['cluster/no-s3 mimir', 'A9: the same'],
    ['cluster/no-workers mimir', 'A7: no worker is related to it'],
    ['cluster/role-missing loki', 'A8: read and write are there, backend is not'],
    ['relation/ambiguous loki mimir', 'several pairs of their endpoints fit'],
    [
      'relation/drawn-twice loki-read:loki-cluster loki:loki-cluster',
      'the line without endpoints joins the same; by id it comes first',
    ],
    [
      'relation/interfaces-differ prometheus:receive-remote-write tempo:metrics-endpoint',
      'one is written to, one is scraped',
    ],
    ['relation/itself loki:logging loki:logging-consumer', 'G4: Juju relates no application to itself'],
    ['relation/limit-exceeded s3-two:s3-credentials tempo:s3', 'tempo has one object store already'],
    ['relation/no-match loki-read prometheus', 'a worker has an endpoint for its cluster only'],
    ['relation/same-side loki:self-metrics-endpoint mimir:self-metrics-endpoint', 'both provide'],
    ['relation/unknown-application otelcol:receive-loki-logs tempo:logging', 'otelcol is not drawn'],
    ['relation/unknown-endpoint loki:metrics prometheus:metrics-endpoint', 'loki calls it self-metrics-endpoint'],
    ['worker/no-coordinator loki-alone', 'A6: it is related to nobody'],
    ['worker/no-role loki-idle', 'B1: Loki workers have no role by themselves'],
    ['worker/several-roles tempo-worker', 'B2: all is on by itself, querier was switched on'],
    ['application/unknown-charm my-app', 'its charm is not in the catalogue'],
    ['application/unknown-track mimir', 'there is no track 1'],
    // The coordinators are blocked or in error, and say so: what no status says is not said of them.
  ],
};

test.each(Object.entries(expected))('%s shows what is known of it and nothing else', (name, findings) => {
  const found = derive(example(name)).diagnostics.map(said).sort();
  expect(found).toEqual(findings.map(([finding]) => finding).sort());
});

test('every example is among them', () => {
  const listed: readonly { readonly name: string }[] = JSON.parse(textOf('examples.json'));
  expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
});

function said({ code, subject }: Diagnostic): string {
  return `${code} ${subject.relation !== undefined && code.startsWith('relation/') ? subject.relation : subject.application}`;
}

function example(name: string) {
  const loaded = loadDocument(textOf(`${name}.orrery.json`), name);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.deployment;
}

function textOf(file: string): string {
  return readFileSync(new URL(`../../../public/examples/${file}`, import.meta.url), 'utf8');
}
