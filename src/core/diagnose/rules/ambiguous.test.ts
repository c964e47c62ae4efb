import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { ambiguous } from './ambiguous.ts';

const fine = [
  `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read`,
  `agent (grafana-agent)
db (db)
charm db: provides cos-agent cos_agent
agent -- db`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `tempo (tempo-coordinator-k8s)
otelcol (opentelemetry-collector-k8s)
tempo:tracing -- otelcol`,
    'otelcol and tempo:tracing can be related in 2 ways: otelcol:send-charm-traces with tempo:tracing or otelcol:send-traces with tempo:tracing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return ambiguous.find(derive(drawing(text))).map(({ message }) => message);
}
