import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noCoordinator } from './no-coordinator.ts';

const fine = [
  `loki (loki-coordinator-k8s)
read (loki-worker-k8s)
loki -- read`,
  `charm theirs: provides loki-cluster loki_cluster
boss (theirs)
w (loki-worker-k8s)
boss -- w`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
read (loki-worker-k8s)`,
    'read is related to no coordinator, so it stays blocked and runs nothing.',
  ],
  [
    `loki (loki-coordinator-k8s)
tempo-worker (tempo-worker-k8s)
loki:loki-cluster -- tempo-worker:tempo-cluster`,
    'tempo-worker is related to no coordinator, so it stays blocked and runs nothing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noCoordinator.find(derive(drawing(text))).map(({ message }) => message);
}
