// The arrows of a picture numbered in the order in which telemetry takes them, each with its sentence: the story of a picture that stands
// still. Keys that are numbered in the picture already come first.
import type { Analysis } from '../diagnose/analysis.ts';
import { signals } from '../flow/flow.ts';
import { type Current, currentsOf, unitCurrentsOf } from '../layout/currents.ts';
import { keysOn } from '../layout/keys.ts';
import type { FlowLine, Layout, Line, View } from '../layout/layout.ts';
import { explainArrow, sayArrow, type Arrow as Told } from '../narrate/arrow.ts';
import { saySteps } from '../narrate/step.ts';
import { stepById } from '../settle/history.ts';

/** `of`: the lines that wear the number, or whose label does. `text` is one sentence; `because` says more. */
export type Arrow = {
  readonly number: number;
  readonly of: readonly string[];
  readonly text: string;
  readonly because: string;
};

type Flow = Extract<Line, FlowLine>;

export function arrowsOf(analysis: Analysis, layout: Layout, view: View): readonly Arrow[] {
  const keys = keyArrows(analysis, layout, view);
  return [...keys, ...flowArrows(analysis, layout).map((arrow, at) => ({ ...arrow, number: keys.length + at + 1 }))];
}

/** As the picture numbers them. */
function keyArrows(analysis: Analysis, { lines, labels }: Layout, { signals: shown }: View): readonly Arrow[] {
  const numbered = labels.filter(({ tone, of }) => tone === 'number' && of.startsWith('key '));
  return numbered.map(({ text, of }) => {
    const line = lines.find(({ id }) => of === `key ${id}`);
    const relations = line === undefined || line.tag === 'flow' ? [] : line.relations;
    const steps = keysOn(analysis, relations, shown).flatMap(({ carried }) => carried.steps);
    const written = [...new Set(steps)].flatMap((id) => stepById(analysis.settlement, id) ?? []);
    const said = saySteps(analysis, written).join(' ');
    return { number: Number(text), of: [of], text: said, because: said };
  });
}

/** Lines that do the same wear the same number: of one signal, to one place, as early on the way. */
function flowArrows(analysis: Analysis, layout: Layout): readonly Omit<Arrow, 'number'>[] {
  const places = placesOf(layout);
  const groups = new Map<string, Drawn[]>();
  for (const one of inTurn(analysis, layout, places)) {
    const { signal, to, motion, end } = one.line;
    const key = [signal, motion, end, to, one.first, one.carries].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => arrowOf(analysis, group));
}

function arrowOf(analysis: Analysis, group: readonly Drawn[]): Omit<Arrow, 'number'> {
  const told: Told = {
    signal: group[0]?.line.signal ?? 'metrics',
    hops: group.map(({ current }) => current.hop),
    carries: group[0]?.carries ?? 'own',
  };
  return {
    of: group.map(({ line }) => line.id),
    text: sayArrow(analysis, told),
    because: explainArrow(analysis, told),
  };
}

type Drawn = {
  readonly line: Flow;
  readonly current: Current;
  readonly first: number; // how many lines come before it on the shortest way that takes it
  readonly carries: Told['carries'];
};

/** Signal by signal, along the ways; what is as early, as the picture has it. */
function inTurn(
  analysis: Analysis,
  { lines }: Layout,
  places: ReadonlyMap<string, ReadonlySet<number>>,
): readonly Drawn[] {
  const drawn = lines.flatMap((line): readonly Drawn[] => {
    const current = line.tag === 'flow' ? currentOf(analysis, line.id) : undefined;
    if (line.tag !== 'flow' || !current) return [];
    const at = [...(places.get(line.id) ?? [0])];
    const isFirst = at.includes(0);
    const carries = !isFirst ? 'others' : at.length > 1 ? 'both' : 'own';
    return [{ line, current, first: Math.min(...at), carries }];
  });
  const order = ({ line, first }: Drawn): number => signals.indexOf(line.signal) * 100 + first;
  return drawn.sort((one, other) => order(one) - order(other));
}

/** Of every line, as which of their lines ways take it. */
function placesOf({ ways }: Layout): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const { lines } of ways)
    for (const [at, id] of lines.entries()) places.set(id, (places.get(id) ?? new Set()).add(at));
  return places;
}

/** None of what goes on inside one card. */
function currentOf(analysis: Analysis, id: string): Current | undefined {
  return currentsOf(analysis).all.get(id) ?? unitCurrentsOf(analysis).all.get(id);
}
