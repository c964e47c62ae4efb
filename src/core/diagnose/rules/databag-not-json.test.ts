import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { databagNotJson } from './databag-not-json.ts';

const fine = [
  `charm store: provides logging loki_push_api
a (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": {"url": "http://logs:3100/push"}}
a:logging -- logs`,
  `charm store: provides logging loki_push_api
a (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": "{\\"url\\": \\"http://logs:3100/push\\"}"}
a:logging -- logs`,
  `charm store: provides logging loki_push_api
a (alertmanager-k8s)
logs (store)
logs/0:logging = {"unheard-of": "what it likes"}
a:logging -- logs`,
  `a (alertmanager-k8s)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['databag/not-json']?.drawing ?? '',
    'logs/0 publishes endpoint on logs:logging, which is not JSON: coordinators and collectors fail over it, and others leave the whole relation out.',
  ],
  [
    `charm app: provides metrics prometheus_scrape
p (prometheus-k8s)
app (app)
app:metrics = {"scrape_jobs": "app:9090"}
p:metrics-endpoint -- app:metrics`,
    'app publishes scrape_jobs on app:metrics, which is not JSON: the scraper fails over it.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return databagNotJson.find(derive(drawing(text))).map(({ message }) => message);
}
