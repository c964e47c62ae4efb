// What one may look at alone, from what is chosen: what starts there, what is stored there, its cluster, a relation.
import { type Aim, type Analysis, words } from '../../core/core.ts';
import { applicationOfUnit, chosenOf, nameOf } from '../subject.ts';

/** In the order in which they are offered; none where what is chosen is none of these. */
export function aimsOf(analysis: Analysis, chosen: string): readonly Aim[] {
  const one = chosenOf(analysis, chosen);
  switch (one?.tag) {
    case 'relation':
      return [{ of: 'relation', id: one.relation.id }];
    case 'application':
      return aimsAt(analysis, one.application.id);
    case 'process':
      return aimsAt(analysis, one.application.id);
    case 'flow':
      return aimsAt(analysis, applicationOfUnit(analysis, one.flow.origin.split(' ')[0] ?? '')?.id ?? '');
    default:
      return [];
  }
}

function aimsAt(analysis: Analysis, id: string): readonly Aim[] {
  const { topology, flows } = analysis;
  const application = topology.application(id);
  const isHere = (process: string) => applicationOfUnit(analysis, process.split(' ')[0] ?? '') === application;
  const coordinator = topology.clusters.find(({ index }) => index === application?.cluster)?.coordinator;
  const cluster = coordinator === undefined ? undefined : topology.applications[coordinator]?.id;
  return [
    ...(flows.some(({ origin, hops }) => hops.length > 0 && isHere(origin)) ? [{ of: 'origin', id } as const] : []),
    ...(flows.some(({ stores }) => stores.some(isHere)) ? [{ of: 'store', id } as const] : []),
    ...(cluster === undefined ? [] : [{ of: 'cluster', id: cluster } as const]),
  ];
}

export function sayAim(analysis: Analysis, { of, id }: Aim): string {
  return words.timeline.aim[of](nameOf(analysis, id));
}
