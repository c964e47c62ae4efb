// Few applications, drawn large: a coordinator, one worker application with its units opened, and at most one collector or store.
// Rows are set so that what goes from one process to another runs straight.
import type { Analysis } from '../diagnose/analysis.ts';
import { memo } from '../memo.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { up4 } from './block.ts';
import type { Face } from './card.ts';
import { unitCurrentsOf } from './currents.ts';
import { widestTag } from './keys.ts';
import type { Survey } from './lanes.ts';
import type { Box } from './layout.ts';
import { coordinatorFace, endFace, isRowOf, type Plan, type Sender, workerFace } from './sheet-card.ts';
import { detail } from './sizes.ts';
import { stripOf } from './strip.ts';

export type Sheet = { readonly faces: readonly Face[]; readonly boxes: readonly Box[] };

const mostUnits = 6;

type Members = {
  readonly coordinator: TopologyApplication;
  readonly worker: TopologyApplication;
  readonly end: TopologyApplication | undefined;
};

/** Whether the drawing is small enough: nothing but a coordinator, its worker, and where their telemetry goes. */
export function isSheet(analysis: Analysis, survey: Survey): boolean {
  return membersOf(analysis, survey) !== undefined;
}

function membersOf({ topology }: Analysis, { lanes }: Survey): Members | undefined {
  const { applications } = topology;
  const [only] = lanes;
  const [cluster] = only?.clusters ?? [];
  if (!only || !cluster || lanes.length > 1 || only.clusters.length > 1) return undefined;
  if (only.rest.length + only.rails.length + only.beside.size > 0 || only.ends.length > 1) return undefined;
  const [coordinator, worker] = [applications[cluster.coordinator], applications[cluster.workers[0] ?? -1]];
  if (!coordinator || !worker || cluster.workers.length > 1 || worker.units.length > mostUnits) return undefined;
  return { coordinator, worker, end: applications[only.ends[0] ?? -1] };
}

/** Cards and places by application index. */
export const sheetOf = memo((analysis: Analysis, survey: Survey): Sheet => {
  const members = membersOf(analysis, survey);
  const faces: Face[] = [];
  const boxes: Box[] = [];
  if (!members) return { faces, boxes };
  const { coordinator, worker, end } = members;
  const put = (application: TopologyApplication, face: Face, x: number) => {
    faces[application.index] = face;
    boxes[application.index] = { x, y: 0, width: face.width, height: face.height };
  };
  const plan = planOf(analysis, members);
  const head = coordinatorFace(analysis, coordinator, plan);
  put(coordinator, head, detail.worker + plan.gap);
  const rowsAt = head.height + detail.caption + detail.rowsUnderCaption;
  const left = workerFace(analysis, worker, rowsAt, plan);
  put(worker, left, 0);
  if (end) {
    const face = endFace(
      analysis,
      end,
      senders({ faces, boxes }, end.index, analysis),
      Math.max(head.height, left.height),
    );
    put(end, face, detail.worker + 2 * plan.gap + detail.coordinator);
  }
  return { faces, boxes };
});

function planOf(analysis: Analysis, { coordinator, worker, end }: Members): Plan {
  const lines = Math.max(stripOf(analysis, coordinator).most, stripOf(analysis, worker).most);
  const stripHeight = detail.strip.height + 16 * (lines - 2);
  const endLines = end ? stripOf(analysis, end).most : 1;
  const rowsAt = detail.strip.at + stripHeight + 14;
  const relations = analysis.topology.relations.filter(({ state }) => state === 'joined').map(({ id }) => id);
  const gap = Math.max(detail.laneGap, up4(widestTag(analysis, relations) + 20));
  return { gap, stripHeight, rowsAt: Math.max(rowsAt, detail.rowsAt + 16 * (endLines - 1)) };
}

function senders({ faces, boxes }: Sheet, end: number, analysis: Analysis): readonly Sender[] {
  const found: Sender[] = [];
  for (const current of unitCurrentsOf(analysis).all.values()) {
    if (current.target?.application !== end) continue;
    const face = faces[current.source.application];
    const row = face?.rows.find((one) => isRowOf(one, current.source));
    const box = boxes[current.source.application];
    if (row && box) found.push({ current, y: box.y + row.box.y + row.box.height / 2 });
  }
  return found.sort((a, b) => a.y - b.y);
}
