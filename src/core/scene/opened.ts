// The inside of opened stores as marks, added under a scene: stations with their lifelines, lines between them, and tokens on these.
import type { Point } from '../document/document.ts';
import type { OpenedCard, PlacedLine, PlacedStation, PlacedWay } from '../layout/opened.ts';
import { flowMarks } from './flow-line.ts';
import { circle, path, placed, rect, write } from './mark.ts';
import { drawn, pieces } from './polyline.ts';
import type { Mark, Scene, SceneEdge, SceneNode, Track } from './scene.ts';
import { shapeMarks } from './token.ts';

export type SaidInside = {
  readonly ofCard: (card: OpenedCard) => string;
  readonly ofLine: (card: OpenedCard, placed: PlacedLine) => string;
  readonly ofLoss: (way: PlacedWay) => string;
  readonly description: string;
};

/** `id` names the card; those of lines are their own. `selected`: the id of a line that is chosen, or of a card. */
export function withOpened(
  scene: Scene,
  cards: readonly (OpenedCard & { readonly id: string })[],
  said: SaidInside,
  selected: string | undefined,
): Scene {
  const margin = 24;
  const lowest = Math.max(...cards.map(({ box }) => box.y + box.height)) + margin;
  const right = Math.max(scene.bounds.x + scene.bounds.width, ...cards.map(({ box }) => box.x + box.width));
  const { x, y } = scene.bounds;
  return {
    ...scene,
    bounds: { x, y, width: right - x, height: lowest - y },
    description: `${scene.description} ${said.description}`,
    nodes: [...scene.nodes, ...cards.map((card) => cardNode(card, said, selected))],
    edges: [...scene.edges, ...cards.flatMap((card) => [lensEdge(card), ...lineEdges(card, said, selected)])],
    tracks: [...scene.tracks, ...cards.flatMap(tracksIn)],
  };
}

function cardNode(
  card: OpenedCard & { readonly id: string },
  said: SaidInside,
  selected: string | undefined,
): SceneNode {
  const { id, box, title, stations, ways } = card;
  const frame = { x: 0, y: 0, width: box.width, height: box.height };
  return {
    id,
    tag: 'card',
    box,
    label: said.ofCard(card),
    isDim: false,
    marks: [
      rect(selected === id ? 'card selected' : 'card', frame, 10),
      write('card-name-large', { at: { x: 18, y: 32 }, text: title, room: box.width - 36 }),
      ...ways.flatMap((way) => wayMarks(way, box.width, said)),
      ...stations.flatMap(stationMarks),
    ],
  };
}

function stationMarks({ station, box, name, note, foot }: PlacedStation): readonly Mark[] {
  const middle = box.x + box.width / 2;
  const isOwn = station.form !== 'outside' && station.form !== 'beyond';
  return [
    path('lifeline', `M${middle} ${box.y + box.height}V${foot}`),
    rect(isOwn ? 'row row-large' : 'row', box, 5),
    write('row-name-small', { at: { x: middle, y: box.y + 17 }, text: name, anchor: 'middle', room: box.width - 8 }),
    write('card-subtitle-small', {
      at: { x: middle, y: box.y + 32 },
      text: note,
      anchor: 'middle',
      room: box.width - 8,
    }),
  ];
}

function wayMarks(way: PlacedWay, width: number, said: SaidInside): readonly Mark[] {
  const { signal, title, at, rule, losses, lossAt } = way;
  return [
    path('divider', `M0 ${rule}H${width}`),
    placed({ x: 26, y: at.y - 4.2 }, shapeMarks(signal, 'token', 0.9, 'card')),
    write('label', { at, text: title }),
    ...(losses.length === 0
      ? []
      : [
          path('broken-cross', `M${lossAt.x - 16} ${lossAt.y - 8}l8 8m0-8l-8 8`),
          write('label-quiet', { at: lossAt, text: said.ofLoss(way), room: width - lossAt.x - 16 }),
        ]),
  ];
}

/** From the store to its inside, under everything that stands between. */
function lensEdge({ store, lens, id }: OpenedCard & { readonly id: string }): SceneEdge {
  const marks = [path('lens', drawn(pieces(lens)))];
  const own = { id: `${id} lens`, tag: 'relation', level: 'below', relations: [], label: '', isDim: false } as const;
  return { ...own, from: store, to: store, points: lens, marks };
}

function lineEdges(card: OpenedCard, said: SaidInside, selected: string | undefined): readonly SceneEdge[] {
  const { box, store, ways } = card;
  return ways.flatMap(({ lines }) =>
    lines.map((placedLine): SceneEdge => {
      const { line, label, at, room } = placedLine;
      const points = placedLine.points.map((point) => inScene(box, point));
      const isSelected = selected === line.id;
      return {
        id: line.id,
        tag: 'flow',
        level: 'above',
        from: store,
        to: store,
        signal: line.signal,
        relations: [],
        label: said.ofLine(card, placedLine),
        isDim: false,
        points,
        marks: [
          ...(isSelected ? [path('relation selected', drawn(pieces(points)))] : []),
          ...lineMarks(placedLine, points),
          write('label-quiet', { at: inScene(box, at), text: label, room, tone: 'halo on-card' }),
        ],
      };
    }),
  );
}

function lineMarks({ line }: PlacedLine, points: readonly Point[]): readonly Mark[] {
  const { signal, motion } = line;
  const [first] = points;
  const tail = motion === 'pull' ? 'head' : 'dot';
  const plain = { tag: 'flow', signal, motion, proxied: false, end: 'stored', duplicates: 0 } as const;
  const marks = flowMarks({ ...plain, weight: 'line', tail, head: 'head', points }, false, 'detail');
  return first && motion === 'push' ? [circle('casing on-card', first, 1), ...marks] : marks;
}

function tracksIn({ box, store, ways }: OpenedCard): readonly Track[] {
  const all = ways.flatMap(({ lines }) => lines.map((one, at) => ({ ...one, at, of: lines.length })));
  return all.map(({ line, points, at, of }) => ({
    id: line.id,
    signal: line.signal,
    motion: line.motion,
    points: points.map((point) => inScene(box, point)),
    units: [line.hops[0]?.from.split(' ')[0] ?? store],
    pauses: [],
    end: 'stored',
    duplicates: 0,
    scale: 0.82,
    phase: Math.round((at / of) * 1e4) / 1e4,
    grounds: [[0, 'card']],
    requestGrounds: [[0, 'card']],
  }));
}

function inScene(box: OpenedCard['box'], { x, y }: Point): Point {
  return { x: box.x + x, y: box.y + y };
}
