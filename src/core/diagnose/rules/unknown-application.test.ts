import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { unknownApplication } from './unknown-application.ts';

const fine = [
  `loki (loki-coordinator-k8s)
ghost:logging -- loki:logging`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
?ghost:logging -- loki:logging`,
    'The line from ghost:logging to loki:logging needs ghost, which is not in the drawing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return unknownApplication.find(derive(drawing(text))).map(({ message }) => message);
}
