import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { intoItself } from './into-itself.ts';

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
tempo -- w
t (tempo-k8s)
tempo:self-charm-tracing -- t
tempo:self-workload-tracing -- t`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['traces/into-itself']?.drawing ?? '',
    'tempo keeps the traces of its own charm code and workloads: neither tempo:self-charm-tracing nor tempo:self-workload-tracing is related.',
  ],
  [
    `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w
t (tempo-k8s)
tempo:self-charm-tracing -- t
traefik (traefik-k8s)
tempo:ingress -- traefik`,
    'tempo keeps the traces of its own workloads: tempo:self-workload-tracing is not related, and its workers send theirs by way of traefik.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return intoItself.find(derive(drawing(text))).map(({ message }) => message);
}
