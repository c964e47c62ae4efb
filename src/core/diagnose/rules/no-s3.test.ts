import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noS3 } from './no-s3.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
`,
  `coordinator (coordinator)`,
  `logs (loki-k8s)`,
  `tempo (tempo-k8s)`,
  `loki (loki-coordinator-k8s)
mine (my-s3)
charm my-s3: provides credentials s3
loki:s3 -- mine:credentials`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
`,
    'loki:s3 is related to no object store, so loki stays blocked.',
  ],
  [
    `loki (loki-coordinator-k8s)
m (minio)`,
    'loki:s3 is related to no object store, so loki stays blocked.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noS3.find(derive(drawing(text))).map(({ message }) => message);
}
