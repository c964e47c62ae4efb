// Several stores, or several workers, drawn large: cards over one another in their lanes. A store beside the coordinator has its row at the
// height of the row that sends to it; all others stand so low that what workers send passes under the coordinator.
import type { Analysis } from '../diagnose/analysis.ts';
import { drawn } from '../narrate/drawn.ts';
import { words } from '../narrate/words.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { bottomOf } from './box.ts';
import { type Face, noteOf } from './card.ts';
import type { Survey } from './lanes.ts';
import type { Box, Row } from './layout.ts';
import { nameOf, processesOf } from './processes.ts';
import { common, coordinatorFace, rowFor, type Sheet, stripBox, workerFace } from './sheet-card.ts';
import type { Members } from './sheet-members.ts';
import { heightFor, type Net, type Nets, netsOf, slotAt } from './sheet-nets.ts';
import { zonesOf } from './sheet-zones.ts';
import { detail } from './sizes.ts';
import { stripOf } from './strip.ts';

export function stackOf(analysis: Analysis, survey: Survey, members: Members): Sheet {
  const { leftGap, rightGap } = zonesOf(analysis, survey);
  const nets = netsOf(analysis, survey);
  const faces: Face[] = [];
  const boxes: Box[] = [];
  const put = ({ index }: TopologyApplication, face: Face, x: number, y: number) => {
    faces[index] = face;
    boxes[index] = { x, y, width: face.width, height: face.height };
  };
  const head = headFace(analysis, members, nets);
  const at = detail.worker + leftGap;
  put(members.coordinator, head, at, 0);
  let y = 0;
  for (const worker of members.workers) {
    const face = workerFaceOf(analysis, worker, members, head.height);
    put(worker, face, 0, y);
    y += face.height + gapUnder(face);
  }
  const departures = departuresOf(members.workers, faces, boxes, nets);
  y = 0;
  for (const [rank, end] of members.ends.entries()) {
    const row = rank === 0 ? levelWith(head, nets, members) : passingUnder(head, nets, rank) - y;
    const face = stackedEnd(analysis, end, nets, rank === 0 ? row : 0);
    const least = rank === 0 ? 0 : y + Math.max(0, row - (firstSlot(face, nets, end.index) ?? row));
    const top = rank === 0 ? 0 : least + clearOf(departures, arrivalsOf(face, nets, end.index), least);
    put(end, face, at + detail.coordinator + rightGap, top);
    y = top + face.height + gapUnder(face);
  }
  even(faces, boxes, members);
  return { faces, boxes };
}

/** A height at which lines of one net run. */
type Level = { readonly net: Net; readonly y: number };

function departuresOf(
  workers: readonly TopologyApplication[],
  faces: readonly Face[],
  boxes: readonly Box[],
  nets: Nets,
): readonly Level[] {
  return workers.flatMap(({ index }) =>
    (faces[index]?.rows ?? []).flatMap(({ process = '', unit, box }) => {
      const leaving = nets.leaving({ application: index, name: nameOf(process), unit });
      const middle = (boxes[index]?.y ?? 0) + box.y + box.height / 2;
      return leaving.map((net, at) => ({ net, y: middle + slotAt(at, leaving.length, box.height) }));
    }),
  );
}

function arrivalsOf({ rows }: Face, nets: Nets, application: number): readonly Level[] {
  return rows.flatMap(({ process = '', box }) => {
    const arriving = nets.arriving(application, nameOf(process));
    const middle = box.y + box.height / 2;
    return arriving.map((net, at) => ({ net, y: middle + slotAt(at, arriving.length, box.height) }));
  });
}

const mostLower = 72;
const tooNear = 8;

/** How much lower a card stands so that what arrives runs on from where it leaves, or clearly apart from what leaves beside it. */
function clearOf(departures: readonly Level[], arrivals: readonly Level[], top: number): number {
  const isClear = (by: number) =>
    arrivals.every(({ net, y }) =>
      departures.every((one) => {
        const away = Math.abs(one.y - y - top - by);
        return away >= tooNear || (away === 0 && one.net === net);
      }),
    );
  for (let by = 0; by <= mostLower; by += 0.5) if (isClear(by)) return by;
  return 0;
}

const aboutEven = 32;

/** Where both lanes end at nearly the same height, they end at the same. */
function even(faces: Face[], boxes: Box[], { workers, ends }: Members): void {
  const lasts = [workers, ends].flatMap((lane) => lane.at(-1)?.index ?? []);
  const bottoms = lasts.map((index) => bottomOf(boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 }));
  const lowest = Math.max(...bottoms);
  if (lowest - Math.min(...bottoms) > aboutEven) return;
  for (const index of lasts) {
    const [face, box] = [faces[index], boxes[index]];
    if (!face || !box) continue;
    faces[index] = { ...face, height: lowest - box.y };
    boxes[index] = { ...box, height: lowest - box.y };
  }
}

