import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { logsDuplicated } from './logs-duplicated.ts';

const fine = [
  `a (alertmanager-k8s)
logs (loki-k8s)
a:logging -- logs`,
  `a (alertmanager-k8s)
one (loki-k8s)
two (loki-k8s)
a:logging -- one
a:logging -- two`,
  `a (alertmanager-k8s)
loki (loki-coordinator-k8s, units 3)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
traefik (traefik-k8s)
loki:ingress -- traefik
o (opentelemetry-collector-k8s)
a:logging -- o
o:send-loki-logs -- loki`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['logs/duplicated']?.drawing ?? '',
    'Logs of alertmanager come to loki 2 times: alertmanager pushes them to each of 2 units of loki.',
  ],
  [
    `a (alertmanager-k8s)
one (opentelemetry-collector-k8s)
two (opentelemetry-collector-k8s)
logs (loki-k8s)
a:logging -- one
a:logging -- two
one:send-loki-logs -- logs
two:send-loki-logs -- logs`,
    'Logs of a come to logs 2 times: a pushes them to one and two.',
  ],
  [
    `am (alertmanager-k8s)
loki (loki-coordinator-k8s, units 3)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
traefik (traefik-k8s)
loki:ingress -- traefik
am:logging -- loki:logging`,
    'Logs of am come to loki 3 times: am pushes them to traefik 3 times, once for each unit of loki.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return logsDuplicated.find(derive(drawing(text))).map(({ message }) => message);
}
