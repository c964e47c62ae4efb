import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { unknownTrack } from './unknown-track.ts';

const fine = [
  `loki (loki-coordinator-k8s)`,
  `loki (loki-coordinator-k8s, 3.7/edge)`,
  `logs (loki-k8s, 1/stable)`,
  `x (some-charm, 9/edge)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s, 1/stable)`,
    'loki is on the track 1, which is not known; 3.7 is taken in its place. Known are 2, 3.7 and dev.',
  ],
  [
    `s3 (s3-integrator, latest/edge)`,
    's3 is on the track latest, which is not known; 2 is taken in its place. Known are 1 and 2.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return unknownTrack.find(derive(drawing(text))).map(({ message }) => message);
}
