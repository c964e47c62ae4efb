import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import { survey } from './lanes.ts';

/** Lanes of the only model, in names. */
function lanesOf(text: string) {
  const analysis = derive(drawing(text));
  const [lanes] = survey(analysis).lanes;
  const name = (index: number) => analysis.topology.applications[index]?.id ?? '';
  return {
    clusters: (lanes?.clusters ?? []).map(({ coordinator, workers }) => [name(coordinator), workers.map(name)]),
    ends: (lanes?.ends ?? []).map(name),
    rails: (lanes?.rails ?? []).map(name),
    rest: (lanes?.rest ?? []).map(name),
    beside: [...(lanes?.beside ?? [])].map(([client, support]) => [name(client), name(support)]),
  };
}

const cluster = `loki (loki-coordinator-k8s)
  read (loki-worker-k8s, role-read=true)
  write (loki-worker-k8s, role-write=true)
  loki:loki-cluster -- read:loki-cluster
  loki:loki-cluster -- write:loki-cluster`;

describe('lanes', () => {
  test('keep a coordinator with its workers', () => {
    expect(lanesOf(cluster).clusters).toEqual([['loki', ['read', 'write']]]);
  });

  test('set support that serves one client alone beside it, the one it cannot do without first', () => {
    const text = `${cluster}
      s3 (s3-integrator)
      ca (self-signed-certificates)
      loki:s3 -- s3:s3-credentials
      loki:certificates -- ca:certificates`;
    expect(lanesOf(text)).toMatchObject({ beside: [['loki', 's3']], rails: ['ca'] });
  });

  test('make rails of shared support, what requires over what provides', () => {
    const text = `${cluster}
      prometheus (prometheus-k8s)
      ca (self-signed-certificates)
      grafana (grafana-k8s)
      traefik (traefik-k8s)
      grafana:ingress -- traefik:ingress
      traefik:certificates -- ca:certificates
      grafana:certificates -- ca:certificates
      loki:certificates -- ca:certificates
      loki:ingress -- traefik:ingress
      prometheus:ingress -- traefik:ingress-per-unit
      loki:grafana-source -- grafana:grafana-source
      prometheus:grafana-source -- grafana:grafana-source`;
    expect(lanesOf(text)).toMatchObject({ rails: ['grafana', 'traefik', 'ca'], ends: ['prometheus'] });
  });

  test('make a rail of an unknown application that nearly everything is related to', () => {
    const names = [...'abcdefghijklmno'];
    const text = names.map((name) => `${name}:database -- mysql:shared-db`).join('\n');
    expect(lanesOf(text).rails).toEqual(['mysql']);
  });

  test('leave what has no lane to the rest', () => {
    expect(lanesOf('one:a -- two:b\nthree').rest).toEqual(['one', 'three', 'two']);
  });
});
