import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { lost } from './lost.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `tempo (tempo-coordinator-k8s)
s3 (s3-integrator)
w (tempo-worker-k8s, units 3)
tempo:s3 -- s3
tempo -- w`,
  `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w
ca (self-signed-certificates)
pyro:certificates -- ca`,
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
idle (loki-worker-k8s)
loki -- idle
p (prometheus-k8s)
loki:self-metrics-endpoint -- p`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['telemetry/lost']?.drawing ?? '',
    'Logs of alertmanager are lost: alertmanager calls port 3200 of logs/0, where nothing listens.',
  ],
  [
    `a (alertmanager-k8s)
one (opentelemetry-collector-k8s)
two (opentelemetry-collector-k8s)
a:logging -- one
one:send-loki-logs -- two
two:send-loki-logs -- one`,
    'Logs of a are lost: they come round to one again.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return lost.find(derive(drawing(text))).map(({ message }) => message);
}
