import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const text = `
model cos 00000000-0000-4000-8000-000000000000
loki (loki-coordinator-k8s, dev/edge, model cos)
traefik (traefik-k8s, model cos)
loki:ingress -- traefik:ingress
`;

test('an application gets one URL, and what comes there is passed to its units', () => {
  const { databags, processes, assumptions } = derive(drawing(text)).settlement;
  expect(databags.get('loki:ingress traefik:ingress')?.get('traefik')?.application).toEqual({
    ingress: { url: 'http://traefik.cos.svc.cluster.local/cos-loki' },
  });
  expect(processes.get('traefik/0 traefik')?.nginx).toMatchObject({
    upstreams: [{ name: 'cos-loki', servers: ['loki-0.loki-endpoints.cos.svc.cluster.local:3100'] }],
    servers: [{ listen: 80, locations: [{ match: '/cos-loki', to: 'http://cos-loki' }] }],
  });
  expect(assumptions).toMatchObject([{ application: 'traefik', what: 'ingress-host' }]);
});

test('the host is the one that the operator set', () => {
  const named = text.replace('traefik-k8s, ', 'traefik-k8s, external_hostname=10.0.0.9, ');
  const { databags } = derive(drawing(named)).settlement;
  expect(databags.get('loki:ingress traefik:ingress')?.get('traefik')?.application).toEqual({
    ingress: { url: 'http://10.0.0.9/cos-loki' },
  });
});
