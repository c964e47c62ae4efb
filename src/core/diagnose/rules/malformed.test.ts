import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { malformed } from './malformed.ts';

const fine = [
  `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki:a:b -- read`,
    'The line between loki:a:b and read cannot be read: an end is written application or application:endpoint.',
  ],
  [
    `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki: -- read`,
    'The line between loki: and read cannot be read: an end is written application or application:endpoint.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return malformed.find(derive(drawing(text))).map(({ message }) => message);
}
