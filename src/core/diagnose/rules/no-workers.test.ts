import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noWorkers } from './no-workers.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
all (loki-worker-k8s, role-all=true)
loki -- all`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
idle (loki-worker-k8s, units 0)
loki -- idle`,
  `logs (loki-k8s)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
`,
    'loki has no workers, so it stays blocked and runs nothing.',
  ],
  [`coordinator (coordinator)`, 'coordinator has no workers, so it stays blocked and runs nothing.'],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

test('mends first with a worker that is there', () => {
  const text = `loki (loki-coordinator-k8s)
w (loki-worker-k8s, role-read=true)
m (mimir-worker-k8s, role-all=true)`;
  expect(noWorkers.find(derive(drawing(text))).flatMap(({ fixes = [] }) => fixes.map(({ label }) => label))).toEqual([
    'Relate loki:loki-cluster to w:loki-cluster',
    'Add a worker with the role all',
  ]);
});

function say(text: string): readonly string[] {
  return noWorkers.find(derive(drawing(text))).map(({ message }) => message);
}
