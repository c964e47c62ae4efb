import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { observesItself } from './observes-itself.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
o (opentelemetry-collector-k8s)
logs (loki-k8s)
loki:logging-consumer -- o
o:send-loki-logs -- logs`,
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w`,
  `p (prometheus-k8s)`,
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w
traefik (traefik-k8s)
tempo:ingress -- traefik`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['telemetry/observes-itself']?.drawing ?? '',
    'Logs of loki come back to loki by way of otelcol: while it is down, so is what it tells of itself.',
  ],
  [
    `p (prometheus-k8s)
o (opentelemetry-collector-k8s)
p:self-metrics-endpoint -- o:metrics-endpoint
o:send-remote-write -- p`,
    'Metrics of p come back to p by way of o: while it is down, so is what it tells of itself.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return observesItself.find(derive(drawing(text))).map(({ message }) => message);
}
