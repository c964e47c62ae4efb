import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
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
    'No worker of loki has the role backend, so the coordinator stays blocked and configures none of them.',
  ],
  [
    `loki (loki-coordinator-k8s)
s3 (s3-integrator)
loki -- s3
read (loki-worker-k8s, role-read=true)
loki -- read`,
    'No worker of loki has the roles write and backend, so the coordinator stays blocked and configures none of them.',
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
    'No worker of loki has the role write, and no unit holds backend, so the coordinator stays blocked and configures none of them.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));

function say(text: string): readonly string[] {
  return roleMissing.find(derive(drawing(text))).map(({ message }) => message);
}
