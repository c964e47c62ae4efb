import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { drawing } from '../testing.ts';
import { currentsOf, unitCurrentsOf } from './currents.ts';

const pattern = (track: string) => `coordinator (coordinator, ${track}/stable)
  worker (worker, ${track}/stable, units 3)
  logs (logging-store)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging`;

function chainsOf(text: string): readonly string[] {
  const analysis = derive(drawing(text));
  const { all, chains } = currentsOf(analysis);
  const name = (index: number | undefined) => analysis.topology.applications[index ?? -1]?.id ?? 'nowhere';
  return chains
    .filter(({ signal }) => signal === 'logs')
    .map(({ origin, units, currents }) => {
      const steps = currents.map((id) => name(all.get(id)?.target?.application));
      return `${origin} of ${units.length}: ${steps.join(', ')}`;
    });
}

describe('currents', () => {
  test('gather the units of an application that does the same', () => {
    expect(chainsOf(pattern('direct'))).toContain('worker/0 workload of 3: logs');
  });

  test('lead through the coordinator where telemetry is proxied', () => {
    expect(chainsOf(pattern('proxied'))).toContain('worker/0 workload of 3: coordinator, logs');
  });

  test('keep the units of a worker apart where they are drawn one by one', () => {
    const { all } = unitCurrentsOf(derive(drawing(pattern('direct'))));
    const units = [...all.values()].map(({ source }) => source.unit).filter((unit) => unit !== undefined);
    expect(units).toEqual(['worker/0', 'worker/1', 'worker/2']);
  });

  test('end at a store without showing its inner ways', () => {
    const text = `agent (opentelemetry-collector-k8s)
      loki (loki-coordinator-k8s)
      all (loki-worker-k8s, role-all=true)
      s3 (s3-integrator)
      loki:loki-cluster -- all:loki-cluster
      loki:s3 -- s3:s3-credentials
      agent:send-loki-logs -- loki:logging
      loki:logging-consumer -- agent:receive-loki-logs`;
    const { all } = currentsOf(derive(drawing(text)));
    const logs = [...all.values()].filter(({ signal }) => signal === 'logs');
    const into = logs.filter(({ target }) => target?.name === 'loki');
    expect(logs.length).toBeGreaterThan(0);
    expect(into).toEqual([]);
  });
});
