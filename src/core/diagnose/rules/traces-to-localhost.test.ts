import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { tracesToLocalhost } from './traces-to-localhost.ts';

const fine = [
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w`,
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w
ca (self-signed-certificates)
t (tempo-k8s)
tempo:certificates -- ca
tempo:self-charm-tracing -- t`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
ca (self-signed-certificates)
loki:certificates -- ca`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['tls/traces-to-localhost']?.drawing ?? '',
    'The charm code of tempo sends its traces to https://localhost:4318/v1/traces, and its certificate is not for localhost: they are lost.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return tracesToLocalhost.find(derive(drawing(text))).map(({ message }) => message);
}
