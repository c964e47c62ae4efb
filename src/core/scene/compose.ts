// Placed things become marks: every card, region, line, crossing and label of a layout, in the order in which they lie over one another.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, Point } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { bottomOf, holds, rightOf } from '../layout/box.ts';
import { gridOf } from '../layout/grid.ts';
import { stretchBoxes } from '../layout/labels.ts';
import type { Card, Crossing, Label, Layout, Line, Region, View } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { type Arrow, arrowsOf } from './arrow.ts';
import { briefOf, wordsOf as wordsAlong } from './brief.ts';
import { cardMarks, type Worn } from './card.ts';
import { flowMarks } from './flow-line.ts';
import { entersCard, groundAt } from './ground.ts';
import { framed, type Saying } from './header.ts';
import { labelMarks } from './label.ts';
import { group } from './mark.ts';
import { numberMarks } from './numbering.ts';
import { type Part, partOf } from './part.ts';
import { regionMarks } from './region.ts';
import { crossingMarks, relationMarks } from './relation.ts';
import type { Mark, Scene, SceneEdge, SceneNode, Track, Word } from './scene.ts';
import { statusShown } from './status.ts';
import { stillMarks } from './still.ts';
import { partsOfTrack, tracksOf } from './tracks.ts';

export type Said = Saying & {
  readonly account: string;
  readonly description: string;
  readonly ofCard: (id: ApplicationId) => string;
  readonly ofLine: (line: Line) => string;
  readonly ofCrossing: (crossing: Crossing) => string;
};

type Composing = {
  readonly analysis: Analysis;
  readonly layout: Layout;
  readonly view: View;
  readonly part: Part;
  readonly said: Said;
  readonly arrows: readonly Arrow[]; // numbered in the picture
};

const margin = { detail: 40, overview: 24 } as const;

export function compose(analysis: Analysis, layout: Layout, view: View, said: Said): Scene {
  const arrows = view.resting === 'numbers' ? arrowsOf(analysis, layout, view) : [];
  const composing = { analysis, layout, view, part: partOf(analysis, layout, view), said, arrows };
  const frame =
    view.form === 'export' ? framed({ saying: said, layout, view, margin: margin[layout.style], arrows }) : undefined;
  return {
    bounds: frame?.bounds ?? layout.bounds,
    title: said.title,
    account: said.account,
    description: said.description,
    nodes: [
      ...layout.regions.map((region) => regionNode(composing, region)),
      ...layout.cards.map((card) => cardNode(composing, card)),
    ],
    edges: edgesOf(composing),
    front: [...(frame?.marks ?? []), ...numberMarks(layout, arrows)],
    tracks: tracksIn(composing),
  };
}

/** In focus only what takes part moves. */
function tracksIn({ layout, view, part }: Composing): readonly Track[] {
  const tracks = tracksOf(layout);
  if (view.focus === undefined) return tracks;
  const lit = new Map(layout.lines.map((line) => [line.id, part.line(line)]));
  return tracks.filter(({ id }) => partsOfTrack(id).every((line) => lit.get(line) ?? true));
}

function regionNode({ layout }: Composing, region: Region): SceneNode {
  const models = layout.regions.filter(({ tag }) => tag === 'model').length;
  const { id, box, title } = region;
  const labels = (labelsByOwner(layout).get(id) ?? []).flatMap((label) =>
    labelMarks(label, groundAt(layout, label.at)),
  );
  const own = labels.length === 0 ? [] : [{ tag: 'g', x: -box.x, y: -box.y, marks: labels } as const];
  return { id, tag: 'region', box, label: title, isDim: false, marks: [...regionMarks(region, models > 1), ...own] };
}

function cardNode(composing: Composing, card: Card): SceneNode {
  const { analysis, view, part, said } = composing;
  const { application, box } = card;
  const isDim = !part.card(application);
  const worn = wornBy(composing, card, isDim);
  const marks = cardMarks(card, worn);
  const brief = view.form === 'app' ? { brief: briefOf(analysis, card, worn) } : {};
  return { id: application, tag: 'card', application, box, label: said.ofCard(application), isDim, marks, ...brief };
}

