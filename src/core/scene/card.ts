// A card as marks, about its upper left corner: box, stacked edges, name, units, chips, charm code, processes, ports, status.
import type { Point } from '../document/document.ts';
import type { Card, CardForm, Row, Style } from '../layout/layout.ts';
import { type Lettering, widthIn } from '../layout/lettering.ts';
import { icon, storeSign } from './icon.ts';
import { circle, classes, path, rect, write } from './mark.ts';
import { portMarks } from './port.ts';
import { rowEnd } from './row-end.ts';
import type { Icon, Mark } from './scene.ts';
import type { ShownStatus } from './status.ts';

/** What is said of a card besides what layout placed. Ends are points, relative to the card, where flow lines begin or end on it. */
export type Worn = {
  readonly style: Style;
  readonly status: ShownStatus | undefined; // only what is worth saying
  readonly isSelected: boolean;
  readonly isDim: boolean;
  readonly selectedRow: string | undefined; // process or unit
  readonly ends: readonly Point[];
  readonly hollow: ReadonlySet<string>; // processes that nobody asks, to be shown
  readonly hasPorts: boolean; // not where only flows are shown
  readonly isPortLive: (port: Card['ports'][number]) => boolean;
};

type Head = {
  readonly icon: Point | undefined;
  readonly name: Point;
  readonly nameIn: Lettering;
  readonly units: Point; // end of its baseline
  readonly unitsIn: Lettering;
  readonly subtitle: Point;
  readonly subtitleIn: Lettering;
};

const icons: Record<CardForm, Icon | undefined> = {
  coordinator: 'orbit',
  worker: 'slabs',
  store: 'cylinder',
  collector: 'funnel',
  support: undefined,
  unknown: undefined,
};

export function cardMarks(card: Card, worn: Worn): readonly Mark[] {
  return [
    ...stack(card, worn),
    rect(
      boxClass(card, worn),
      { x: 0, y: 0, width: card.box.width, height: card.box.height },
      corner(card, worn.style),
    ),
    ...headMarks(card, worn),
    ...card.chips.flatMap(chipMarks),
    ...stripMarks(card),
    ...card.frames.flatMap(frameMarks),
    ...card.captions.map(({ at, text }) =>
      write('card-subtitle', { at, text, tone: 'quiet', room: card.box.width - at.x - 8 }),
    ),
    ...card.rows.flatMap((row) => rowMarks(row, worn)),
    ...(worn.hasPorts ? card.ports.flatMap((port) => portMarks(port, worn.isPortLive(port))) : []),
  ];
}

function boxClass({ form }: Card, { isSelected }: Worn): string {
  const kind = form === 'support' ? 'card-quiet' : form === 'unknown' ? 'card-unknown' : 'card';
  return classes(kind, isSelected && 'selected');
}

function corner({ form }: Card, style: Style): number {
  if (style === 'detail') return 8;
  return form === 'coordinator' || form === 'collector' || form === 'store' ? 7 : 5;
}

/** Two edges at the bottom only, so that the sides stay free for ports. */
function stack(card: Card, { style }: Worn): readonly Mark[] {
  if (!card.stacked) return [];
  const { width, height } = card.box;
  const [inset, drop] = style === 'detail' ? [7, 5] : [5, 3.5];
  const edge = (by: number): Mark =>
    rect(
      'stack',
      { x: inset * by, y: height - 20, width: width - 2 * inset * by, height: 20 + drop * by },
      corner(card, style),
    );
  return [edge(2), edge(1)];
}

function headMarks(card: Card, worn: Worn): readonly Mark[] {
  const head = headOf(card, worn);
  const kind = icons[card.form];
  const sign = card.isStore && card.form !== 'store';
  return [
    ...(kind && head.icon ? [icon(kind, head.icon)] : []),
    write(head.nameIn, { at: head.name, text: card.name, room: nameRoom(card, head, sign) }),
    ...(sign ? [storeSign(signAt(card, worn.style, head))] : []),
    ...(isSmallWorker(card, head)
      ? workerMarks(card, worn, head)
      : [...unitsMarks(card, head), ...subtitleMarks(card, worn, head)]),
  ];
}

function isSmallWorker({ form }: Card, head: Head): boolean {
  return form === 'worker' && head.icon === undefined;
}

