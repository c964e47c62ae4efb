// Where every card of the overview stands when nobody has moved it: lanes within a model, models side by side.
import type { Analysis } from '../diagnose/analysis.ts';
import { type Block, goodWidth, inColumn, inRow, type Placed, type Size, shifted, wrapped } from './block.ts';
import { clusterBlock } from './cluster.ts';
import type { LaneCluster, Lanes, Survey } from './lanes.ts';
import { type Edge, layered } from './layers.ts';
import { columnInset, columnReach, type Outward, outwardOf } from './outward.ts';
import { overview } from './sizes.ts';

/** The place of every application's card, by index. Models stand in a row, or in several where that would be too wide. */
export function arrange(analysis: Analysis, survey: Survey, sizeOf: (index: number) => Size): readonly Placed[] {
  const outward = outwardOf(analysis);
  const models = survey.lanes.map((lanes) => modelBlock(survey, lanes, sizeOf, outward));
  const gap = { width: 160, height: 140 };
  return wrapped(models, goodWidth(models, 2.2, gap), gap).cards;
}

function modelBlock(survey: Survey, lanes: Lanes, sizeOf: (index: number) => Size, outward: Outward): Block {
  const main = mainBand(survey, lanes, sizeOf, outward);
  if (lanes.rails.length === 0) return main;
  const rails = railBlock(lanes.rails, sizeOf);
  const column = overview.rail.first + overview.rail.pitch * lanes.rails.length + 16;
  const start = Math.max(...lanes.rails.map((rail) => sizeOf(rail).width)) + column;
  const first = firstColumn(survey, lanes, main, sizeOf);
  const indent = first === undefined ? 0 : Math.max(0, start - first);
  const band = { ...main, width: main.width + indent, cards: shifted(main.cards, indent, 0) };
  if (main.cards.length === 0) return { ...rails, width: rails.width + column };
  const block = inColumn([band, rails], overview.gap.support);
  return { ...block, width: Math.max(block.width, start) };
}

/** The leftmost place from which a client's column runs down to the rails. */
function firstColumn(
  { neighbours }: Survey,
  lanes: Lanes,
  main: Block,
  sizeOf: (index: number) => Size,
): number | undefined {
  const isRail = new Set(lanes.rails);
  const places = main.cards
    .filter(({ application }) => neighbours[application]?.some((other) => isRail.has(other)))
    .map(({ application, at }) => at.x + sizeOf(application).width - overview.rail.columnInset);
  return places.length === 0 ? undefined : Math.min(...places);
}

function railBlock(rails: readonly number[], sizeOf: (index: number) => Size): Block {
  const blocks = rails.map((rail) => single(rail, sizeOf));
  return inColumn(blocks, overview.gap.rails - overview.support.height);
}

function single(application: number, sizeOf: (index: number) => Size): Block {
  return { ...sizeOf(application), cards: [{ application, at: { x: 0, y: 0 } }] };
}

function mainBand(survey: Survey, lanes: Lanes, sizeOf: (index: number) => Size, outward: Outward): Block {
  const { clusters, ends } = lanes;
  const blocks = clusters.map((cluster) => blockOf(cluster, lanes, sizeOf, outward));
  const rest = lowered(restBlock(survey, lanes, sizeOf), clusters.length > 0 ? overview.cluster.title : 0);
  if (clusters.length > 1 && ends.length > 0) return withTop(survey, lanes, blocks, rest, sizeOf, outward);
  const lane = endLane(ends, lanes, sizeOf, clusters.length > 0);
  const parts = [...(rest ? [rest] : []), ...clusterRows(blocks), ...(lane ? [lane] : [])];
  return inRow(parts, overview.gap.blocks);
}

/** Beside clusters, on the line of their cards rather than of their titles. */
function lowered(block: Block | undefined, by: number): Block | undefined {
  return block && { ...block, height: block.height + by, cards: shifted(block.cards, 0, by) };
}

function blockOf(cluster: LaneCluster, lanes: Lanes, sizeOf: (index: number) => Size, outward: Outward): Block {
  const { coordinator } = cluster;
  return clusterBlock(cluster, sizeOf, {
    right: outward.room(coordinator),
    beside: lanes.beside.get(coordinator),
    column: columnReach(outward.analysis, coordinator, (other) => lanes.rails.includes(other)),
  });
}

/**
 * Clusters side by side; in several rows where they are many, then set in columns, so that the ways down to the rails lead straight through
 * the gaps of all rows.
 */
function clusterRows(blocks: readonly Block[], gaps: number = overview.gap.clusters): readonly Block[] {
  if (blocks.length === 0) return [];
  const gap = { width: gaps, height: overview.gap.bands + 24 };
  const limit = Math.max(1680, goodWidth(blocks, 2.4, gap));
  const total = blocks.reduce((sum, { width }) => sum + width + gap.width, -gap.width);
  if (total <= limit) return [inRow(blocks, gap.width)];
  const width = Math.max(...blocks.map((block) => block.width));
  const rows = Math.ceil((blocks.length * (width + gap.width)) / limit);
  const wide = { width: gap.width + overview.leastTrack * rows, height: gap.height };
  return [
    wrapped(
      blocks.map((block) => ({ ...block, width })),
      limit + rows * wide.width,
      wide,
    ),
  ];
}

