import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { clusterAcrossModels } from './cluster-across-models.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `loki (loki-coordinator-k8s, model one)
w (loki-worker-k8s, model one)
loki -- w`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['cluster/across-models']?.drawing ?? '',
    'loki-all stands in another model than loki, which labels its metrics with its own model, cos.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return clusterAcrossModels.find(derive(drawing(text))).map(({ message }) => message);
}
