// Few applications, drawn large: a coordinator, its workers with their units opened, and the collectors and stores that they send to.
// Where one worker and one store stand, rows are set so that what goes from one process to another runs straight.
import type { Analysis } from '../diagnose/analysis.ts';
import { memo } from '../memo.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { up4 } from './block.ts';
import type { Face } from './card.ts';
import { unitCurrentsOf } from './currents.ts';
import { widestTag } from './keys.ts';
import type { Survey } from './lanes.ts';
import type { Box } from './layout.ts';
import { coordinatorFace, endFace, isRowOf, type Plan, type Sender, type Sheet, workerFace } from './sheet-card.ts';
import { type Members, membersOf } from './sheet-members.ts';
import { stackOf } from './sheet-stack.ts';
import { detail } from './sizes.ts';
import { stripOf } from './strip.ts';

/** Whether the drawing is small enough: nothing but a coordinator, its workers, and where their telemetry goes. */
export function isSheet(analysis: Analysis, survey: Survey): boolean {
  return membersOf(analysis, survey) !== undefined;
}

/** Cards and places by application index. */
export const sheetOf = memo((analysis: Analysis, survey: Survey): Sheet => {
  const members = membersOf(analysis, survey);
  const [worker] = members?.workers ?? [];
  if (!members || !worker) return { faces: [], boxes: [] };
  return members.isPlain ? plainSheet(analysis, members, worker) : stackOf(analysis, survey, members);
});

function plainSheet(analysis: Analysis, { coordinator, ends: [end] }: Members, worker: TopologyApplication): Sheet {
  const faces: Face[] = [];
  const boxes: Box[] = [];
  const put = (application: TopologyApplication, face: Face, x: number) => {
    faces[application.index] = face;
    boxes[application.index] = { x, y: 0, width: face.width, height: face.height };
  };
  const plan = planOf(analysis, coordinator, worker, end);
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
}

function planOf(
  analysis: Analysis,
  coordinator: TopologyApplication,
  worker: TopologyApplication,
  end: TopologyApplication | undefined,
): Plan {
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
