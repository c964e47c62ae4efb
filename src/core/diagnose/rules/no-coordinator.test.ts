import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { document, drawing } from '../../testing.ts';
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

test('adds a coordinator on the track of the worker where there is none', () => {
  const text = 'read (loki-worker-k8s, 2/stable)';
  const [finding] = noCoordinator.find(derive(drawing(text)));
  const [fix] = finding?.fixes ?? [];
  expect(fix?.label).toBe('Add a coordinator and relate read to it');
  const { deployment } = fix?.edit(document(text)) ?? document(text);
  expect(deployment.applications['loki']).toMatchObject({ charm: 'loki-coordinator-k8s', channel: '2/stable' });
  expect(noCoordinator.find(derive(deployment))).toEqual([]);
  expectMended(text);
});

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noCoordinator.find(derive(drawing(text))).map(({ message }) => message);
}