/** Stacked edges reach below their card. */
function gapUnder({ stacked }: Face): number {
  return detail.stack.gap + (stacked ? 8 : 0);
}

function headFace(analysis: Analysis, { coordinator }: Members, nets: Nets): Face {
  const { index } = coordinator;
  const stripHeight = stripHeightOf(analysis, coordinator);
  const plan = { gap: 0, stripHeight, rowsAt: detail.strip.at + stripHeight + 14 };
  return coordinatorFace(analysis, coordinator, plan, (name) => {
    const lines = Math.max(
      nets.leaving({ application: index, name, unit: undefined }).length,
      nets.arriving(index, name).length,
    );
    return heightFor(lines, detail.row.height);
  });
}

function stripHeightOf(analysis: Analysis, application: TopologyApplication): number {
  return detail.strip.height + 16 * Math.max(0, stripOf(analysis, application).most - 2);
}

/** One worker's rows begin below the coordinator, as what they send passes under it. */
function workerFaceOf(analysis: Analysis, worker: TopologyApplication, { workers }: Members, headHeight: number): Face {
  const stripHeight = stripHeightOf(analysis, worker);
  const under = detail.caption + detail.rowsUnderCaption;
  const rowsAt = workers.length === 1 ? headHeight + under : detail.strip.at + stripHeight + under - 8;
  return workerFace(analysis, worker, rowsAt, { gap: 0, stripHeight, rowsAt });
}

/** Where the first line from the coordinator to the end beside it leaves. */
function levelWith(head: Face, nets: Nets, { coordinator }: Members): number {
  for (const row of head.rows) {
    const spot = { application: coordinator.index, name: nameOf(row.process ?? ''), unit: undefined };
    const leaving = nets.leaving(spot);
    const at = leaving.findIndex(({ rank }) => rank === 0);
    if (at >= 0) return row.box.y + row.box.height / 2 + slotAt(at, leaving.length, row.box.height);
  }
  return 0;
}

/** How low the first line to an end below must arrive: under the coordinator, and under what passes there to the end above. */
function passingUnder(head: Face, nets: Nets, rank: number): number {
  const above = rank === 1 ? nets.all.filter((net) => net.rank === 0).length : 0;
  return head.height + detail.stack.pass + above * detail.lane.pitch;
}

/** `level`: how low its first line is to arrive, where its card has room for that. */
function stackedEnd(analysis: Analysis, end: TopologyApplication, nets: Nets, level: number): Face {
  const { most } = stripOf(analysis, end);
  const strip = stripBox(detail.strip.storeAt, detail.strip.storeHeight + 16 * Math.max(0, most - 1), detail.store);
  const top = strip.box.y + strip.box.height + detail.stack.underStrip;
  const natural = rowsOf(analysis, end, nets, top);
  const by = level - (firstSlotOf(natural, nets, end.index) ?? level);
  const rows = by > 0 ? rowsOf(analysis, end, nets, top + by) : natural;
  const last = rows.at(-1);
  return {
    ...common(end, end.charmName ?? words.kind[end.kind], detail.store),
    strip,
    rows,
    height: last ? last.box.y + last.box.height + detail.underRows : top,
  };
}

/** The processes that telemetry arrives at; what else runs there where none does. */
function rowsOf(analysis: Analysis, end: TopologyApplication, nets: Nets, top: number): readonly Row[] {
  const { inset, height: least } = detail.row;
  const own = processesOf(analysis).byApplication.get(end.index) ?? [];
  const receiving = own.filter(({ name }) => nets.arriving(end.index, name).length > 0);
  const unit = analysis.topology.units[end.units[0] ?? -1]?.id;
  let y = top;
  return (receiving.length > 0 ? receiving : own).map((process) => {
    const height = heightFor(nets.arriving(end.index, process.name).length, least);
    const box = { x: inset, y, width: detail.store - 2 * inset, height };
    y += height + detail.row.pitch - least;
    const isAlone = end.units.length === 1 && receiving.length === 1;
    const row = rowFor(process, isAlone ? (unit ?? end.id) : drawn.process(process.name), box);
    return { ...row, note: noteOf(process) };
  });
}

function firstSlot(face: Face, nets: Nets, application: number): number | undefined {
  return firstSlotOf(face.rows, nets, application);
}

function firstSlotOf(rows: readonly Row[], nets: Nets, application: number): number | undefined {
  const [row] = rows;
  if (!row) return undefined;
  const count = nets.arriving(application, nameOf(row.process ?? '')).length;
  return row.box.y + row.box.height / 2 + slotAt(0, count, row.box.height);
}
