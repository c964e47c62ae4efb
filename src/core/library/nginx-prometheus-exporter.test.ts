import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';

const exporter = (text: string) =>
  [...derive(drawing(text)).settlement.processes.values()].find(({ name }) => name === 'nginx-prometheus-exporter');

test('it reads the status page of nginx in its own pod and serves it on its own port', () => {
  expect(exporter('coordinator (coordinator)\nw (worker)\ncoordinator:cluster -- w:cluster')).toMatchObject({
    listens: [{ port: 9113, tls: false, takes: [{ path: '/metrics', signal: 'metrics', end: 'serves' }] }],
    scrapes: [{ scheme: 'http', path: '/status', targets: ['127.0.0.1:8080'] }],
  });
});

test('it asks where its charm says, even where nothing listens', () => {
  const tempo = `
tempo (tempo-coordinator-k8s)
w (tempo-worker-k8s)
s3 (s3-integrator)
tempo:tempo-cluster -- w:tempo-cluster
tempo:s3 -- s3:s3-credentials
`;
  expect(exporter(tempo)?.scrapes[0]?.targets).toEqual(['127.0.0.1:8080']);
});

test('it does not run while the coordinator may not act', () => {
  expect(exporter('loki (loki-coordinator-k8s)')).toMatchObject({ listens: [], scrapes: [] });
});
