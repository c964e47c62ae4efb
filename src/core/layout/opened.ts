// Where the inside of an opened store stands: its stations side by side, under them line by line what goes from one to another.
import type { ApplicationId, Point } from '../document/document.ts';
import type { Loss, Signal } from '../flow/flow.ts';
import type { InsideLine, InsideWay, Opened, Station } from '../flow/opened.ts';
import type { Box, Layout } from './layout.ts';
import { widthIn } from './lettering.ts';

/** Points and boxes relative to the card, as those of every card. */
export type OpenedCard = {
  readonly store: ApplicationId;
  readonly box: Box; // in the scene
  readonly title: string;
  readonly stations: readonly PlacedStation[];
  readonly ways: readonly PlacedWay[];
  readonly lens: readonly Point[]; // in the scene: from the store to its inside
};
export type PlacedStation = {
  readonly station: Station;
  readonly box: Box;
  readonly name: string;
  readonly note: string;
  readonly foot: number; // how far down its lifeline runs
};
export type PlacedWay = {
  readonly signal: Signal;
  readonly title: string;
  readonly at: Point; // of the baseline of its title
  readonly rule: number; // y of the line above it
  readonly lines: readonly PlacedLine[];
  readonly losses: readonly Loss[];
  readonly lossAt: Point;
};
/** `points` as telemetry moves. `label` stands over the line, or beside a loop. */
export type PlacedLine = {
  readonly line: InsideLine;
  readonly points: readonly Point[];
  readonly label: string;
  readonly at: Point;
  readonly room: number;
};

export type Wording = {
  readonly title: string;
  readonly signal: (signal: Signal) => string;
  readonly station: (station: Station) => { readonly name: string; readonly note: string };
  readonly line: (line: InsideLine) => string;
};

const pad = 18;
const margin = 124; // left of the stations, for what flows
const head = { top: 52, height: 40, gap: 12, least: 88 } as const;
const row = { first: 30, pitch: 34, loop: 44, rule: 16, loss: 22 } as const;
const loopReach = 30;
const below = 56; // between the drawing and what is opened

/** Under all that is drawn and opened before, as near to its store as the drawing is wide. */
export function placeOpened(opened: Opened, layout: Layout, above: Box, wording: Wording): OpenedCard {
  const stations = columnsOf(opened, wording);
  const middles = new Map(stations.map(({ station, box }) => [station.id, box.x + box.width / 2]));
  const right = Math.max(...stations.map(({ box }) => box.x + box.width), widthIn('card-name-large', wording.title));
  const width = right + pad + (endsInLoop(opened, stations) ? 84 : 0);
  const ways = rowsOf(opened, { middles, wording, right: width - pad });
  const height = (ways.at(-1)?.bottom ?? head.top) + pad;
  const store = boxOf(layout, opened.store);
  const box = { x: besides(store, above, width), y: above.y + above.height + below, width, height };
  return {
    store: opened.store,
    box,
    title: wording.title,
    stations: stations.map((one) => ({ ...one, foot: height - pad })),
    ways,
    lens: lensOf(store, box),
  };
}

function endsInLoop({ ways }: Opened, stations: readonly Omit<PlacedStation, 'foot'>[]): boolean {
  const last = stations.at(-1)?.station.id;
  return ways.some(({ lines }) => lines.some(({ from, to }) => from === to && from === last));
}

function columnsOf({ stations }: Opened, wording: Wording): readonly Omit<PlacedStation, 'foot'>[] {
  let x = margin;
  return stations.map((station) => {
    const { name, note } = wording.station(station);
    const text = Math.max(widthIn('row-name-small', name), widthIn('card-subtitle-small', note));
    const width = Math.round(Math.max(head.least, text + 22));
    const box = { x, y: head.top, width, height: head.height };
    x += width + head.gap;
    return { station, box, name, note };
  });
}

type Rows = PlacedWay & { readonly bottom: number };

/** `right`: where labels end at the latest. */
type Room = { readonly middles: ReadonlyMap<string, number>; readonly wording: Wording; readonly right: number };

function rowsOf({ ways }: Opened, room: Room): readonly Rows[] {
  const placed: Rows[] = [];
  for (const way of ways) placed.push(wayRows(way, placed.at(-1)?.bottom ?? head.top + head.height + 8, room));
  return placed;
}

function wayRows(way: InsideWay, from: number, room: Room): Rows {
  const { signal, losses } = way;
  const rule = from + row.rule / 2;
  let y = rule + row.first;
  const lines = way.lines.map((line) => {
    const placed = lineAt(line, y, room);
    y += line.from === line.to ? row.loop : row.pitch;
    return placed;
  });
  const bottom = y - row.pitch + row.rule + (losses.length > 0 ? row.loss : 0);
  const lossAt = { x: margin, y: bottom - 6 };
  return {
    signal,
    title: room.wording.signal(signal),
    at: { x: 40, y: rule + row.first + 4 },
    rule,
    lines,
    losses,
    lossAt,
    bottom,
  };
}

function lineAt(line: InsideLine, y: number, { middles, wording, right }: Room): PlacedLine {
  const label = wording.line(line);
  const width = widthIn('label-quiet', label);
  const text = (x: number, baseline: number) => ({ at: { x: Math.min(x, right - width), y: baseline }, room: width });
  const [from, to] = [middles.get(line.from) ?? 0, middles.get(line.to) ?? 0];
  if (from === to) {
    const points = [
      { x: from, y },
      { x: from + loopReach, y },
      { x: from + loopReach, y: y + 16 },
      { x: from + 4, y: y + 16 },
    ];
    return { line, points, label, ...text(from + loopReach + 8, y + 12) };
  }
  const side = Math.sign(to - from) * 3;
  const called = [
    { x: from, y },
    { x: to - side, y },
  ];
  const points = line.motion === 'pull' ? called.toReversed() : called;
  return { line, points, label, ...text(Math.min(from, to) + 10, y - 6) };
}

function boxOf({ cards, bounds }: Layout, store: ApplicationId): Box {
  return cards.find(({ application }) => application === store)?.box ?? bounds;
}

/** Its middle under the store's as far as it does not stand out of the drawing. */
function besides(store: Box, above: Box, width: number): number {
  const wished = store.x + store.width / 2 - width / 2;
  return Math.round(Math.max(above.x, Math.min(wished, above.x + above.width - width)));
}

function lensOf(store: Box, box: Box): readonly Point[] {
  const x = Math.min(Math.max(store.x + store.width / 2, box.x + 20), box.x + box.width - 20);
  const from = { x: store.x + store.width / 2, y: store.y + store.height };
  return [from, { x: from.x, y: box.y - 16 }, { x, y: box.y - 16 }, { x, y: box.y }];
}
