// What stands on a large card, and how high that makes it.
import type { Analysis } from '../diagnose/analysis.ts';
import { drawn } from '../narrate/drawn.ts';
import { words } from '../narrate/words.ts';
import type { Process } from '../settle/settlement.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { type Face, fit, formOf, noteOf, unitsText } from './card.ts';
import type { Current } from './currents.ts';
import type { Box, Row } from './layout.ts';
import { charmCode, nameOf, processesOf } from './processes.ts';
import { detail } from './sizes.ts';
import { stripOf } from './strip.ts';

/** What the words on the cards and on the lines between them ask for. */
export type Plan = { readonly gap: number; readonly stripHeight: number; readonly rowsAt: number };

export type Sheet = { readonly faces: readonly Face[]; readonly boxes: readonly Box[] };

/** A current that ends in the store, with the height of the row that it comes from. */
export type Sender = { readonly current: Current; readonly y: number };

export function common(application: TopologyApplication, subtitle: string, width: number) {
  const units = unitsText(application);
  return {
    application: application.id,
    form: formOf[application.kind],
    isStore: application.kind === 'telemetry-store',
    unitsText: units,
    stacked: application.units.length > 1,
    name: fit(application.id, 'card-name-large', width - 42 - 24 - 7 * units.length),
    subtitle: fit(subtitle, 'card-subtitle', width - 32),
    chips: [],
    frames: [],
    captions: [],
    width,
  };
}

export function coordinatorFace(
  analysis: Analysis,
  application: TopologyApplication,
  { rowsAt, stripHeight }: Plan,
  heightOf: (process: string) => number = () => detail.row.height,
): Face {
  const { inset, height, pitch } = detail.row;
  const width = detail.coordinator;
  const own = processesOf(analysis).byApplication.get(application.index) ?? [];
  const shown = [...own].filter((process) => process.name !== charmCode || gives(analysis, process)).sort(inOrder);
  let y = rowsAt;
  const rows = shown.map((process) => {
    const box = { x: inset, y, width: width - 2 * inset, height: heightOf(process.name) };
    y += box.height + pitch - height;
    return rowFor(process, drawn.process(process.name), box);
  });
  const last = rows.at(-1);
  return {
    ...common(application, drawn.roles(words.kind[application.kind], application.mode), width),
    strip: stripBox(detail.strip.at, stripHeight, width),
    rows,
    height: last ? last.box.y + last.box.height + detail.underRows : detail.strip.at + stripHeight + detail.underRows,
  };
}

/** Charm code is a row of its own only where something comes of it. */
function gives(analysis: Analysis, { name, unit }: Process): boolean {
  const application = unit.slice(0, unit.lastIndexOf('/'));
  return analysis.flows.some(
    ({ origin, end }) => end !== 'not-collected' && nameOf(origin) === name && origin.startsWith(`${application}/`),
  );
}

/** What serves stands first, charm code last. */
export function inOrder(one: Process, other: Process): number {
  const rank = (process: Process) => (process.name === charmCode ? 2 : process.nginx === undefined ? 1 : 0);
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1);
}

export function rowFor(process: Process, text: string, box: Box): Row {
  return {
    form: 'process',
    process: process.id,
    unit: process.unit,
    box,
    text: fit(text, 'row-name', box.width - 110),
    note: noteOf(process),
  };
}

export function stripBox(y: number, height: number, width: number): NonNullable<Face['strip']> {
  const box = { x: detail.row.inset, y, width: width - 2 * detail.row.inset, height };
  return { box, title: '', lines: [], says: [] };
}

export function workerFace(
  analysis: Analysis,
  application: TopologyApplication,
  rowsAt: number,
  { stripHeight }: Plan,
): Face {
  const { inset, height, unitPitch } = detail.row;
  const width = detail.worker;
  const { byUnit } = processesOf(analysis);
  const { units } = analysis.topology;
  const rows: Row[] = [];
  let y = rowsAt;
  for (const index of application.units) {
    const unit = units[index]?.id ?? '';
    const shown = (byUnit.get(unit) ?? []).filter((process) => process.name !== charmCode || gives(analysis, process));
    for (const process of [...shown].sort(inOrder)) {
      const text = process.name === charmCode ? `${unit} ${drawn.charmCode}` : unit;
      rows.push(rowFor(process, text, { x: inset, y, width: width - 2 * inset, height }));
      y += process.name === charmCode ? unitPitch : shown.length > 1 ? height + 4 : unitPitch;
    }
  }
  const last = rows.at(-1);
  return {
    ...common(application, drawn.workerSubtitle, width),
    strip: stripBox(detail.strip.at, stripHeight, width),
    captions: rows.length > 0 ? [{ at: { x: inset, y: rowsAt - detail.rowsUnderCaption }, text: drawn.unitRows }] : [],
    rows,
    height: last ? last.box.y + last.box.height + 14 : rowsAt + detail.underRows,
  };
}

export function isRowOf({ process, unit }: Row, spot: Current['source']): boolean {
  return process !== undefined && nameOf(process) === spot.name && (spot.unit === undefined || spot.unit === unit);
}

export function endFace(
  analysis: Analysis,
  application: TopologyApplication,
  from: readonly Sender[],
  height: number,
): Face {
  const { inset } = detail.row;
  const width = detail.store;
  const extra = 16 * Math.max(0, stripOf(analysis, application).most - 1);
  const strip = stripBox(detail.strip.storeAt, detail.strip.storeHeight + extra, width);
  const top = detail.frame.at + extra;
  const first = analysis.topology.units[application.units[0] ?? -1]?.id ?? application.id;
  const title = application.units.length === 1 ? first : unitsText(application);
  const frame = { x: inset, y: top, width: width - 2 * inset, height: height - detail.frame.under - top };
  const ys = [...new Set(from.map(({ y }) => y))];
  return {
    ...common(application, application.charmName ?? words.kind[application.kind], width),
    strip,
    frames: [{ box: frame, title, note: '' }],
    rows: ys.map((y) =>
      inlet(
        from.filter((one) => one.y === y),
        y,
        frame,
      ),
    ),
    height,
  };
}

function inlet(from: readonly Sender[], y: number, frame: Box): Row {
  const process = from[0]?.current.source;
  const sender = from[0]?.current;
  const unit = sender ? senderUnit(sender) : '';
  const isOnly = process?.unit !== undefined && process.name !== charmCode;
  const note = isOnly || !process ? '' : drawn.process(process.name);
  return {
    form: 'inlet',
    process: sender ? `${unit} ${sender.source.name}` : '',
    unit,
    box: { x: frame.x, y: y - 17, width: frame.width, height: 34 },
    text: unit,
    note,
  };
}

/** The unit whose telemetry this is. */
function senderUnit({ hop }: Current): string {
  const process = hop.motion === 'pull' ? (hop.to ?? '') : hop.from;
  return process.slice(0, process.indexOf(' '));
}
