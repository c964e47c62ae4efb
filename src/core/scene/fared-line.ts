// Lines of a picture on which something goes that does not go there in the picture it is set against: another way, once more, or new.
import type { Comparison, SignalTable } from '../compare/compare.ts';
import type { Point } from '../document/document.ts';
import type { Flow, Signal } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import { applicationOfProcess } from '../narrate/names.ts';
import { words } from '../narrate/words.ts';
import { circle, classes, path, placed } from './mark.ts';
import { drawn, pieces } from './polyline.ts';
import type { Mark, SceneEdge } from './scene.ts';

/** In the order in which one goes before another where a line is both. */
export const lineFates = ['moved', 'doubled', 'gained'] as const;
export type LineFate = (typeof lineFates)[number];
export type Side = 'before' | 'after';
type FatesOfLines = ReadonlyMap<string, LineFate>;

/** By signal and both applications, whichever calls. */
export const fatesOfLines: (comparison: Comparison) => Readonly<Record<Side, FatesOfLines>> = memo(({ tables }) => ({
  before: linesOf(tables, 'before', 'after'),
  after: linesOf(tables, 'after', 'before'),
}));

function linesOf(tables: readonly SignalTable[], own: Side, other: Side): FatesOfLines {
  const found = new Map<string, LineFate>();
  for (const fate of lineFates.toReversed()) {
    for (const { signal, [fate]: changes } of tables) {
      for (const change of changes) {
        const known = pairsOf(signal, change[other]);
        for (const pair of pairsOf(signal, change[own])) if (!known.has(pair)) found.set(pair, fate);
      }
    }
  }
  return found;
}

function pairsOf(signal: Signal, flow: Flow | undefined): ReadonlySet<string> {
  const hops = flow?.hops ?? [];
  return new Set(
    hops.flatMap(({ from, to }) =>
      to === null ? [] : pairOf(signal, applicationOfProcess(from), applicationOfProcess(to)),
    ),
  );
}

function pairOf(signal: Signal, one: string, other: string): string {
  return [signal, ...[one, other].sort()].join(' ');
}

/** What stands for each, wherever it is explained. */
export const fateSign: Readonly<Record<LineFate, string>> = {
  moved: 'M-4.5 4.5V0.5A3 3 0 0 1 -1.5 -2.5H4M1.2 -5.3L4.2 -2.5L1.2 0.3',
  doubled: 'M-2.5 -4.2V4.2M2.5 -4.2V4.2',
  gained: 'M-4.6 0H4.6M0 -4.6V4.6',
};

const radius = 9;
const apart = 2 * radius + 4; // from the middle of one sign to that of another
const places = [0.5, 0.3, 0.7, 0.15, 0.85] as const; // along the longest stretch: the first at which no words stand

/**
 * Of lines between the same two only the first wears the sign, and of lines that run side by side one of them: no sign covers another.
 * Other lines are the same objects.
 */
export function faredLines(edges: readonly SceneEdge[], comparison: Comparison, side: Side): readonly SceneEdge[] {
  const fates = fatesOfLines(comparison)[side];
  const signed = new Set<string>();
  const taken: Point[] = [];
  return edges.map((edge) => {
    const pair = edge.signal && pairOf(edge.signal, edge.from, edge.to);
    const fate = pair && fates.get(pair);
    if (!pair || !fate) return edge;
    const at = signed.has(pair) ? undefined : placeOf(edge, taken);
    if (at) {
      taken.push(at);
      signed.add(pair);
    }
    return faredLine(edge, fate, at);
  });
}

function faredLine(edge: SceneEdge, fate: LineFate, at: Point | undefined): SceneEdge {
  const { signal, label, marks, points } = edge;
  const band = path(classes('told', signal), drawn(pieces(points)));
  const signs = at ? [sign(fate, at)] : [];
  return { ...edge, label: `${label}, ${wordOf(fate)}`, isDim: false, marks: [band, ...marks, ...signs] };
}

function wordOf(fate: LineFate): string {
  return words.fates.find(([one]) => one === fate)?.[1] ?? '';
}

function sign(fate: LineFate, at: Point): Mark {
  return placed(at, [circle('fate', { x: 0, y: 0 }, radius), path('fate-sign', fateSign[fate])]);
}

function placeOf({ points, marks }: SceneEdge, taken: readonly Point[]): Point | undefined {
  const stretches = points.flatMap((from, at) => {
    const to = points[at + 1];
    return to ? [{ from, to, length: Math.hypot(to.x - from.x, to.y - from.y) }] : [];
  });
  const [longest] = stretches.sort((one, other) => other.length - one.length);
  if (!longest || longest.length < 2 * radius) return undefined;
  const { from, to } = longest;
  const found = places.map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
  const free = found.filter(({ x, y }) => taken.every((other) => Math.hypot(x - other.x, y - other.y) > apart));
  return free.find((place) => !marks.some((mark) => isNear(mark, place))) ?? free[0];
}

/** Whether the sign would stand on words. */
function isNear(mark: Mark, { x, y }: Point): boolean {
  if (mark.tag === 'g') return mark.marks.some((one) => isNear(one, { x: x - (mark.x ?? 0), y: y - (mark.y ?? 0) }));
  if (mark.tag !== 'text') return false;
  const width = mark.width ?? 0;
  const left = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
  const isBeside = x + radius < left || x - radius > left + width;
  return !isBeside && y + radius > mark.y - 12 && y - radius < mark.y + 4;
}
