import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noTraceDestination } from './no-trace-destination.ts';

const fine = [
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
t (tempo-k8s)
loki:charm-tracing -- t`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
t (tempo-k8s)
loki:workload-tracing -- t`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['traces/no-destination']?.drawing ?? '',
    'Traces of loki and its workers go nowhere: neither loki:charm-tracing nor loki:workload-tracing is related to anything.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noTraceDestination.find(derive(drawing(text))).map(({ message }) => message);
}