function restBlock({ pairs }: Survey, lanes: Lanes, sizeOf: (index: number) => Size): Block | undefined {
  if (lanes.rest.length === 0) return undefined;
  const isRest = new Set(lanes.rest);
  const isRail = new Set(lanes.rails);
  const clients = new Set(pairs.flatMap(({ a, b }) => (isRail.has(a) ? [b] : isRail.has(b) ? [a] : [])));
  const edges: Edge[] = [];
  for (const { a, b, relations } of pairs) {
    if (!isRest.has(a) || !isRest.has(b)) continue;
    const provided = relations.filter((one) => one.state === 'joined' && one.provider.application === b).length;
    edges.push(2 * provided >= relations.length ? { from: a, to: b } : { from: b, to: a });
  }
  const sizes = lanes.rest.map(sizeOf);
  const size = {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
  };
  const proportion = lanes.rails.length > 0 ? 2.6 : 1.7;
  return layered(lanes.rest, edges, { ...size, isClient: (node) => clients.has(node), proportion });
}

/** Collectors, then stores, at the right of what they observe; headers on the line of the coordinators' headers. */
function endLane(
  ends: readonly number[],
  lanes: Lanes,
  sizeOf: (index: number) => Size,
  hasClusters: boolean,
): Block | undefined {
  if (ends.length === 0) return undefined;
  const blocks = ends.map((end) => withBeside(end, lanes, sizeOf));
  if (!hasClusters && lanes.rest.length === 0) return wrapped(blocks, 1500, { width: 132, height: 96 });
  const column = wrapped(blocks, Math.max(...blocks.map(({ width }) => width)) * Math.ceil(ends.length / 6), {
    width: overview.gap.blocks,
    height: 44,
  });
  const down = hasClusters ? overview.cluster.title + overview.header - overview.endHeader : 0;
  return { ...column, height: column.height + down, cards: shifted(column.cards, 0, down) };
}

function withBeside(index: number, lanes: Lanes, sizeOf: (index: number) => Size): Block {
  const support = lanes.beside.get(index);
  const own = single(index, sizeOf);
  return support === undefined ? own : inColumn([own, single(support, sizeOf)], overview.cluster.beside);
}

/** Several clusters: over them a collector, so that the way down to the rails leads between two clusters, and stores at its right. */
function withTop(
  survey: Survey,
  lanes: Lanes,
  clusters: readonly Block[],
  rest: Block | undefined,
  sizeOf: (index: number) => Size,
  outward: Outward,
): Block {
  const { ends } = lanes;
  const [first] = ends.map((end) => withBeside(end, lanes, sizeOf));
  const isRail = new Set(lanes.rails);
  const reach = ends.map((end) => columnReach(outward.analysis, end, (other) => isRail.has(other)));
  const wide = 2 * overview.gap.column + reach.reduce((sum, { left, right }) => sum + left + right, 0);
  const { block: below, gap } = parted([...(rest ? [rest] : []), ...clusters], wide);
  const isFew = ends.length <= 4;
  const top = wrapped(
    ends.map((end) => withBeside(end, lanes, sizeOf)),
    isFew ? Number.POSITIVE_INFINITY : Math.max(below.width, 1400),
    { width: overview.gap.ends, height: 44 },
  );
  const [{ left: toLeft, right: toRight } = { left: 0, right: 0 }] = reach;
  const inset = columnInset(toRight, true);
  const x = isFew ? gap + inset - (toRight - toLeft) / 2 - (first?.width ?? 0) : (below.width - top.width) / 2;
  const left = Math.min(0, x);
  const bands = Math.max(overview.gap.bands, 36 + overview.leastTrack * crossPairs(survey, lanes) + outward.between);
  return {
    width: Math.max(below.width, x + top.width) - left,
    height: top.height + bands + below.height,
    cards: [...shifted(top.cards, x - left, 0), ...shifted(below.cards, -left, top.height + bands)],
  };
}

/** Side by side with one wide gap just right of the middle, through which columns lead down. `gap`: its middle. */
function parted(blocks: readonly Block[], wide: number): { readonly block: Block; readonly gap: number } {
  const narrow = overview.gap.clusters;
  const total = blocks.reduce((sum, { width }) => sum + width + narrow, wide - 2 * narrow);
  const [rows] = clusterRows(blocks, wide);
  if (!rows || total > Math.max(2100, rows.width)) return { block: rows ?? inRow([], 0), gap: (rows?.width ?? 0) / 2 };
  let x = 0;
  let at = 0;
  while (at < blocks.length - 2 && x + (blocks[at]?.width ?? 0) < total / 2 - wide) {
    x += (blocks[at]?.width ?? 0) + narrow;
    at += 1;
  }
  const gaps = blocks.slice(1).map((_, index) => (index === at ? wide : narrow));
  return { block: inRow(blocks, gaps), gap: x + (blocks[at]?.width ?? 0) + wide / 2 };
}

/** Pairs of coordinators: their lines run between the bands. */
function crossPairs({ pairs }: Survey, { clusters }: Lanes): number {
  const coordinators = new Set(clusters.map(({ coordinator }) => coordinator));
  return pairs.filter(({ a, b }) => coordinators.has(a) && coordinators.has(b)).length;
}
