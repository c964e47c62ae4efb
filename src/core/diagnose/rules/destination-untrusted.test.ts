import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { destinationUntrusted } from './destination-untrusted.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
o (opentelemetry-collector-k8s)
loki:logging-consumer -- o`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
o (opentelemetry-collector-k8s)
ca (self-signed-certificates)
o:receive-server-cert -- ca
loki:certificates -- ca
loki:logging-consumer -- o`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
t (tempo-k8s)
ca (self-signed-certificates)
t:certificates -- ca
loki:workload-tracing -- t`,
  // Who vouches for an ingress is not asked.
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
ca (self-signed-certificates)
loki:certificates -- ca
store (loki-coordinator-k8s)
store-s3 (s3-integrator)
store-all (loki-worker-k8s, units 3, role-all=true)
store:s3 -- store-s3
store -- store-all
other (self-signed-certificates)
store:certificates -- other
traefik (traefik-k8s)
store:ingress -- traefik
traefik:certificates -- ca
loki:logging-consumer -- store:logging`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['tls/destination-untrusted']?.drawing ?? '',
    'otelcol takes logs over https, and loki has no certificate and with it no authority by which to verify it.',
  ],
  [
    `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w
t (tempo-k8s)
ca (self-signed-certificates)
t:certificates -- ca
pyro:workload-tracing -- t`,
    't takes traces over https, and pyro has no certificate and with it no authority by which to verify it.',
  ],
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
o (opentelemetry-collector-k8s)
ca (self-signed-certificates)
other (self-signed-certificates)
o:receive-server-cert -- ca
loki:certificates -- other
loki:logging-consumer -- o`,
    'o takes logs over https with a certificate of ca, and loki knows other alone, by which to verify it.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return destinationUntrusted.find(derive(drawing(text))).map(({ message }) => message);
}
