import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { locationsCollide } from './locations-collide.ts';

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
p (prometheus-k8s)
q (prometheus-k8s)
tempo:send-remote-write -- p
tempo:send-remote-write -- q`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['nginx/locations-collide']?.drawing ?? '',
    'nginx of tempo has more than one location /proxy/remote-write/10-64-140-43/write on port 3300, because of one:write with tempo:send-remote-write and tempo:send-remote-write with two:write.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return locationsCollide.find(derive(drawing(text))).map(({ message }) => message);
}
