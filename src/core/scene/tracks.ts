// The tracks of moving tokens, from the ways that layout laid: each origin's up to where it is passed on together with others', and one
// for what goes on from there.
import type { Point } from '../document/document.ts';
import { bottomOf } from '../layout/box.ts';
import type { Box, FlowLine, Layout, Line, Way } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { lostEnd } from './flow-line.ts';
import { entersCard, groundsAlong } from './ground.ts';
import { lengthNear, pieces } from './polyline.ts';
import type { Track } from './scene.ts';
import { loop, measureOne } from './track.ts';

type Flow = Extract<Line, FlowLine>;

/** The ids of the lines that a track runs on, and of its origin where it is its alone. */
export function partsOfTrack(id: string): readonly string[] {
  return id.replace(together.name, '').split(' | ');
}

const golden = 0.618034; // phases spread evenly, however many tracks there are
const crowd = 24; // tokens a period: more on one line would touch one another
const together = { name: /^together /, least: 4, most: 10, each: 5 } as const; // one token for so many units where telemetry goes on together

/** The same list for the same layout, so that what is chosen never stops a token. */
export const tracksOf = memo((layout: Layout): readonly Track[] => {
  const parted = layout.ways.map((way) => part(layout, way));
  const own = parted.map(({ way, own: lines }) => ownTrack(layout, way, lines, lines.length < way.lines.length));
  return inTurn([...own, ...sharedTracks(layout, parted)]);
});

/** Tracks that end at one place set off so that their tokens arrive there in turn, not in heaps. */
function inTurn(tracks: readonly Unphased[]): readonly Track[] {
  const places = new Map<string, number>();
  const order = tracks.map((track) => {
    const { x, y } = track.points.at(-1) ?? { x: 0, y: 0 };
    const place = `${track.signal} ${Math.round(x)} ${Math.round(y)}`;
    const turn = places.get(place) ?? 0;
    places.set(place, turn + 1);
    return { place, turn };
  });
  const starts = new Map([...places.keys()].map((place, at) => [place, at * golden]));
  return tracks.map((track, at) => {
    const { place, turn } = order[at] ?? { place: '', turn: 0 };
    const wished = (starts.get(place) ?? 0) + turn / ((places.get(place) ?? 1) * track.units.length);
    const phase = wished - measureOne({ ...track, phase: 0 }).arrives / loop;
    return { ...track, phase: Math.round((phase - Math.floor(phase)) * 1e4) / 1e4 };
  });
}

type Parted = { readonly way: Way; readonly own: readonly Flow[]; readonly shared: readonly Flow[] };

/** A way is its origin's own up to the first line on which a collector sends for many, or that is too crowded to follow one token. */
function part(layout: Layout, way: Way): Parted {
  const { flows, units } = linesOf(layout);
  const lines = way.lines.flatMap((id) => flows.get(id) ?? []);
  const isShared = ({ id, motion, weight }: Flow): boolean =>
    motion === 'push' && (weight === 'onward' || way.motion === 'pull' || (units.get(id) ?? 0) > crowd);
  const cut = lines.findIndex((line, at) => at > 0 && isShared(line));
  return cut < 0 ? { way, own: lines, shared: [] } : { way, own: lines.slice(0, cut), shared: lines.slice(cut) };
}

const linesOf = memo(({ lines, ways }: Layout) => {
  const flows = new Map(lines.flatMap((line) => (line.tag === 'flow' ? [[line.id, line] as const] : [])));
  const units = new Map<string, number>();
  for (const way of ways) for (const id of way.lines) units.set(id, (units.get(id) ?? 0) + way.units.length);
  return { flows, units };
});

export type Unphased = Omit<Track, 'phase'>;

function ownTrack(layout: Layout, way: Way, lines: readonly Flow[], isCut: boolean): Unphased {
  const { id, signal, motion, request, units, duplicates, weight } = way;
  const end = isCut ? 'stored' : way.end;
  const scale = weight === 'stub' || layout.style === 'overview' ? 0.82 : 1;
  const points = isCut || lines.length > 1 ? joined(layout, lines) : way.points;
  const stops = lines.slice(0, -1).flatMap((line) => line.points.at(-1) ?? []);
  return laid(
    layout,
    { id, signal, motion, ...(request ? { request } : {}), units, end, duplicates: isCut ? 0 : duplicates, scale },
    points,
    stops,
  );
}

/** What goes on together moves as fewer, larger tokens of whoever sends it on. */
function sharedTracks(layout: Layout, parted: readonly Parted[]): readonly Unphased[] {
  const groups = new Map<string, Parted[]>();
  for (const one of parted) {
    if (one.shared.length === 0) continue;
    const key = one.shared.map(({ id }) => id).join(' | ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    const sender = first?.shared[0]?.from;
    if (!first || sender === undefined) return [];
    const total = members.reduce((sum, { way }) => sum + way.units.length, 0);
    const count = Math.min(together.most, Math.max(together.least, Math.round(total / together.each)));
    const stops = first.shared.slice(0, -1).flatMap((line) => line.points.at(-1) ?? []);
    const { signal, end } = first.way;
    const duplicates = Math.max(...members.map(({ way }) => way.duplicates));
    const units = Array.from({ length: count }, () => sender);
    return [
      laid(
        layout,
        { id: `together ${key}`, signal, motion: 'push', units, end, duplicates, scale: 1 },
        joined(layout, first.shared),
        stops,
      ),
    ];
  });
}

export type Plan = Pick<
  Track,
  'id' | 'signal' | 'motion' | 'request' | 'units' | 'end' | 'duplicates' | 'scale' | 'form'
>;

/** A track over points of a layout; `stops` are those where it enters a process that passes it on. */
export function laid(layout: Layout, plan: Plan, whole: readonly Point[], stops: readonly Point[] = []): Unphased {
  const points = plan.end === 'lost' ? lostEnd(whole, entersCard(layout, whole)) : whole;
  const along = pieces(points);
  const asks = plan.motion === 'pull' ? pieces(plan.request ?? points.toReversed()) : [];
  const pauses: number[] = [];
  for (const stop of stops) pauses.push(lengthNear(along, stop, pauses.at(-1) ?? 0));
  return { ...plan, points, pauses, grounds: groundsAlong(layout, along), requestGrounds: groundsAlong(layout, asks) };
}

/** Line after line; between two of them it runs through the process that passes it on, along the lower edge, where nothing is written. */
function joined(layout: Layout, lines: readonly Flow[]): readonly Point[] {
  return lines.flatMap(({ points, to }, at) => {
    const [end, next] = [points.at(-1), lines[at + 1]?.points[0]];
    if (!end || !next) return points;
    const edge = lowerEdge(layout, to, end, next);
    return edge === undefined ? points : [...points, { x: end.x, y: edge }, { x: next.x, y: edge }];
  });
}

/** Of the row that both points lie at, where there is one: its name stands between them. */
function lowerEdge({ cards }: Layout, application: string, one: Point, other: Point): number | undefined {
  const card = cards.find((each) => each.application === application);
  const isAt = (box: Box, { x, y }: Point) =>
    x > box.x - 1 && x < box.x + box.width + 1 && y > box.y && y < bottomOf(box);
  for (const { box } of card?.rows ?? []) {
    const placed = { ...box, x: box.x + (card?.box.x ?? 0), y: box.y + (card?.box.y ?? 0) };
    if (isAt(placed, one) && isAt(placed, other)) return bottomOf(placed);
  }
  return undefined;
}
