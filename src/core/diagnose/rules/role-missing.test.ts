import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { roleMissing } from './role-missing.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
all (loki-worker-k8s, role-all=true)
loki -- all`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
`,
  `coordinator (coordinator)
worker (worker)
coordinator -- worker`,
  `tempo (tempo-coordinator-k8s)
w (tempo-worker-k8s)
tempo -- w`,
  `charm theirs: provides loki-cluster loki_cluster
boss (theirs)
w (loki-worker-k8s)
boss -- w`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
read (loki-worker-k8s, role-read=true)
write (loki-worker-k8s, role-write=true)
loki -- read
loki -- write`,
    'No worker of loki has the role backend, so the coordinator stays blocked and configures no worker.',
  ],
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
read (loki-worker-k8s, role-read=true)
loki -- read`,
    'No worker of loki has the role write or backend, so the coordinator stays blocked and configures no worker.',
  ],
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
a (loki-worker-k8s, role-read=true, role-write=true)
b (loki-worker-k8s, units 0, role-backend=true)
loki -- a
loki -- b`,
    'No unit of loki holds the role backend: the workers for it are scaled to zero, and the coordinator stays blocked.',
  ],
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
a (loki-worker-k8s, role-read=true)
b (loki-worker-k8s, units 0, role-backend=true)
loki -- a
loki -- b`,
    'No worker of loki has the role write, and no unit holds backend, so the coordinator stays blocked and configures no worker.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

test('mends first with what is there: a worker without units, and one without a coordinator', () => {
  const text = `loki (loki-coordinator-k8s)
s3 (s3-integrator)
r (loki-worker-k8s, role-read=true)
w (loki-worker-k8s, units 0, role-write=true)
spare (loki-worker-k8s, role-backend=true)
idle (loki-worker-k8s)
loki:s3 -- s3
loki -- r
loki -- w`;
  expect(roleMissing.find(derive(drawing(text))).flatMap(({ fixes = [] }) => fixes.map(({ label }) => label))).toEqual([
    'Scale w to one unit',
    'Relate loki:loki-cluster to spare:loki-cluster',
    'Add a worker with the role write',
    'Add a worker with the role backend',
  ]);
});

function say(text: string): readonly string[] {
  return roleMissing.find(derive(drawing(text))).map(({ message }) => message);
}
