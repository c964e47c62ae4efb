import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { schemeDiffers } from './scheme-differs.ts';

const fine = [
  `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w
p (prometheus-k8s)
pyro:metrics-endpoint -- p`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
p (prometheus-k8s)
ca (self-signed-certificates)
loki:self-metrics-endpoint -- p
loki:certificates -- ca`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
theirs (their-scraper)
ca (self-signed-certificates)
loki:self-metrics-endpoint -- theirs:scrape
loki:certificates -- ca`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['metrics/scheme-differs']?.drawing ?? '',
    'prometheus asks for the metrics of pyroscope-all over https, and they are served over http.',
  ],
  [
    // The scraper is of a charm that is not known: what it is told says enough.
    `${mistakes['metrics/scheme-differs']?.drawing ?? ''}
theirs (their-scraper)
theirs:scrape -- pyroscope:metrics-endpoint`.replace(/.*prometheus.*\n/g, ''),
    'theirs is told to ask for the metrics of pyroscope-all over https, and they are served over http.',
  ],
  [
    `${mistakes['metrics/scheme-differs']?.drawing ?? ''}
theirs (their-scraper)
theirs:scrape -- pyroscope:metrics-endpoint`,
    'prometheus and theirs are told to ask for the metrics of pyroscope-all over https, and they are served over http.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return schemeDiffers.find(derive(drawing(text))).map(({ message }) => message);
}
