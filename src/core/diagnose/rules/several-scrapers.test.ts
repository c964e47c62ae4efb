import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { severalScrapers } from './several-scrapers.ts';

const fine = [
  `a (alertmanager-k8s)
p (prometheus-k8s)
a:self-metrics-endpoint -- p`,
  `c (cos-configuration-k8s)
p (prometheus-k8s)
q (prometheus-k8s)
c:prometheus-config -- p
c:prometheus-config -- q`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['metrics/several-scrapers']?.drawing ?? '',
    'loki:self-metrics-endpoint is scraped by one and two, each for itself.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return severalScrapers.find(derive(drawing(text))).map(({ message }) => message);
}
