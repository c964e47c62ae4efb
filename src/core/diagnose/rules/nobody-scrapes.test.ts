import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { nobodyScrapes } from './nobody-scrapes.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
p (prometheus-k8s)
loki:self-metrics-endpoint -- p:metrics-endpoint`,
  `loki (loki-coordinator-k8s)`,
  `p (prometheus-k8s)`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki -- all`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['metrics/nobody-scrapes']?.drawing ?? '',
    'Nobody collects the metrics of loki and its workers: loki:self-metrics-endpoint is related to no scraper.',
  ],
  [
    `coordinator (coordinator)
worker (worker, units 3)
coordinator -- worker`,
    'Nobody collects the metrics of coordinator and its workers: coordinator:metrics-endpoint is related to no scraper.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return nobodyScrapes.find(derive(drawing(text))).map(({ message }) => message);
}
