import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noReplication } from './no-replication.ts';

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
  `coordinator (coordinator)
worker (worker, units 3)
coordinator -- worker`,
  `loki (loki-coordinator-k8s)
all (loki-worker-k8s, role-all=true)
loki -- all`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['cluster/no-replication']?.drawing ?? '',
    'tempo keeps one copy of what it takes in; it would keep 3 from 3 units of ingester on (it has 1).',
  ],
  [
    `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 2, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m`,
    'mimir keeps one copy of what it takes in; it would keep 3 from 3 units of ingester on (it has 2) and 3 from 3 units of store-gateway on (it has 2).',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noReplication.find(derive(drawing(text))).map(({ message }) => message);
}
