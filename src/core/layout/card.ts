// What stands on a card of the overview, and how large that makes it. Where the card stands is decided elsewhere.
import type { Analysis } from '../diagnose/analysis.ts';
import { drawn } from '../narrate/drawn.ts';
import { words } from '../narrate/words.ts';
import type { Process } from '../settle/settlement.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { up4 } from './block.ts';
import { clusterInside } from './collapsed-card.ts';
import { currentsAt } from './currents.ts';
import type { Card, CardForm, Row } from './layout.ts';
import { type Lettering, lettering, widthIn } from './lettering.ts';
import { charmCode, headOf, processesOf } from './processes.ts';
import { overview } from './sizes.ts';
import { cutText } from './text-width.ts';

/** A card that has no place yet. */
export type Face = Omit<Card, 'box' | 'ports'> & { readonly width: number; readonly height: number };

export const formOf = {
  coordinator: 'coordinator',
  worker: 'worker',
  'telemetry-store': 'store',
  collector: 'collector',
  support: 'support',
  unknown: 'unknown',
} as const satisfies Record<TopologyApplication['kind'], CardForm>;

export function unitsText(application: TopologyApplication): string {
  return application.unitsStated ? words.units(application.units.length) : words.unitsNotStated;
}

export function fit(text: string, name: Lettering, width: number): string {
  return cutText(text, width, lettering[name]);
}

/** `isBeside`: support that stands under its only client, on a smaller card. */
export function faceOf(analysis: Analysis, application: TopologyApplication, widths: Widths, isBeside: boolean): Face {
  switch (formOf[application.kind]) {
    case 'coordinator': {
      const workers = analysis.within?.get(application.id);
      return workers ? clusterFace(analysis, application, workers) : coordinatorFace(analysis, application);
    }
    case 'worker':
      return workerFace(application, widths.worker);
    case 'store':
    case 'collector':
      return endFace(analysis, application);
    default:
      return smallFace(application, isBeside ? overview.besideWidth : widths.small, isBeside);
  }
}

export type Widths = { readonly worker: number; readonly small: number };

/** One width for all workers, and one for all small cards: what most of the names need. */
export function widthsOf(analysis: Analysis): Widths {
  const { applications } = analysis.topology;
  const workers = applications.filter(({ kind }) => kind === 'worker').map((one) => workerNeed(analysis, one));
  const small = applications.filter(({ kind }) => kind === 'support' || kind === 'unknown').map(smallNeed);
  const { worker, support } = overview;
  return {
    worker: Math.min(worker.most, Math.max(worker.width, ...workers)),
    small: Math.min(support.most, Math.max(support.width, ...small)),
  };
}

/** A status that is worth saying stands beside the name. */
function statusNeed({ settlement, topology }: Analysis, application: TopologyApplication): number {
  const names = application.units.map((unit) => settlement.statuses.get(topology.units[unit]?.id ?? '')?.name);
  const said = names.filter((name) => name !== undefined && name !== 'active' && name !== 'unknown');
  return Math.max(0, ...said.map((name) => 26 + widthIn('status', words.status[name ?? 'unknown'])));
}

function workerNeed(analysis: Analysis, application: TopologyApplication): number {
  const chips = chipsOf(application, Number.POSITIVE_INFINITY);
  const last = chips.at(-1);
  const chipsEnd = last ? last.box.x + last.box.width : 12;
  const name = 24 + widthIn('card-name', application.id) + statusNeed(analysis, application);
  return up4(Math.max(name, chipsEnd + 12 + widthIn('card-units-small', unitsText(application)) + 12));
}

function smallNeed(application: TopologyApplication): number {
  const units = unitsText(application);
  const name = 12 + widthIn('card-name-quiet', application.id) + 12 + widthIn('card-units-small', units) + 12;
  return up4(name);
}

function common(application: TopologyApplication, isStore: boolean) {
  return {
    application: application.id,
    form: formOf[application.kind],
    isStore,
    unitsText: unitsText(application),
    stacked: application.units.length > 1,
    chips: [],
    rows: [],
    frames: [],
    captions: [],
  };
}

function coordinatorFace(analysis: Analysis, application: TopologyApplication): Face {
  const sizes = overview.coordinator;
  const processes = processesOf(analysis);
  const isStore = processes.stores.has(application.index);
  const subtitle = [application.kind, application.mode].filter((word) => word !== undefined).join(', ');
  const units = widthIn('card-units', unitsText(application));
  const headRoom = 35 + (isStore ? 36 : 12);
  const need = Math.max(
    headRoom + widthIn('card-name-large', application.id),
    36 + widthIn('card-subtitle', subtitle) + units,
  );
  const width = Math.min(sizes.most, Math.max(sizes.width, up4(need)));
  const own = processes.byApplication.get(application.index) ?? [];
  const hasCharm = own.some(({ name }) => name === charmCode);
  const rowsAt = sizes.rowsAt + (hasCharm ? overview.charmRow - 6 : 0);
  const rows = [
    ...charmRows(own, width),
    ...processRows(own, { at: rowsAt, width, height: sizes.rowHeight, pitch: sizes.rowPitch }),
  ];
  const last = rows.at(-1);
  return {
    ...common(application, isStore),
    name: fit(application.id, 'card-name-large', width - headRoom),
    subtitle: fit(subtitle, 'card-subtitle', width - 36 - units),
    rows,
    width,
    height: last ? last.box.y + last.box.height + sizes.under : sizes.rowsAt,
  };
}

