import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import { signalsOfRelation } from './carried.ts';

const analysis = derive(
  drawing(`
loki (loki-coordinator-k8s)
all (loki-worker-k8s, role-all=true)
s3 (s3-integrator)
otelcol (opentelemetry-collector-k8s)
traefik (traefik-k8s, external_hostname=cos.example)
ca (self-signed-certificates)
loki:loki-cluster -- all:loki-cluster
loki:s3 -- s3:s3-credentials
loki:logging-consumer -- otelcol:receive-loki-logs
otelcol:send-loki-logs -- loki:logging
loki:ingress -- traefik:ingress
loki:certificates -- ca:certificates
otelcol:receive-server-cert -- ca:certificates
`),
);

test.each([
  ['loki:logging-consumer otelcol:receive-loki-logs', ['logs']],
  ['loki:logging otelcol:send-loki-logs', ['logs']],
  ['loki:ingress traefik:ingress', ['logs']], // it named the push URL
  ['ca:certificates loki:certificates', []], // it decided only that this is https
  ['ca:certificates otelcol:receive-server-cert', []],
  ['loki:s3 s3:s3-credentials', []],
  ['constructor', []],
])('%s belongs to %j', (relation, signals) => {
  expect(signalsOfRelation(analysis, relation)).toEqual(signals);
});

test('a certificate is among the relations to which a hop owes its way all the same', () => {
  const via = analysis.flows.flatMap(({ hops }) => hops.flatMap((hop) => hop.via));
  expect(via).toContain('ca:certificates otelcol:receive-server-cert');
});
