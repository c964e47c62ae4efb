import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { deadEnd } from './dead-end.ts';

const fine = [
  `o (opentelemetry-collector-k8s)
a (alertmanager-k8s)
logs (loki-k8s)
a:logging -- o
o:send-loki-logs -- logs`,
  `o (opentelemetry-collector-k8s)`,
  `a (grafana-agent-k8s)
b (alertmanager-k8s)
b:logging -- a
a:grafana-cloud-config -- cloud:cloud`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['collector/dead-end']?.drawing ?? '',
    'What comes to otelcol:receive-loki-logs ends there: none of send-loki-logs, send-otlp and cloud-config is related.',
  ],
  [
    `a (grafana-agent-k8s)
b (alertmanager-k8s)
b:self-metrics-endpoint -- a`,
    'What comes to a:metrics-endpoint ends there: none of send-remote-write and grafana-cloud-config is related.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return deadEnd.find(derive(drawing(text))).map(({ message }) => message);
}
