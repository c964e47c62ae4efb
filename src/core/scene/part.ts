// What takes part in what a view shows: the rest is dimmed. With every signal on and nothing in focus, everything takes part.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, RelationId } from '../document/document.ts';
import { signalsByRelation } from '../flow/carried.ts';
import type { Signal } from '../flow/flow.ts';
import type { Layout, Line, View } from '../layout/layout.ts';

export type Part = {
  readonly card: (id: ApplicationId) => boolean;
  readonly line: (line: Pick<Line, 'from' | 'to'> & { readonly relations?: readonly RelationId[] }) => boolean;
  readonly relation: (id: RelationId) => boolean;
};

const everySignal: readonly Signal[] = ['metrics', 'logs', 'charm-traces', 'workload-traces'];

export function partOf(analysis: Analysis, layout: Layout, view: View): Part {
  const { focus } = view;
  const isEverySignal = everySignal.every((signal) => view.signals.includes(signal));
  const carriers = signalsByRelation(analysis.topology, analysis.settlement, analysis.flows);
  const isChosen = (id: RelationId): boolean =>
    isEverySignal || view.signals.some((signal) => carriers.get(id)?.includes(signal));
  const isFocused = (id: RelationId): boolean =>
    focus === undefined || id === focus || ends(analysis, id).includes(focus);
  const relation = (id: RelationId): boolean => isChosen(id) && isFocused(id);
  const line: Part['line'] = ({ from, to, relations }) =>
    relations === undefined ? focus === undefined || from === focus || to === focus : relations.some(relation);
  if (isEverySignal && focus === undefined) return { card: () => true, line, relation };
  const cards = cardsOf(analysis, layout, view, { line, relation });
  return { card: (id) => cards.has(id), line, relation };
}

/** Applications at the ends of flow lines that are shown; without flows, at the ends of relations that carry what is chosen. */
function cardsOf(
  analysis: Analysis,
  layout: Layout,
  { layer, focus }: View,
  part: Omit<Part, 'card'>,
): ReadonlySet<ApplicationId> {
  const shown = new Set<ApplicationId>(focus === undefined ? [] : [focus]);
  for (const line of layout.lines) {
    if (line.tag !== 'flow' || !part.line(line)) continue;
    shown.add(line.from);
    shown.add(line.to);
  }
  if (layer === 'flow') return shown;
  for (const { id, state } of analysis.topology.relations) {
    if (state === 'joined' && part.relation(id)) for (const end of ends(analysis, id)) shown.add(end);
  }
  return shown;
}

/** Both applications of a relation; of a broken line those that it names. */
function ends({ topology }: Analysis, id: RelationId): readonly ApplicationId[] {
  const relation = topology.relation(id);
  if (!relation) return [];
  if (relation.state === 'broken') return relation.applications;
  const both = relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
  return both.flatMap(({ application }) => topology.applications[application]?.id ?? []);
}
