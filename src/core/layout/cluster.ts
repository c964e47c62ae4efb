// How a cluster stands: workers at the left in one or more columns, the coordinator at their right, its own support below on a stub.
import { type Block, type Placed, type Size, up4 } from './block.ts';
import type { LaneCluster } from './lanes.ts';
import { columnInset } from './outward.ts';
import { overview } from './sizes.ts';

export type ClusterRoom = {
  readonly right: number;
  readonly beside: number | undefined;
  readonly column: { readonly left: number; readonly right: number }; // how far strands reach beside the coordinator's column
};

/** `right`: the room at the coordinator's right, where the cluster's telemetry leaves. */
export function clusterBlock(
  { coordinator, workers }: LaneCluster,
  sizeOf: (index: number) => Size,
  room: ClusterRoom,
): Block {
  const { pad, title, trunk, between, beside } = overview.cluster;
  const columns = workerColumns(workers);
  const workerWidth = workers.reduce((most, worker) => Math.max(most, sizeOf(worker).width), 0);
  const cards: Placed[] = [];
  let bottom: number = title;
  for (const [at, column] of columns.entries()) {
    const pitch = column.length > overview.worker.sparse ? overview.worker.densePitch : overview.worker.pitch;
    for (const [row, worker] of column.entries()) {
      const y = title + row * pitch;
      cards.push({ application: worker, at: { x: pad + at * (workerWidth + between), y } });
      bottom = Math.max(bottom, y + sizeOf(worker).height + 8);
    }
  }
  const size = sizeOf(coordinator);
  const x = columns.length === 0 ? pad : pad + columns.length * (workerWidth + between) - between + trunk;
  cards.push({ application: coordinator, at: { x, y: title } });
  let low = title + size.height + 8;
  if (room.beside !== undefined) {
    const y = title + size.height + beside;
    const column = size.width - columnInset(room.column.right, false) - room.column.left;
    const back = Math.max(0, sizeOf(room.beside).width + 12 - column);
    cards.push({ application: room.beside, at: { x: x - back, y } });
    low = y + sizeOf(room.beside).height;
  }
  return { width: up4(x + size.width + room.right), height: Math.max(bottom, low) + pad, cards };
}

function workerColumns(workers: readonly number[]): readonly (readonly number[])[] {
  const most = Math.max(8, Math.ceil(Math.sqrt(workers.length * 2)));
  const count = Math.ceil(workers.length / most);
  const rows = Math.ceil(workers.length / Math.max(1, count));
  return Array.from({ length: count }, (_, column) => workers.slice(column * rows, (column + 1) * rows));
}
