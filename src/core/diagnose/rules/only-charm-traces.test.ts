import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { onlyCharmTraces } from './only-charm-traces.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `tempo (tempo-coordinator-k8s)
tempo-s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- tempo-s3
tempo -- w
t (tempo-k8s)
tempo:self-charm-tracing -- t`,
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
    mistakes['traces/only-charm']?.drawing ?? '',
    'The charm code of loki and its workers is traced, what the workers run is not: loki:workload-tracing is related to nothing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return onlyCharmTraces.find(derive(drawing(text))).map(({ message }) => message);
}
