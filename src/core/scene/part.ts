// What takes part in what a view shows: the rest is dimmed. With every signal on and nothing in focus, everything takes part.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, RelationId } from '../document/document.ts';
import { signalsByRelation } from '../flow/carried.ts';
import type { Signal } from '../flow/flow.ts';
import type { Layout, Line, View } from '../layout/layout.ts';
import { type Aimed, aimedAt, endsOf } from './aim.ts';

export type Part = {
  readonly card: (id: ApplicationId) => boolean;
  readonly line: (line: Pick<Line, 'id' | 'from' | 'to'> & { readonly relations?: readonly RelationId[] }) => boolean;
  readonly relation: (id: RelationId) => boolean;
};

const everySignal: readonly Signal[] = ['metrics', 'logs', 'charm-traces', 'workload-traces'];

export function partOf(analysis: Analysis, layout: Layout, view: View): Part {
  const { focus } = view;
  const isEverySignal = everySignal.every((signal) => view.signals.includes(signal));
  const carriers = isEverySignal
    ? undefined
    : signalsByRelation(analysis.topology, analysis.settlement, analysis.flows);
  const isChosen = (id: RelationId): boolean =>
    carriers === undefined || view.signals.some((signal) => carriers.get(id)?.includes(signal));
  const aimed = focusOf(analysis, layout, focus);
  const relation = (id: RelationId): boolean => isChosen(id) && (aimed?.relation(id) ?? true);
  const line: Part['line'] = (one) =>
    one.relations === undefined ? (aimed?.line(one) ?? true) : one.relations.some(relation);
  if (isEverySignal && focus === undefined) return { card: () => true, line, relation };
  const cards = cardsOf(analysis, layout, view, { line, relation }, aimed?.applications ?? []);
  return { card: (id) => cards.has(id), line, relation };
}

type Focused = Omit<Part, 'card'> & { readonly applications: Iterable<ApplicationId> };

/** An application or relation by its id is about what ends there; an aim about more. */
function focusOf(analysis: Analysis, layout: Layout, focus: View['focus']): Focused | undefined {
  if (focus === undefined) return undefined;
  if (typeof focus === 'string') return endingAt(analysis, focus);
  return focus.of === 'application' ? endingAt(analysis, focus.id) : aimedFocus(aimedAt(analysis, layout, focus));
}

function endingAt(analysis: Analysis, end: ApplicationId | RelationId): Focused {
  return {
    applications: [end],
    relation: (id) => id === end || endsOf(analysis, id).includes(end),
    line: ({ from, to }) => from === end || to === end,
  };
}

function aimedFocus({ applications, relations, lines }: Aimed): Focused {
  return { applications, relation: (id) => relations.has(id), line: ({ id }) => lines.has(id) };
}

/** Applications at the ends of flow lines that are shown; without flows, at the ends of relations that carry what is chosen. */
function cardsOf(
  analysis: Analysis,
  layout: Layout,
  { layer }: View,
  part: Omit<Part, 'card'>,
  focused: Iterable<ApplicationId>,
): ReadonlySet<ApplicationId> {
  const shown = new Set<ApplicationId>(focused);
  for (const line of layout.lines) {
    if (line.tag !== 'flow' || !part.line(line)) continue;
    shown.add(line.from);
    shown.add(line.to);
  }
  if (layer === 'flow') return shown;
  for (const { id, state } of analysis.topology.relations) {
    if (state === 'joined' && part.relation(id)) for (const end of endsOf(analysis, id)) shown.add(end);
  }
  return shown;
}
