import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { noLogDestination } from './no-log-destination.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
logs (loki-k8s)
loki:logging-consumer -- logs`,
  `logs (alertmanager-k8s)`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['logs/no-destination']?.drawing ?? '',
    'Logs of loki and its workers go nowhere: loki:logging-consumer is related to nothing.',
  ],
  [
    `coordinator (coordinator)
worker (worker, units 3)
coordinator -- worker`,
    'Logs of coordinator and its workers go nowhere: coordinator:logging is related to nothing.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return noLogDestination.find(derive(drawing(text))).map(({ message }) => message);
}
