import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noMatch } from './no-match.ts';

const fine = [
  `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read`,
  `loki (loki-coordinator-k8s)
loki -- somebody`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `prometheus (prometheus-k8s)
read (loki-worker-k8s)
prometheus -- read`,
    'No endpoint of prometheus fits one of read.',
  ],
  [
    `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki:logging -- read`,
    'No endpoint of read fits loki:logging.',
  ],
  [
    `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read:loki-cluster
a (alertmanager-k8s)
a -- read:loki-cluster`,
    'No endpoint of a fits read:loki-cluster.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noMatch.find(derive(drawing(text))).map(({ message }) => message);
}
