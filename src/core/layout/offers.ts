// Where relations cross from one model into another: a mark on the edge of the model that offers.
import type { Point } from '../document/document.ts';
import { bottomOf, rightOf } from './box.ts';
import type { Box, Crossing, Line, Region, RelationLine } from './layout.ts';
import type { Standing } from './standing.ts';

export function offersOf(
  { analysis }: Standing,
  lines: readonly (Line & RelationLine)[],
  models: readonly Region[],
): readonly Crossing[] {
  const boxOf = new Map(models.map(({ id, box }) => [id, box]));
  return lines.flatMap((line) => {
    const [id] = line.relations;
    const relation = id === undefined ? undefined : analysis.topology.relation(id);
    if (relation?.state !== 'joined' || !relation.crossModel) return [];
    const provider = analysis.topology.applications[relation.provider.application];
    const box = boxOf.get(`model ${provider?.model.name}`);
    const from = provider?.id === line.from ? line.points : [...line.points].reverse();
    const at = box && exitOf(from, box);
    return at
      ? [{ at, of: line.id, relations: line.relations, form: 'offer' as const, count: line.relations.length }]
      : [];
  });
}

/** Where a way that begins inside a box leaves it. */
function exitOf(points: readonly Point[], box: Box): Point | undefined {
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1];
    const b = points[index];
    if (!a || !b || holds(box, b)) continue;
    const x = Math.min(Math.max(b.x, box.x), rightOf(box));
    const y = Math.min(Math.max(b.y, box.y), bottomOf(box));
    return { x, y };
  }
  return undefined;
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box);
}
