import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { belowRecommended } from './below-recommended.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `loki (loki-coordinator-k8s, 2/stable)
s3 (s3-integrator)
all (loki-worker-k8s, 2/stable, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 1, role-all=true)
loki:s3 -- s3
loki -- all`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['cluster/below-recommended']?.drawing ?? '',
    'loki says "Degraded.": of what is recommended it has 2 of 3 units of read, 2 of 3 units of write and 2 of 3 units of backend.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return belowRecommended.find(derive(drawing(text))).map(({ message }) => message);
}
