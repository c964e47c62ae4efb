// What is held together: clusters and models, drawn around the cards that belong to them, and the title over the rails.
import type { Point } from '../document/document.ts';
import { drawn } from '../narrate/drawn.ts';
import { words } from '../narrate/words.ts';
import { around, bottomOf, grown, meet, rightOf } from './box.ts';
import { gridFor } from './grid.ts';
import type { Box, Line, Region } from './layout.ts';
import { overview } from './sizes.ts';
import { boxOf, idOf, type Standing } from './standing.ts';

/** Without the edges of models: those are drawn around the lines too. */
export function innerRegions(standing: Standing, rightRoom: (coordinator: number) => number): readonly Region[] {
  return [...clusterRegions(standing, rightRoom), ...railTitles(standing)];
}

function clusterRegions(standing: Standing, rightRoom: (coordinator: number) => number): readonly Region[] {
  const { pad, title } = overview.cluster;
  const found: Region[] = [];
  for (const { clusters, beside } of standing.survey.lanes) {
    for (const { coordinator, workers } of clusters) {
      if (workers.length === 0) continue;
      const support = beside.get(coordinator);
      const members = [coordinator, ...workers, ...(support === undefined ? [] : [support])];
      const inner = around(members.map((index) => boxOf(standing, index)));
      const right = Math.max(rightOf(inner) + pad, rightOf(boxOf(standing, coordinator)) + rightRoom(coordinator));
      const box = {
        x: inner.x - pad,
        y: inner.y - title,
        width: right - inner.x + pad,
        height: inner.height + title + pad + 4,
      };
      if (isForeign(standing, box, members)) continue;
      const id = idOf(standing, coordinator);
      found.push({ id: `cluster ${id}`, tag: 'cluster', title: words.clusterOf(id), box });
    }
  }
  return evened(standing, found);
}

function isForeign({ boxes }: Standing, box: Box, members: readonly number[]): boolean {
  return met(boxes, box).some((index) => !members.includes(index));
}

function met(boxes: readonly Box[], box: Box): readonly number[] {
  return gridFor(boxes)
    .near(box)
    .filter((index) => {
      const other = boxes[index];
      return other && meet(other, box);
    });
}

/** Regions that begin at the same height end at the same height, where nothing stands in the way. */
function evened(standing: Standing, regions: readonly Region[]): readonly Region[] {
  return regions.map((region) => {
    const row = regions.filter(({ box }) => Math.abs(box.y - region.box.y) < 1);
    const bottom = Math.max(...row.map(({ box }) => bottomOf(box)));
    const box = { ...region.box, height: bottom - region.box.y };
    const below = { ...box, y: bottomOf(region.box), height: Math.max(0, bottom - bottomOf(region.box)) };
    return met(standing.boxes, below).length > 0 ? region : { ...region, box };
  });
}

/** Around everything that belongs to one model alone: its cards, its clusters, and the lines between its own applications. */
export function modelRegions(standing: Standing, inner: readonly Region[], lines: readonly Line[]): readonly Region[] {
  const { lanes } = standing.survey;
  const ways = waysByModel(standing, lines);
  return lanes.flatMap((one) => {
    const members = membersOf(standing, one.model);
    if (members.length === 0 || (lanes.length === 1 && members.length < 2)) return [];
    const heads = new Set(one.clusters.map(({ coordinator }) => `cluster ${idOf(standing, coordinator)}`));
    const held = [
      ...members.map((index) => boxOf(standing, index)),
      ...inner.filter(({ id }) => heads.has(id)).map(({ box }) => box),
    ];
    const far = ways.get(one.model);
    const box = around([grown(around(held), 24), grown(around(far ? [...held, far] : held), 16)]);
    return [{ id: `model ${one.model}`, tag: 'model' as const, title: drawn.model(one.model), box }];
  });
}

/** The box around the lines between applications of one model, a little wider than they are. */
function waysByModel({ analysis }: Standing, lines: readonly Line[]): ReadonlyMap<string, Box> {
  const modelOf = new Map(analysis.topology.applications.map(({ id, model }) => [id, model.name]));
  const points = new Map<string, Point[]>();
  for (const line of lines) {
    const model = modelOf.get(line.from);
    if (model === undefined || modelOf.get(line.to) !== model) continue;
    const known = points.get(model);
    if (known) for (const point of line.points) known.push(point);
    else points.set(model, [...line.points]);
  }
  return new Map([...points].map(([model, all]) => [model, aroundPoints(all)]));
}

function aroundPoints(points: readonly Point[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return grown({ x: left, y: top, width: right - left, height: bottom - top }, 4);
}

function membersOf({ analysis }: Standing, model: string): readonly number[] {
  return analysis.topology.applications.filter((one) => one.model.name === model).map(({ index }) => index);
}

/** Over the highest of the rails; by default of all that want to be one. */
export function railTitles(standing: Standing, isLaid?: ReadonlySet<number>): readonly Region[] {
  return standing.survey.lanes.flatMap(({ model, rails }) => {
    const own = isLaid ? rails.filter((rail) => isLaid.has(rail)) : rails;
    if (own.length === 0) return [];
    const box = around(own.map((rail) => boxOf(standing, rail)));
    return [
      {
        id: `support ${model}`,
        tag: 'support' as const,
        title: drawn.support,
        box: { ...box, y: box.y - 24, height: box.height + 24 },
      },
    ];
  });
}
