import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

test('a coordinator writes a route for each of its ports, and calls itself by the host outside', () => {
  const { databags, processes } = derive(
    drawing(`
tempo (tempo-coordinator-k8s)
w (tempo-worker-k8s)
s3 (s3-integrator)
traefik (traefik-k8s)
tempo:tempo-cluster -- w:tempo-cluster
tempo:s3 -- s3:s3-credentials
tempo:ingress -- traefik:traefik-route
`),
  ).settlement;
  expect(processes.get('traefik/0 traefik')?.nginx?.servers.map(({ listen }) => listen)).toEqual([3200, 4318, 9096]);
  expect(databags.get('tempo:tempo-cluster w:tempo-cluster')?.get('tempo')?.application).toHaveProperty(
    'charm_tracing_receivers',
    { otlp_http: 'http://traefik.default.svc.cluster.local:4318' },
  );
});
