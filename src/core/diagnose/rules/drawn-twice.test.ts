import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { drawnTwice } from './drawn-twice.ts';

const fine = [
  `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read`,
  `loki (loki-coordinator-k8s)
a (alertmanager-k8s)
loki:alertmanager -- a
loki:logging -- a`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read
loki:loki-cluster -- read`,
    'The line from loki:loki-cluster to read joins what loki and read join already.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return drawnTwice.find(derive(drawing(text))).map(({ message }) => message);
}
