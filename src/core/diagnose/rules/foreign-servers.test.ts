import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { foreignServers } from './foreign-servers.ts';

const fine = [
  `loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all`,
  `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m
logs (loki-k8s)
mimir:logging-consumer -- logs`,
  `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w
logs (loki-k8s)
pyro:logging -- logs`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['nginx/foreign-servers']?.drawing ?? '',
    'nginx of loki passes some calls for /loki/api/v1/format_query, /loki/api/v1/status/buildinfo and /ring to otelcol, as if it were a worker.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return foreignServers.find(derive(drawing(text))).map(({ message }) => message);
}
