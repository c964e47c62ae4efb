import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { logEndpointMissing } from './log-endpoint-missing.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
logs (loki-k8s)
loki:logging-consumer -- logs`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
x (what)
loki:logging-consumer -- x:logging`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['logs/endpoint-missing']?.drawing ?? '',
    'logs has not published an address on logs:logging, so what the workers of loki push for it ends in 404 at nginx.',
  ],
  [
    `coordinator (coordinator)
worker (worker, units 3)
coordinator -- worker
charm store: provides logging loki_push_api
logs (store, units 2)
logs/0:logging = {}
logs/1:logging = {"endpoint": {"url": "http://logs-1:3100/push"}}
coordinator:logging -- logs`,
    'logs/0 has not published an address on logs:logging, so coordinator leaves it out.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return logEndpointMissing.find(derive(drawing(text))).map(({ message }) => message);
}
