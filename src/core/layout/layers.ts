// Applications of no known lane: columns by who requires what from whom, on a common grid of rows, parts that hang together kept together.
import { type Block, goodWidth, type Placed, type Size, wrapped } from './block.ts';

/** `from` requires something of `to`. */
export type Edge = { readonly from: number; readonly to: number };

export type Grid = {
  readonly width: number; // of every card
  readonly height: number;
  readonly isClient: (node: number) => boolean; // related to a rail: its column runs down beside the cards
  readonly proportion: number;
};

const gap: Size = { width: 64, height: 44 };

export function layered(nodes: readonly number[], edges: readonly Edge[], grid: Grid): Block {
  const parts = partsOf(nodes, edges);
  const related = parts.filter((part) => part.nodes.length > 1).map((part) => partBlock(part, grid));
  const single = parts.filter((part) => part.nodes.length === 1).flatMap((part) => part.nodes);
  const blocks = [...related, ...(single.length > 0 ? [singles(single, grid)] : [])];
  const ordered = blocks
    .map((block, index) => ({ block, index }))
    .sort((a, b) => b.block.height - a.block.height || a.index - b.index)
    .map(({ block }) => block);
  return wrapped(ordered, goodWidth(ordered, grid.proportion, gap), gap);
}

type Part = { readonly nodes: readonly number[]; readonly edges: readonly Edge[] };

/** What hangs together, each by its least node. */
function partsOf(nodes: readonly number[], edges: readonly Edge[]): readonly Part[] {
  const leader = new Map(nodes.map((node) => [node, node]));
  const find = (node: number): number => {
    let at = node;
    for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) {
      leader.set(at, leader.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const { from, to } of edges) {
    const [a, b] = [find(from), find(to)];
    if (a !== b) leader.set(Math.max(a, b), Math.min(a, b));
  }
  const parts = new Map<number, { nodes: number[]; edges: Edge[] }>();
  for (const node of nodes) {
    const part = parts.get(find(node));
    if (part) part.nodes.push(node);
    else parts.set(find(node), { nodes: [node], edges: [] });
  }
  for (const edge of edges) parts.get(find(edge.from))?.edges.push(edge);
  return [...parts.values()];
}

/** Cards without relations among each other: a plain table. */
function singles(nodes: readonly number[], grid: Grid): Block {
  const clients = nodes.filter(grid.isClient).length / nodes.length;
  const guess = { width: grid.width + 80, height: grid.height + 36 };
  const least = Math.sqrt((nodes.length * guess.width) / grid.proportion / guess.height);
  const pitch = { ...guess, width: grid.width + corridor(0, Math.ceil(least * clients)) };
  const area = nodes.length * pitch.width * pitch.height;
  const rows = Math.max(1, Math.round(Math.sqrt(area / grid.proportion / (pitch.height * pitch.height))));
  const cards = nodes.map((application, index) => ({
    application,
    at: { x: Math.floor(index / rows) * pitch.width, y: (index % rows) * pitch.height },
  }));
  const columns = Math.ceil(nodes.length / rows);
  return { width: columns * pitch.width, height: Math.min(rows, nodes.length) * pitch.height - 36, cards };
}

function corridor(tracks: number, columns: number): number {
  return 44 + 12 * Math.min(24, Math.max(0, tracks - 1)) + 12 * Math.min(16, columns);
}

function partBlock({ nodes, edges }: Part, grid: Grid): Block {
  const layerOf = layersOf(nodes, edges);
  const most = Math.max(
    4,
    Math.ceil(Math.sqrt((nodes.length * (grid.width + 90)) / grid.proportion / (grid.height + 40))) + 2,
  );
  const columns = ordered(columnsOf(nodes, layerOf, most), edges);
  const rowOf = rowsOf(columns, edges);
  const columnOf = new Map(columns.flatMap((column, index) => column.map((node) => [node, index] as const)));
  const long = edges.filter(
    ({ from, to }) => Math.abs((columnOf.get(from) ?? 0) - (columnOf.get(to) ?? 0)) !== 1,
  ).length;
  const rows = Math.max(...rowOf.values()) + 1;
  const rowPitch = grid.height + 36 + 12 * Math.min(5, Math.floor(long / rows));
  const cards: Placed[] = [];
  let x = 0;
  for (const [index, column] of columns.entries()) {
    for (const node of column) cards.push({ application: node, at: { x, y: (rowOf.get(node) ?? 0) * rowPitch } });
    const turning = edges.filter(
      ({ from, to }) =>
        Math.min(columnOf.get(from) ?? 0, columnOf.get(to) ?? 0) === index && rowOf.get(from) !== rowOf.get(to),
    ).length;
    x += grid.width + corridor(turning, column.filter(grid.isClient).length);
  }
  return { width: x, height: rows * rowPitch - (rowPitch - grid.height), cards };
}

/** Longest way over requirements; circles are cut where the walk in order of the nodes meets them. */
function layersOf(nodes: readonly number[], edges: readonly Edge[]): ReadonlyMap<number, number> {
  const next = outgoing(nodes, edges);
  const layerOf = new Map<number, number>();
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const kept = new Map<number, number[]>(nodes.map((node) => [node, []]));
  for (const root of nodes) walk(root, next, state, kept, order);
  for (const node of order.reverse()) {
    const own = layerOf.get(node) ?? 0;
    layerOf.set(node, own);
    for (const to of kept.get(node) ?? []) layerOf.set(to, Math.max(layerOf.get(to) ?? 0, own + 1));
  }
  pullTight(nodes, kept, layerOf);
  return layerOf;
}

function outgoing(nodes: readonly number[], edges: readonly Edge[]): ReadonlyMap<number, readonly number[]> {
  const next = new Map<number, number[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of edges) next.get(from)?.push(to);
  for (const all of next.values()) all.sort((a, b) => a - b);
  return next;
}

function walk(
  root: number,
  next: ReadonlyMap<number, readonly number[]>,
  state: Map<number, 'open' | 'done'>,
  kept: ReadonlyMap<number, number[]>,
  order: number[],
): void {
  if (state.has(root)) return;
  const stack: { node: number; at: number }[] = [{ node: root, at: 0 }];
  state.set(root, 'open');
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const to = next.get(top.node)?.[top.at];
    if (to === undefined) {
      state.set(top.node, 'done');
      order.push(top.node);
      stack.pop();
      continue;
    }
    top.at += 1;
    if (state.get(to) === 'open') continue;
    kept.get(top.node)?.push(to);
    if (state.has(to)) continue;
    state.set(to, 'open');
    stack.push({ node: to, at: 0 });
  }
}

