import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { itself } from './itself.ts';

const fine = [
  `loki (loki-coordinator-k8s)
`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
loki:logging -- loki:logging-consumer`,
    'loki cannot be related to itself, as the line from loki:logging to loki:logging-consumer would have it.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return itself.find(derive(drawing(text))).map(({ message }) => message);
}
