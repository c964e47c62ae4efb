// The ways of a cluster's workers to their coordinator: one vertical that all share, a stub for each worker.
import type { Point, RelationId } from '../document/document.ts';
import type { TopologyRelation } from '../topology/topology.ts';
import { rightOf } from './box.ts';
import { headerOf } from './doors.ts';
import type { Ground } from './ground.ts';
import type { Pair } from './lanes.ts';
import type { Line, RelationLine } from './layout.ts';
import { overview } from './sizes.ts';
import { boxOf, idOf, type Standing, simplified } from './standing.ts';

/** How far over a coordinator its workers' strands pass. */
export const overTop = 14;

const leastRoom = 26;

export type Trunk = {
  readonly coordinator: number;
  readonly x: number;
  readonly workers: ReadonlySet<number>; // those that the trunk reaches
  readonly isRoomy: boolean; // telemetry has room beside the relations
};

export type Trunks = {
  readonly byCoordinator: ReadonlyMap<number, Trunk>;
  readonly lines: readonly (Line & RelationLine)[];
  readonly drawn: ReadonlySet<RelationId>;
};

export function trunksOf(standing: Standing, ground: Ground): Trunks {
  const byCoordinator = new Map<number, Trunk>();
  const lines: (Line & RelationLine)[] = [];
  const drawn = new Set<RelationId>();
  const many = standing.faces.length;
  const pairOf = new Map(standing.survey.pairs.map((pair) => [pair.a * many + pair.b, pair]));
  for (const { clusters } of standing.survey.lanes) {
    for (const { coordinator, workers } of clusters) {
      const x = trunkX(standing, coordinator, workers);
      const reached = new Set<number>();
      for (const worker of workers) {
        const pair = pairOf.get(Math.min(worker, coordinator) * many + Math.max(worker, coordinator));
        const points = trunkWay(standing, { worker, coordinator, x });
        const relation = pair && clusterRelation(pair);
        if (!relation || !ground.isFree(points, 0.6, worker, coordinator)) continue;
        reached.add(worker);
        drawn.add(relation.id);
        const id = `trunk ${idOf(standing, worker)} ${idOf(standing, coordinator)}`;
        lines.push({
          id,
          points,
          from: idOf(standing, worker),
          to: idOf(standing, coordinator),
          tag: 'trunk',
          relations: [relation.id],
          broken: false,
        });
        ground.lay(points, 0.6, `trunk ${coordinator}`);
      }
      const isRoomy = boxOf(standing, coordinator).x - x >= leastRoom;
      byCoordinator.set(coordinator, { coordinator, x, workers: reached, isRoomy });
    }
  }
  return { byCoordinator, lines, drawn };
}

/** A little left of the coordinator; in the middle where its workers stand nearer. */
function trunkX(standing: Standing, coordinator: number, workers: readonly number[]): number {
  const { x } = boxOf(standing, coordinator);
  const room = workers.map((worker) => x - rightOf(boxOf(standing, worker))).filter((gap) => gap > 0);
  return x - Math.min(overview.cluster.trunk, ...room) / 2;
}

/** The one relation that joins the two; with several the pair's own line says how many. */
function clusterRelation({ relations }: Pair): TopologyRelation | undefined {
  const [only, second] = relations.filter(({ state }) => state === 'joined');
  return second === undefined ? only : undefined;
}

type TrunkWay = {
  readonly worker: number;
  readonly coordinator: number;
  readonly x: number;
  readonly away?: number; // how far beside the trunk this one runs
  readonly end?: Point; // where it ends instead of the coordinator's header
};

/** From a worker's header over the trunk into the coordinator; from columns further left over the top of those between. */
export function trunkWay(standing: Standing, { worker, coordinator, x, away = 0, end }: TrunkWay): readonly Point[] {
  const from = boxOf(standing, worker);
  const to = boxOf(standing, coordinator);
  const face = standing.faces[coordinator];
  const target = end ?? { x: to.x, y: face ? headerOf(face, to) : to.y };
  const y = from.y + from.height / 2 + away;
  const start = { x: rightOf(from), y };
  const near = x - start.x <= overview.cluster.trunk;
  if (near) return simplified([start, { x: x + away, y }, { x: x + away, y: target.y }, target]);
  const own = start.x + overview.cluster.between / 2 + away;
  const over = to.y - 12 + away;
  return simplified([
    start,
    { x: own, y },
    { x: own, y: over },
    { x: x + away, y: over },
    { x: x + away, y: target.y },
    target,
  ]);
}