/** A worker's status stands beside its name; where that is too long, in place of the number of its units. */
function workerMarks(card: Card, { status }: Worn, head: Head): readonly Mark[] {
  if (!status) return unitsMarks(card, head);
  const end = card.box.width - 14;
  const start = end - widthIn('status', status.text) - 10;
  const isBeside = head.name.x + widthIn(head.nameIn, card.name) + 8 <= start;
  if (isBeside) return [...unitsMarks(card, head), ...statusAt(status, { x: start, y: head.name.y }, end + 1)];
  const chipsEnd = Math.max(0, ...card.chips.map(({ box }) => box.x + box.width));
  return statusAt(status, { x: Math.max(start, chipsEnd + 6), y: head.units.y }, end + 1);
}

function headOf(card: Card, { style, isDim }: Worn): Head {
  const { width } = card.box;
  if (style === 'detail') {
    const large = { nameIn: 'card-name-large', unitsIn: 'card-units-large', subtitleIn: 'card-subtitle' } as const;
    const name = { x: icons[card.form] ? 42 : 16, y: 31 };
    return { ...large, icon: { x: 16, y: 17 }, name, units: { x: width - 16, y: 30 }, subtitle: { x: 16, y: 54 } };
  }
  const isEnd = card.form === 'collector' || card.form === 'store';
  if (card.form === 'coordinator' || isEnd) {
    const edge = isEnd ? 14 : 12;
    return {
      icon: { x: edge, y: edge - (isEnd ? 1 : 0) },
      name: { x: edge + (isEnd ? 24 : 23), y: edge + 14 - (isEnd ? 1 : 0) },
      nameIn: 'card-name-large',
      units: { x: width - edge, y: isEnd ? 26 : 47 },
      unitsIn: 'card-units',
      subtitle: { x: edge, y: 47 },
      subtitleIn: 'card-subtitle',
    };
  }
  const isQuiet = card.form === 'support' || isDim;
  const small = {
    icon: undefined,
    name: { x: 12, y: 19 },
    unitsIn: 'card-units-small',
    subtitleIn: 'card-subtitle-small',
  } as const;
  const units = card.form === 'worker' ? { x: width - 14, y: 36 } : { x: width - 12, y: 19 };
  return { ...small, nameIn: isQuiet ? 'card-name-quiet' : 'card-name', units, subtitle: { x: 12, y: 35.5 } };
}

function nameRoom({ box, unitsText }: Card, head: Head, hasSign: boolean): number {
  const isBeside = Math.abs(head.units.y - head.name.y) < 6 && unitsText !== '';
  const units = isBeside ? widthIn(head.unitsIn, unitsText) + 8 : 0;
  return box.width - head.name.x - 8 - units - (hasSign ? 24 : 0);
}

function signAt({ box, name }: Card, style: Style, head: Head): Point {
  if (style === 'detail') return { x: head.name.x + widthIn(head.nameIn, name) + 10, y: 17 };
  return { x: box.width - 28, y: 12 };
}

function unitsMarks({ unitsText }: Card, { units, unitsIn }: Head): readonly Mark[] {
  return unitsText === '' ? [] : [write(unitsIn, { at: units, text: unitsText, anchor: 'end' })];
}

/** The status goes before the subtitle, in Juju's words; with none, the subtitle stands alone. */
function subtitleMarks({ box, subtitle, unitsText }: Card, { status }: Worn, head: Head): readonly Mark[] {
  const { subtitleIn, units, unitsIn } = head;
  const isBeside = Math.abs(units.y - head.subtitle.y) < 6 && unitsText !== '';
  const end = isBeside ? units.x - widthIn(unitsIn, unitsText) - 8 : box.width - 10;
  const said = status ? statusAt(status, head.subtitle, end) : [];
  const from = status ? head.subtitle.x + 9 + widthIn('status', status.text) + 8 : head.subtitle.x;
  if (subtitle === undefined || subtitle === '' || end - from < 24) return said;
  return [...said, write(subtitleIn, { at: { x: from, y: head.subtitle.y }, text: subtitle, room: end - from })];
}

function statusAt({ name, text }: ShownStatus, { x, y }: Point, end: number): readonly Mark[] {
  return [
    circle(`status-${name}`, { x: x + 3, y: y - 4.2 }, 3.2),
    write('status', { at: { x: x + 10, y }, text, room: end - x - 10 }),
  ];
}