/** What nothing requires moves next to the first thing that it requires. */
function pullTight(
  nodes: readonly number[],
  kept: ReadonlyMap<number, readonly number[]>,
  layerOf: Map<number, number>,
): void {
  const required = new Set([...kept.values()].flat());
  for (const node of nodes) {
    const targets = kept.get(node) ?? [];
    if (required.has(node) || targets.length === 0) continue;
    layerOf.set(node, Math.min(...targets.map((to) => layerOf.get(to) ?? 0)) - 1);
  }
}

/** Layers from left to right; one that is too long becomes several columns. */
function columnsOf(nodes: readonly number[], layerOf: ReadonlyMap<number, number>, most: number): number[][] {
  const layers = new Map<number, number[]>();
  for (const node of nodes) {
    const layer = layerOf.get(node) ?? 0;
    layers.set(layer, [...(layers.get(layer) ?? []), node]);
  }
  return [...layers]
    .sort(([a], [b]) => a - b)
    .flatMap(([, layer]) => {
      const count = Math.ceil(layer.length / most);
      const rows = Math.ceil(layer.length / count);
      return Array.from({ length: count }, (_, index) => layer.slice(index * rows, (index + 1) * rows));
    });
}

/** Each column by the mean place of its neighbours in the columns before, then back, twice. */
function ordered(columns: number[][], edges: readonly Edge[]): number[][] {
  const near = neighboursOf(edges);
  const place = new Map<number, number>();
  const note = (column: readonly number[]) => {
    for (const [row, node] of column.entries()) place.set(node, row - column.length / 2);
  };
  for (const column of columns) note(column);
  const columnOf = new Map(columns.flatMap((column, index) => column.map((node) => [node, index] as const)));
  for (const forward of [true, false, true, false]) {
    const indices = columns.map((_, index) => index);
    for (const index of forward ? indices : indices.reverse()) {
      const isBefore = (node: number) =>
        forward ? (columnOf.get(node) ?? 0) < index : (columnOf.get(node) ?? 0) > index;
      const mean = new Map(columns[index]?.map((node) => [node, meanPlace(node, near, place, isBefore)] as const));
      columns[index]?.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0) || a - b);
      note(columns[index] ?? []);
    }
  }
  return columns;
}

function neighboursOf(edges: readonly Edge[]): ReadonlyMap<number, readonly number[]> {
  const near = new Map<number, number[]>();
  for (const { from, to } of edges) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  return near;
}

function meanPlace(
  node: number,
  near: ReadonlyMap<number, readonly number[]>,
  place: ReadonlyMap<number, number>,
  counts: (node: number) => boolean,
): number {
  const others = (near.get(node) ?? []).filter(counts);
  if (others.length === 0) return place.get(node) ?? 0;
  return others.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / others.length;
}

/** The row of every node: near its neighbours of the columns before, in the column's order, none twice. */
function rowsOf(columns: readonly (readonly number[])[], edges: readonly Edge[]): ReadonlyMap<number, number> {
  const near = neighboursOf(edges);
  const rows = new Map<number, number>();
  for (const column of columns) {
    const wanted = column.map((node) => {
      const known = (near.get(node) ?? []).map((other) => rows.get(other)).filter((row) => row !== undefined);
      return known.length === 0 ? undefined : known.reduce((sum, row) => sum + row, 0) / known.length;
    });
    let least = 0;
    const placed = column.map((_, index) => {
      const row = Math.max(least, Math.round(wanted[index] ?? least));
      least = row + 1;
      return row;
    });
    for (const [index, node] of column.entries()) rows.set(node, placed[index] ?? index);
  }
  return compact(rows);
}

/** No empty row. */
function compact(rows: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const used = [...new Set(rows.values())].sort((a, b) => a - b);
  const place = new Map(used.map((row, index) => [row, index]));
  return new Map([...rows].map(([node, row]) => [node, place.get(row) ?? 0]));
}
