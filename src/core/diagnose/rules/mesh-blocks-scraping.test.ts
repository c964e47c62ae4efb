import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { meshBlocksScraping } from './mesh-blocks-scraping.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
p (prometheus-k8s)
b (istio-beacon-k8s)
loki:self-metrics-endpoint -- p
loki:service-mesh -- b`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['mesh/blocks-scraping']?.drawing ?? '',
    'prometheus scrapes the workers of loki itself, and the policies for beacon do not let it.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return meshBlocksScraping.find(derive(drawing(text))).map(({ message }) => message);
}
