// What a report of what-if says of losses: who fails is named as it would be anywhere else, and reasons can be told apart.
import { expect, test } from 'vitest';
import { whatif } from '../compare/whatif.ts';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import { consequenceReport } from './report.ts';

const drawn = derive(
  drawing(`loki (loki-coordinator-k8s)
s3 (s3-integrator)
all (loki-worker-k8s, units 3, role-all=true)
loki:s3 -- s3
loki -- all
traefik (traefik-k8s)
loki:ingress -- traefik
one (opentelemetry-collector-k8s)
alertmanager (alertmanager-k8s)
alertmanager:logging -- one:receive-loki-logs
alertmanager:logging -- loki:logging
one:send-loki-logs -- loki:logging`),
);

test('names an application with one workload by its name alone, and sets reasons apart by a comma', () => {
  const report = consequenceReport(whatif(drawn, [{ tag: 'application', application: 'traefik' }]));
  expect(report).toContain(
    'Logs of alertmanager/0 are lost: it calls traefik, where no workload runs, and one calls traefik, where no workload runs.',
  );
  expect(report).not.toContain('one of one');
});