function wornBy({ analysis, layout, view, part }: Composing, card: Card, isDim: boolean): Worn {
  const isOwn = view.selected === card.application || view.focus === card.application;
  return {
    style: layout.style,
    status: statusShown(analysis, card.application),
    isSelected: view.selected === card.application,
    isDim,
    selectedRow: view.selected,
    ends: endsIn(layout, card),
    hollow: isOwn ? notCollected(analysis, view, card) : new Set(),
    hasPorts: view.layer !== 'flow',
    isPortLive: ({ relations }) => relations.length === 0 || relations.some(part.relation),
  };
}

function endsIn(layout: Layout, card: Card): readonly Point[] {
  return (endsByCard(layout).get(card) ?? []).map(({ x, y }) => ({ x: x - card.box.x, y: y - card.box.y }));
}

/** Where flows begin and end on each card. */
const endsByCard = memo(({ lines, cards }: Layout): ReadonlyMap<Card, readonly Point[]> => {
  const grid = gridOf(cards.map(({ box }) => box));
  const found = new Map<Card, Point[]>();
  const ends = lines.flatMap((line) => (line.tag === 'flow' ? [line.points[0], line.points.at(-1)] : []));
  for (const point of ends.filter((end) => end !== undefined)) {
    const at = { ...point, width: 0, height: 0 };
    const own = grid.near(at).map((index) => cards[index]);
    for (const card of own) {
      if (!card || !holds(card.box, at)) continue;
      const known = found.get(card);
      if (known) known.push(point);
      else found.set(card, [point]);
    }
  }
  return found;
});

function notCollected({ flows }: Analysis, { signals }: View, card: Card): ReadonlySet<string> {
  const own = new Set(card.rows.flatMap(({ process }) => process ?? []));
  const unasked = flows.filter(
    ({ end, signal, origin }) => end === 'not-collected' && signals.includes(signal) && own.has(origin),
  );
  return new Set(unasked.map(({ origin }) => origin));
}

/** Relations below cards, what is chosen above its like; flows above cards, since they end inside; marks on lines above all. */
function edgesOf(composing: Composing): readonly SceneEdge[] {
  const { layout } = composing;
  const relations = layout.lines.flatMap((line) => (line.tag === 'flow' ? [] : [relationEdge(composing, line)]));
  const flows = layout.lines.flatMap((line) => (line.tag === 'flow' ? [flowEdge(composing, line)] : []));
  const crossings = layout.marks.map((crossing, at) => crossingEdge(composing, crossing, at));
  return [...relations.sort(chosenLast), ...flows, ...crossings];
}

function chosenLast(one: SceneEdge, other: SceneEdge): number {
  return weight(one) - weight(other);
}

function weight({ isDim, marks }: SceneEdge): number {
  if (isDim) return 0;
  return marks.some((mark) => mark.tag === 'path' && mark.class.includes('selected')) ? 2 : 1;
}

function relationEdge(composing: Composing, line: Exclude<Line, { tag: 'flow' }>): SceneEdge {
  const { layout, view, part, said } = composing;
  const isSelected =
    view.selected !== undefined &&
    line.tag !== 'rail' &&
    line.tag !== 'column' &&
    line.relations.includes(view.selected);
  const { id, from, to, relations, points } = line;
  return {
    id,
    tag: 'relation',
    level: 'below',
    from,
    to,
    relations,
    label: said.ofLine(line),
    isDim: !part.line(line),
    points,
    marks: [...relationMarks(line, { style: layout.style, isSelected }), ...labelsOf(composing, id)],
    ...wordsOf(composing, id),
  };
}

function flowEdge(composing: Composing, line: Extract<Line, { tag: 'flow' }>): SceneEdge {
  const { layout, view, part, said } = composing;
  const { id, from, to, points, signal } = line;
  const hasTokens = view.form === 'export' && (view.resting ?? 'tokens') === 'tokens';
  const still = hasTokens ? (stillMarks(layout).get(id) ?? []) : [];
  return {
    id,
    tag: 'flow',
    level: 'above',
    from,
    to,
    signal,
    relations: [],
    label: said.ofLine(line),
    isDim: !part.line(line),
    points,
    marks: [...flowMarks(line, entersCard(layout, points), layout.style), ...labelsOf(composing, id), ...still],
    ...wordsOf(composing, id),
  };
}

