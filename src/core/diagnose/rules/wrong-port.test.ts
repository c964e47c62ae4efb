import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { wrongPort } from './wrong-port.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
o (opentelemetry-collector-k8s)
loki:charm-tracing -- o`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
a (grafana-agent-k8s)
loki:workload-tracing -- a`,
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w
o (opentelemetry-collector-k8s)
tempo:self-workload-tracing -- o`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['traces/wrong-port']?.drawing ?? '',
    'otelcol names port 4318 for jaeger_thrift_http and receives it at 14268, so the traces that loki:workload-tracing is told to send there are lost.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return wrongPort.find(derive(drawing(text))).map(({ message }) => message);
}
