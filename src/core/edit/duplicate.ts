// Copies of applications beside the originals, with the relations among them and, where wanted, those that lead out.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Document, Edit, Point } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { refOf } from '../document/name.ts';
import { relate } from '../document/relation.ts';
import type { RelationEnd, TopologyRelation } from '../topology/topology.ts';
import { excerptOf } from './excerpt.ts';
import { type Merging, merging, type Names } from './merge.ts';

/** `outer`: relations to what is not copied come too, as far as the other end takes more. `by`: how far the copies are set off. */
export type Duplicating = { readonly outer?: boolean; readonly by?: Point };

export function duplicating(
  analysis: Analysis,
  document: Document,
  ids: readonly ApplicationId[],
  { outer = false, by = { x: 40, y: 40 } }: Duplicating = {},
): Merging {
  const { edit, names } = merging(document, excerptOf(document, ids), by);
  return { names, edit: outer ? inTurn(edit, ...outerLines(analysis, names)) : edit };
}

/** The coordinator with its workers; the application alone where it is of no cluster. A worker stands for its cluster. */
export function clusterMembers({ topology }: Analysis, id: ApplicationId): readonly ApplicationId[] {
  const application = topology.application(id);
  if (!application) return [];
  const cluster = topology.clusters[application.cluster ?? -1];
  if (!cluster) return [id];
  const members = topology.applications.filter((one) => one.cluster === cluster.index).map((one) => one.id);
  const head = topology.applications[cluster.coordinator]?.id;
  return head === undefined ? members : [head, ...members.filter((one) => one !== head)];
}

function outerLines({ topology }: Analysis, names: Names): readonly Edit[] {
  const taken = new Map<string, number>();
  return topology.relations.flatMap((relation) => {
    const ends = outerEnds(relation, (end) => topology.applications[end.application]?.id, names);
    if (!ends) return [];
    const far = topology.application(ends.far.id);
    const { limit, relations } = far?.endpoints.get(ends.far.endpoint) ?? { limit: undefined, relations: [] };
    const key = refOf(ends.far.id, ends.far.endpoint);
    const count = relations.length + (taken.get(key) ?? 0);
    if (limit !== undefined && count >= limit) return [];
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return [relate(refOf(ends.copy, openly(ends.own)), refOf(ends.far.id, openly(ends.far.endpoint)))];
  });
}

type OuterEnds = {
  readonly copy: ApplicationId;
  readonly own: string;
  readonly far: { readonly id: ApplicationId; readonly endpoint: string };
};

function outerEnds(
  relation: TopologyRelation,
  idOf: (end: RelationEnd) => ApplicationId | undefined,
  names: Names,
): OuterEnds | undefined {
  if (relation.state !== 'joined') return undefined;
  const sides = [
    [relation.provider, relation.requirer],
    [relation.requirer, relation.provider],
  ] as const;
  for (const [own, far] of sides) {
    const [from, to] = [idOf(own), idOf(far)];
    if (from === undefined || to === undefined || !Object.hasOwn(names, from) || Object.hasOwn(names, to)) continue;
    return { copy: names[from] ?? from, own: own.endpoint, far: { id: to, endpoint: far.endpoint } };
  }
  return undefined;
}

/** An endpoint that an unknown charm leaves open is left open again. */
function openly(endpoint: string): string | undefined {
  return endpoint === '' ? undefined : endpoint;
}
