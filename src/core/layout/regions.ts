// What is held together: clusters and models, drawn around the cards that belong to them, and the title over the rails.
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
  const modelOf = new Map(standing.analysis.topology.applications.map(({ id, model }) => [id, model.name]));
  return lanes.flatMap((one) => {
    const members = membersOf(standing, one.model);
    if (members.length === 0 || (lanes.length === 1 && members.length < 2)) return [];
    const heads = new Set(one.clusters.map(({ coordinator }) => `cluster ${idOf(standing, coordinator)}`));
    const own = lines.filter(({ from, to }) => modelOf.get(from) === one.model && modelOf.get(to) === one.model);
    const held = [
      ...members.map((index) => boxOf(standing, index)),
      ...inner.filter(({ id }) => heads.has(id)).map(({ box }) => box),
    ];
    const far = own.flatMap(({ points }) => points.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })));
    const box = around([grown(around(held), 24), grown(around([...held, ...far]), 16)]);
    return [{ id: `model ${one.model}`, tag: 'model' as const, title: drawn.model(one.model), box }];
  });
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
