import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { interfacesDiffer } from './interfaces-differ.ts';

const fine = [
  `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki:loki-cluster -- read:loki-cluster`,
  `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read`,
  `a:x -- b:y`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
tempo (tempo-coordinator-k8s)
loki:s3 -- tempo:tracing`,
    'loki:s3 speaks s3 and tempo:tracing speaks tracing, so they cannot be related.',
  ],
  [
    `loki (loki-coordinator-k8s)
mystery:x -- loki:logging
mystery:x -- loki:s3`,
    'loki:s3 speaks s3 and mystery:x speaks loki_push_api, so they cannot be related.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return interfacesDiffer.find(derive(drawing(text))).map(({ message }) => message);
}
