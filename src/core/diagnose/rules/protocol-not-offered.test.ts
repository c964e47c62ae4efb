import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { protocolNotOffered } from './protocol-not-offered.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
t (tempo-k8s)
loki:charm-tracing -- t
loki:workload-tracing -- t`,
  `g (grafana-k8s)
x (what)
g:charm-tracing -- x:tracing`,
  `tempo (tempo-coordinator-k8s)
tempo-s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- tempo-s3
tempo -- w
o (opentelemetry-collector-k8s)
o:send-traces -- tempo:tracing`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['traces/protocol-not-offered']?.drawing ?? '',
    'loki:workload-tracing asks for jaeger_thrift_http, and traces:tracing offers zipkin.',
  ],
  [
    `g (grafana-k8s)
charm store: provides tracing tracing
t (store)
t:tracing = {}
g:charm-tracing -- t:tracing`,
    'g:charm-tracing asks for otlp_http, and t:tracing offers nothing.',
  ],
  [
    `g (grafana-k8s)
tempo (tempo-coordinator-k8s)
g:charm-tracing -- tempo:tracing`,
    'g:charm-tracing asks for otlp_http, and tempo:tracing offers nothing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return protocolNotOffered.find(derive(drawing(text))).map(({ message }) => message);
}
