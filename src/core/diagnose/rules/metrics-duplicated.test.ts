import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { metricsDuplicated } from './metrics-duplicated.ts';

const fine = [
  `o (opentelemetry-collector-k8s)
p (prometheus-k8s)
o:send-remote-write -- p`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
a (prometheus-k8s)
b (prometheus-k8s)
loki:self-metrics-endpoint -- a:metrics-endpoint
loki:self-metrics-endpoint -- b:metrics-endpoint`,
  `mimir (mimir-coordinator-k8s, units 3)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m
o (opentelemetry-collector-k8s)
traefik (traefik-k8s)
o:send-remote-write -- mimir
mimir:ingress -- traefik`,
  // nginx refuses two locations that are one: that is a finding of its own.
  mistakes['nginx/locations-collide']?.drawing ?? '',
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['metrics/duplicated']?.drawing ?? '',
    'Metrics of alertmanager and otelcol come to prometheus 2 times: otelcol pushes them to each of 2 units of prometheus.',
  ],
  [
    `tempo (tempo-coordinator-k8s)
tempo-s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- tempo-s3
tempo -- w
mimir (mimir-coordinator-k8s, units 3)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m
tempo:send-remote-write -- mimir`,
    'Metrics of tempo come to mimir 3 times: tempo pushes them to each of 3 units of mimir.',
  ],
  [
    `alertmanager (alertmanager-k8s)
o (opentelemetry-collector-k8s, units 2)
p (prometheus-k8s)
alertmanager:self-metrics-endpoint -- o:metrics-endpoint
o:send-remote-write -- p`,
    'Metrics of alertmanager come to p 2 times: each of 2 units of o fetches them.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return metricsDuplicated.find(derive(drawing(text))).map(({ message }) => message);
}