function crossingEdge(composing: Composing, crossing: Crossing, at: number): SceneEdge {
  const { layout, view, part, said } = composing;
  const { of, form, relations, way } = crossing;
  const line = linesById(layout).get(of);
  const isSelected = view.selected !== undefined && relations.includes(view.selected);
  const look = { ground: groundAt(layout, crossing.at), isSelected, signal: signalThrough(layout, crossing.at) };
  return {
    id: `${of} mark ${at}`,
    tag: 'relation',
    level: 'top',
    from: line?.from ?? '',
    to: line?.to ?? '',
    relations,
    label: said.ofCrossing(crossing),
    isDim: !relations.some(part.relation),
    points: way ?? [crossing.at],
    marks: [
      ...crossingMarks(crossing, look),
      ...(firstMarks(layout).has(crossing) ? labelsOf(composing, `${form} ${of}`) : []),
    ],
  };
}

/** Labels by what they belong to: a line, a region, or the first mark of a form on a line (`key <line>`). */
const labelsByOwner = memo(({ labels }: Layout): ReadonlyMap<string, readonly Label[]> => {
  const found = new Map<string, Label[]>();
  for (const label of labels) {
    const known = found.get(label.of);
    if (known) known.push(label);
    else found.set(label.of, [label]);
  }
  return found;
});

/** The first mark of each form on each line. */
const firstMarks = memo(({ marks }: Layout): ReadonlySet<Crossing> => {
  const found = new Map<string, Crossing>();
  for (const mark of marks) {
    const key = `${mark.form} ${mark.of}`;
    if (!found.has(key)) found.set(key, mark);
  }
  return new Set(found.values());
});

const linesById = memo(({ lines }: Layout) => new Map(lines.map((line) => [line.id, line])));

function labelsOf({ layout, part, view }: Composing, id: string): readonly Mark[] {
  const labels = labelsByOwner(layout).get(id) ?? [];
  return labels.filter((label) => !isRenumbered(label, view)).flatMap((label) => labelled(layout, label, part));
}

/** Where arrows are numbered, or will be, no label of a flow keeps a number of its own. */
function isRenumbered({ tone, of }: Label, { resting = 'tokens' }: View): boolean {
  return tone === 'number' && (resting === 'numbers' || (resting === 'nothing' && !of.startsWith('key ')));
}

function labelled(layout: Layout, label: Label, part: Part): readonly Mark[] {
  const marks = labelMarks(label, groundAt(layout, label.at));
  return isDimmed(label, part) ? [group('dim', marks)] : marks;
}

function isDimmed({ relations }: Label, part: Part): boolean {
  return relations.length > 0 && !relations.some(part.relation);
}

function wordsOf({ layout, part, view }: Composing, id: string): { readonly words?: readonly Word[] } {
  const labels = view.form === 'app' ? (labelsByOwner(layout).get(id) ?? []) : [];
  const said = wordsAlong(
    labels,
    (label) => isDimmed(label, part),
    ({ at }) => groundAt(layout, at),
  );
  return said.length === 0 ? {} : { words: said };
}

/** The only signal whose flow runs through a point, if there is one. */
function signalThrough(layout: Layout, { x, y }: Point): Signal | undefined {
  const { boxes, signals, grid } = flowBoxes(layout);
  let only: Signal | undefined;
  for (const index of grid.near({ x, y, width: 0, height: 0 })) {
    const [box, signal] = [boxes[index], signals[index]];
    if (!box || x < box.x || x > rightOf(box) || y < box.y || y > bottomOf(box)) continue;
    if (only !== undefined && only !== signal) return undefined;
    only = signal;
  }
  return only;
}

/** The stretches of flows, with the signal of each. */
const flowBoxes = memo(({ lines }: Layout) => {
  const flows = lines.flatMap((line) => (line.tag === 'flow' ? [line] : []));
  const parts = flows.map((line) => stretchBoxes([line]));
  const boxes = parts.flat();
  const signals = flows.flatMap(({ signal }, at) => (parts[at] ?? []).map(() => signal));
  return { boxes, signals, grid: gridOf(boxes) };
});
