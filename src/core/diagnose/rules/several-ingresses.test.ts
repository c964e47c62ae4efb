import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { severalIngresses } from './several-ingresses.ts';

const fine = [
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w
traefik (traefik-k8s)
tempo:ingress -- traefik`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['ingress/several']?.drawing ?? '',
    'tempo:ingress and tempo:istio-ingress are related, and tempo takes one kind of ingress: it is blocked.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return severalIngresses.find(derive(drawing(text))).map(({ message }) => message);
}
