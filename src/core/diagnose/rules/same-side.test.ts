import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { sameSide } from './same-side.ts';

const fine = [
  `loki (loki-coordinator-k8s)
other (loki-coordinator-k8s)
loki:logging -- other:logging-consumer`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
other (loki-coordinator-k8s)
loki:logging -- other:logging`,
    'loki:logging and other:logging both provide the interface; one must provide it and the other require it.',
  ],
  [
    `loki (loki-coordinator-k8s)
other (loki-coordinator-k8s)
loki:s3 -- other:s3`,
    'loki:s3 and other:s3 both require the interface; one must provide it and the other require it.',
  ],
  [
    `loki (loki-coordinator-k8s)
other (loki-coordinator-k8s)
loki:loki-peers -- other:loki-peers`,
    'loki:loki-peers and other:loki-peers cannot be related: an endpoint for peers joins units of one application only.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return sameSide.find(derive(drawing(text))).map(({ message }) => message);
}
