// The keys of one relation: which step wrote each last, and what is known of it. Looked up once for both databags.
import { type Analysis, type DatabagKey, type Step, stepsOf, type TopologyRelation } from '../../core/core.ts';
import { applicationOfUnit } from '../subject.ts';

export type RelationKeys = {
  readonly steps: readonly Step[]; // that wrote into this relation, in their order
  readonly stepOf: (owner: string, key: string) => Step | undefined; // owner: an application or a unit
  readonly aboutOf: (key: string) => DatabagKey | undefined;
};

/** `at`: only what was written by that step counts; all of it where there is none. */
export function relationKeysOf(
  analysis: Analysis,
  relation: TopologyRelation,
  at = Number.POSITIVE_INFINITY,
): RelationKeys {
  const steps = stepsOf(analysis.settlement, relation.id);
  const last = new Map<string, Step>();
  for (const step of steps.filter(({ id }) => id <= at)) {
    const owner = step.bag === 'unit' ? step.unit : (applicationOfUnit(analysis, step.unit)?.id ?? step.unit);
    for (const key of Object.keys(step.set)) last.set(`${owner} ${key}`, step);
  }
  const known = knownKeys(analysis, relation);
  return {
    steps,
    stepOf: (owner, key) => last.get(`${owner} ${key}`),
    aboutOf: (key) => known.find(({ name }) => isNamed(name, key)),
  };
}

function knownKeys({ topology }: Analysis, relation: TopologyRelation): readonly DatabagKey[] {
  if (relation.state === 'broken') return [];
  return topology.catalogue.interfaces.get(relation.interface)?.keys ?? [];
}

/** A name of the catalogue may end in `*`. */
function isNamed(name: string, key: string): boolean {
  return name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : name === key;
}
