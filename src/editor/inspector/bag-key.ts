// Which step wrote a key of a databag last: the writers of one relation, looked up once.
import type { Analysis, Step } from '../../core/core.ts';

/** Keyed by owner (application or unit) and key. */
export type Writers = {
  readonly stepOf: (owner: string, key: string) => Step | undefined;
  readonly steps: readonly Step[];
};

export function writersOf({ settlement, topology }: Analysis, relation: string): Writers {
  const steps = settlement.steps.filter((step) => step.relation === relation);
  const last = new Map<string, Step>();
  for (const step of steps) {
    const owner = step.bag === 'unit' ? step.unit : applicationName(topology, step.unit);
    for (const key of Object.keys(step.set)) last.set(`${owner} ${key}`, step);
  }
  return { steps, stepOf: (owner, key) => last.get(`${owner} ${key}`) };
}

function applicationName(topology: Analysis['topology'], unit: string): string {
  const at = topology.unit(unit)?.application;
  return at === undefined ? unit : (topology.applications[at]?.id ?? unit);
}
