import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { onlyWorkloadTraces } from './only-workload-traces.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
t (tempo-k8s)
loki:charm-tracing -- t
loki:workload-tracing -- t`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['traces/only-workload']?.drawing ?? '',
    'What the workers of loki run is traced, charm code is not: loki:charm-tracing is related to nothing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return onlyWorkloadTraces.find(derive(drawing(text))).map(({ message }) => message);
}