/** A cluster that is collapsed. */
function clusterFace(
  analysis: Analysis,
  coordinator: TopologyApplication,
  workers: readonly TopologyApplication[],
): Face {
  const isStore = processesOf(analysis).stores.has(coordinator.index);
  const headRoom = 35 + (isStore ? 36 : 12);
  const cluster = clusterInside(coordinator, workers, headRoom + widthIn('card-name-large', coordinator.id));
  const units = widthIn('card-units', unitsText(coordinator));
  return {
    ...common(coordinator, isStore),
    stacked: true,
    name: fit(coordinator.id, 'card-name-large', cluster.width - headRoom),
    subtitle: fit(cluster.subtitle, 'card-subtitle', cluster.width - 36 - units),
    rows: cluster.rows.map((row) => ({ ...row, text: fit(row.text, 'row-name-small', rowRoom(row)) })),
    width: cluster.width,
    height: cluster.height,
  };
}

function rowRoom({ box, note }: Row): number {
  return box.width - 28 - widthIn('row-note', note);
}

function charmRows(own: readonly Process[], width: number): readonly Row[] {
  const charm = own.find(({ name }) => name === charmCode);
  if (charm === undefined) return [];
  const box = { x: 12, y: 58, width: width - 24, height: overview.charmRow };
  return [{ form: 'charm', process: charm.id, box, text: drawn.charmCode, note: '' }];
}

type RowPlan = { readonly at: number; readonly width: number; readonly height: number; readonly pitch: number };

function processRows(own: readonly Process[], { at, width, height, pitch }: RowPlan): readonly Row[] {
  return own
    .filter(({ name }) => name !== charmCode)
    .sort(nearestFirst)
    .map((process, index) => {
      const note = fit(noteOf(process), 'row-note', (width - 60) * 0.72);
      const room = width - 24 - 10 - 16 - widthIn('row-note', note) - 8;
      const box = { x: 12, y: at + index * pitch, width: width - 24, height };
      return {
        form: 'process' as const,
        process: process.id,
        box,
        text: fit(drawn.process(process.name), 'row-name-small', room),
        note,
      };
    });
}

/** What serves others stands first: nginx before its exporter. */
function nearestFirst(one: Process, other: Process): number {
  return Number(other.nginx !== undefined) - Number(one.nginx !== undefined) || (one.id < other.id ? -1 : 1);
}

export function noteOf(process: Process): string {
  const port = process.listens[0]?.port;
  return port === undefined ? '' : `:${port}`;
}

function workerFace(application: TopologyApplication, width: number): Face {
  const units = widthIn('card-units-small', unitsText(application));
  return {
    application: application.id,
    form: 'worker',
    isStore: false,
    unitsText: unitsText(application),
    stacked: application.units.length > 1,
    name: fit(application.id, 'card-name', width - 24),
    chips: chipsOf(application, width - 24 - units - 8),
    rows: [],
    frames: [],
    captions: [],
    width,
    height: overview.worker.height,
  };
}

/** As many roles as there is room for, then how many more there are. */
function chipsOf(application: TopologyApplication, room: number): Face['chips'] {
  const chips: { text: string; box: { x: number; y: number; width: number; height: number } }[] = [];
  let x = 11;
  for (const [index, role] of application.roles.entries()) {
    const width = widthIn('chip', role) + 10;
    const more = `+${application.roles.length - index}`;
    const isLast = index === application.roles.length - 1;
    if (x + width + (isLast ? 0 : 34) > 11 + room) {
      const text = chips.length === 0 ? fit(role, 'chip', room - 10) : more;
      chips.push({ text, box: { x, y: 25, width: widthIn('chip', text) + 10, height: 15.5 } });
      break;
    }
    chips.push({ text: role, box: { x, y: 25, width, height: 15.5 } });
    x += width + 4;
  }
  return chips;
}

function endFace(analysis: Analysis, application: TopologyApplication): Face {
  const sizes = overview.end;
  const own = processesOf(analysis).byApplication.get(application.index) ?? [];
  const units = widthIn('card-units', unitsText(application));
  const need = 38 + widthIn('card-name-large', application.id) + 16 + units + 14;
  const width = Math.min(sizes.most, Math.max(sizes.width, up4(need)));
  const rows = processRows(own, { at: sizes.rowsAt, width, height: sizes.rowHeight, pitch: sizes.rowPitch });
  const last = rows.at(-1);
  const subtitle = application.charmName;
  return {
    ...common(application, application.kind === 'telemetry-store'),
    name: fit(application.id, 'card-name-large', width - 38 - 30 - units),
    ...(last || subtitle === undefined ? {} : { subtitle: fit(subtitle, 'card-subtitle', width - 28) }),
    rows,
    width,
    height: last ? last.box.y + last.box.height + sizes.under + lineRoom(analysis, application) : 60,
  };
}

/** A card that many lines meet is a little higher, so that each finds its place at the sides. */
function lineRoom(analysis: Analysis, { index }: TopologyApplication): number {
  const ends = new Set<string>();
  for (const { source, target } of currentsAt(analysis).get(index) ?? []) {
    if (!target) continue;
    ends.add(`${headOf(analysis, source.application)} ${headOf(analysis, target.application)}`);
  }
  const { perLine, lines } = overview.end;
  return perLine * Math.min(10, Math.max(0, ends.size - lines + 3));
}

function smallFace(application: TopologyApplication, width: number, isBeside: boolean): Face {
  const isOne = isBeside && application.units.length === 1;
  const units = isOne ? 0 : 12 + widthIn('card-units-small', unitsText(application));
  return {
    ...common(application, false),
    ...(isOne ? { unitsText: '' } : {}),
    name: fit(application.id, 'card-name-quiet', width - 24 - units),
    subtitle: fit(application.charmName ?? '', 'card-subtitle-small', width - 24),
    width,
    height: overview.support.height,
  };
}
