import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { unknownEndpoint } from './unknown-endpoint.ts';

const fine = [
  `loki (loki-coordinator-k8s)
logs:anything -- loki:logging`,
  `loki (loki-coordinator-k8s)
db (grafana-agent)
loki:juju-info -- db:juju-info`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
prometheus (prometheus-k8s)
loki:metrics-endpoint -- prometheus:metrics-endpoint`,
    'loki has no endpoint metrics-endpoint: loki-coordinator-k8s does not know it.',
  ],
  [
    `one (s3-integrator, 1/stable)
x:y -- one:status-peers`,
    'one has no endpoint status-peers: s3-integrator does not know it.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return unknownEndpoint.find(derive(drawing(text))).map(({ message }) => message);
}