function chipMarks({ text, box }: Card['chips'][number]): readonly Mark[] {
  return [
    rect('chip-box', box, 3),
    write('chip', { at: { x: box.x + 5, y: box.y + 11.6 }, text, room: box.width - 8 }),
  ];
}

function stripMarks({ strip }: Card): readonly Mark[] {
  if (!strip) return [];
  const { box, title, lines } = strip;
  const top = lines.length === 0 ? box.y + box.height / 2 - 16.2 : box.y;
  return [
    rect('strip', box, 5),
    icon('code', { x: box.x + 9, y: top + 9 }),
    write('strip-title', { at: { x: box.x + 31, y: top + 20.5 }, text: title, room: box.width - 39 }),
    ...lines.map((text, at) =>
      write('strip-line', { at: { x: box.x + 10, y: box.y + 40 + at * 16 }, text, room: box.width - 18 }),
    ),
  ];
}

function frameMarks({ box, title, note }: Card['frames'][number]): readonly Mark[] {
  const titleRoom = box.width - 28 - (note === '' ? 0 : widthIn('frame-note', note) + 10);
  const right = box.x + box.width;
  return [
    rect('frame', box, 5),
    write('frame-title', { at: { x: box.x + 14, y: box.y + 22 }, text: title, room: titleRoom }),
    ...(note === ''
      ? []
      : [
          write('frame-note', {
            at: { x: right - 12, y: box.y + 22 },
            text: note,
            anchor: 'end',
            room: box.width - 24,
          }),
        ]),
    path('divider', `M${box.x} ${box.y + 33}H${right}`),
  ];
}

function rowMarks(row: Row, worn: Worn): readonly Mark[] {
  if (row.form === 'inlet') return inletMarks(row);
  return row.form === 'charm' ? charmMarks(row, worn) : processMarks(row, worn);
}

function inletMarks({ box, text, note }: Row): readonly Mark[] {
  const [x, y] = [box.x + 14, box.y + box.height / 2 + 4.3];
  const room = box.width - 22;
  const after = widthIn('row-plain', text) + 8;
  return [
    write('row-plain', { at: { x, y }, text, room }),
    ...(note === '' || after > room - 20
      ? []
      : [write('row-plain-note', { at: { x: x + after, y }, text: note, room: room - after })]),
  ];
}

function charmMarks({ box, text, process }: Row, { selectedRow, hollow }: Worn): readonly Mark[] {
  const middle = box.y + box.height / 2;
  const isSelected = process !== undefined && process === selectedRow;
  return [
    rect(classes('strip', isSelected && 'selected'), box, 4),
    icon('code', { x: box.x + 8, y: middle - 7 }),
    write('strip-title', { at: { x: box.x + 28, y: middle + 4.4 }, text, room: box.width - 36 }),
    ...hollowMarks(process, hollow, { x: box.x + box.width, y: middle }),
  ];
}

function processMarks(row: Row, { style, selectedRow, ends, hollow }: Worn): readonly Mark[] {
  const { box, text, note, process, unit } = row;
  const middle = box.y + box.height / 2;
  const pad = style === 'detail' ? 12 : 10;
  const noteEnd = rowEnd(box, ends, pad, 18);
  const isSelected =
    selectedRow !== undefined && (process === selectedRow || (process === undefined && unit === selectedRow));
  const noteWidth = note === '' ? 0 : widthIn('row-note', note);
  const nameIn = style === 'detail' ? 'row-name' : 'row-name-small';
  return [
    rect(classes('row', style === 'detail' && 'row-large', isSelected && 'selected'), box, style === 'detail' ? 5 : 4),
    write(nameIn, { at: { x: box.x + pad, y: middle + 4.5 }, text, room: noteEnd - noteWidth - 6 - box.x - pad }),
    ...(note === ''
      ? []
      : [
          write('row-note', {
            at: { x: noteEnd, y: middle + 4.5 },
            text: note,
            anchor: 'end',
            room: noteEnd - box.x - pad,
          }),
        ]),
    ...hollowMarks(process, hollow, { x: box.x + box.width, y: middle }),
  ];
}

function hollowMarks(process: string | undefined, hollow: ReadonlySet<string>, at: Point): readonly Mark[] {
  return process !== undefined && hollow.has(process) ? [circle('not-collected', at, 5)] : [];
}
