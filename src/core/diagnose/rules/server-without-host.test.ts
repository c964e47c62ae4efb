import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { serverWithoutHost } from './server-without-host.ts';

const fine = [
  `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m
t (tempo-k8s)
mimir:charm-tracing -- t`,
  `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w
t (tempo-k8s)
o (opentelemetry-collector-k8s)
o:send-traces -- t
pyro:charm-tracing -- t`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['nginx/server-without-host']?.drawing ?? '',
    'tempo:tracing offers otlp_grpc without a scheme, in which mimir reads no host: its nginx gets the server None:80.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return serverWithoutHost.find(derive(drawing(text))).map(({ message }) => message);
}
