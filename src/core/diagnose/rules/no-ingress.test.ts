import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noIngress } from './no-ingress.ts';

const fine = [
  `o (opentelemetry-collector-k8s)`,
  `o (opentelemetry-collector-k8s, units 2)
t (traefik-k8s)
o:ingress -- t`,
  `o (opentelemetry-collector, units 2)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['collector/no-ingress']?.drawing ?? '',
    'otelcol has 2 units and no ingress on ingress or istio-ingress, so it is blocked: who takes one address of it sends to its leader alone, and logs are pushed to every unit.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noIngress.find(derive(drawing(text))).map(({ message }) => message);
}
