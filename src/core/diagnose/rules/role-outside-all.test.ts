import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { roleOutsideAll } from './role-outside-all.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w`,
  `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-read=true, role-write=true, role-backend=true)
mimir:s3 -- mimir-s3
mimir -- m`,
  `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m
b (mimir-worker-k8s, role-backend=true)
mimir -- b`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['cluster/role-outside-all']?.drawing ?? '',
    'The workers of mimir have the role all, which leaves out the roles alertmanager, overrides-exporter and query-scheduler: nginx has no way there.',
  ],
  [
    `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m
b (mimir-worker-k8s, role-alertmanager=true)
mimir -- b`,
    'The workers of mimir have the role all, which leaves out the roles overrides-exporter and query-scheduler: nginx has no way there.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return roleOutsideAll.find(derive(drawing(text))).map(({ message }) => message);
}
