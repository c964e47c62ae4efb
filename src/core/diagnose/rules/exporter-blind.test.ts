import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { exporterBlind } from './exporter-blind.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['nginx/exporter-blind']?.drawing ?? '',
    'The exporter of tempo asks for the status of nginx at port 8080 of its own unit, where nothing listens, so it says that nginx is down.',
  ],
  [
    `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w
ca (self-signed-certificates)
pyro:certificates -- ca`,
    'The exporter of pyro asks for the status of nginx at port 443 of its own unit, where nothing listens, so it says that nginx is down.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

test('takes the certificate away where nginx listens at the port without it, and nowhere else', () => {
  const labels = (text: string) =>
    exporterBlind.find(derive(drawing(text))).flatMap(({ fixes = [] }) => fixes.map(({ label }) => label));
  expect(labels(wrong[1]?.[0] ?? '')).toEqual(['Take the line between ca and pyro:certificates away']);
  expect(labels(mistakes['tls/traces-to-localhost']?.drawing ?? '')).toEqual([]);
});

function say(text: string): readonly string[] {
  return exporterBlind.find(derive(drawing(text))).map(({ message }) => message);
}
