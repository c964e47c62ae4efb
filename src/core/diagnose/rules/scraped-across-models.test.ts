import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { scrapedAcrossModels } from './scraped-across-models.ts';

const fine = [
  `a (alertmanager-k8s)
p (prometheus-k8s)
a:self-metrics-endpoint -- p`,
  `a (alertmanager-k8s, model one)
l (loki-k8s, model two)
a:logging -- l`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['metrics/across-models']?.drawing ?? '',
    'prometheus:metrics-endpoint is to scrape alertmanager:self-metrics-endpoint in another model, and may not reach it.',
  ],
  [
    `x (what, model one)
p (prometheus-k8s, model two)
x:metrics -- p:metrics-endpoint`,
    'p:metrics-endpoint is to scrape x:metrics in another model, and may not reach it.',
  ],
  [
    `loki (loki-coordinator-k8s)
far (prometheus-k8s, saas admin/cos.prometheus)
loki:self-metrics-endpoint -- far:metrics-endpoint`,
    'far:metrics-endpoint is to scrape loki:self-metrics-endpoint in another model, and may not reach it.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return scrapedAcrossModels.find(derive(drawing(text))).map(({ message }) => message);
}
