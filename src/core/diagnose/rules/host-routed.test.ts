import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { hostRouted } from './host-routed.ts';

const fine = [
  `mimir (mimir-coordinator-k8s)
mimir-s3 (s3-integrator)
m (mimir-worker-k8s, units 3, role-all=true)
mimir:s3 -- mimir-s3
mimir -- m
loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
traefik (traefik-k8s)
loki:ingress -- traefik
mimir:logging-consumer -- loki:logging`,
  `pyro (pyroscope-coordinator-k8s)
s3 (s3-integrator)
w (pyroscope-worker-k8s, units 3)
pyro:s3 -- s3
pyro -- w
logs (loki-coordinator-k8s)
traefik (traefik-k8s, routing_mode=subdomain)
logs:ingress -- traefik
pyro:logging -- logs`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['nginx/host-routed']?.drawing ?? '',
    'traefik knows loki by a host name, and nginx of mimir passes telemetry on under another.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return hostRouted.find(derive(drawing(text))).map(({ message }) => message);
}
