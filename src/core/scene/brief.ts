// What a card and a line have to say to a reader far away: whole texts, which are fitted to the size at which they are seen.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Point } from '../document/document.ts';
import type { Card, CardForm, Label } from '../layout/layout.ts';
import { widthIn } from '../layout/lettering.ts';
import { words } from '../narrate/words.ts';
import type { Worn } from './card.ts';
import { labelMarks } from './label.ts';
import { rowEnd } from './row-end.ts';
import type { Brief, BriefRow, Ground, Icon, Word } from './scene.ts';

const icons: Partial<Record<CardForm, Icon>> = {
  coordinator: 'orbit',
  worker: 'slabs',
  store: 'cylinder',
  collector: 'funnel',
};

export function briefOf({ topology }: Analysis, card: Card, { status, ends }: Pick<Worn, 'status' | 'ends'>): Brief {
  const application = topology.application(card.application);
  const count = application?.unitsStated ? application.units.length : 0;
  const icon = icons[card.form];
  return {
    name: card.application,
    units: card.unitsText,
    count: count > 1 ? words.times(count) : '',
    note: application?.mode ?? (application?.roles.join(', ') || card.subtitle) ?? '',
    ...(icon ? { icon } : {}),
    isStore: card.isStore && card.form !== 'store',
    ...(status ? { status } : {}),
    rows: rowsOf(card, ends),
  };
}

function rowsOf({ strip, frames, rows }: Card, ends: readonly Point[]): readonly BriefRow[] {
  return [
    ...(strip ? [{ form: 'charm', box: strip.box, text: strip.title, note: '', lines: strip.says } as const] : []),
    ...frames.map(({ box, title, note }) => ({ form: 'frame', box, text: title, note }) as const),
    ...rows.map(({ form, box, text, note }) => ({ form, box, text, note, end: rowEnd(box, ends, 0, 9) - box.x })),
  ];
}

/** Labels of one owner as words: what stands in one row, as a key and its writer, is one word that may lose its end. No step's number. */
export function wordsOf(
  labels: readonly Label[],
  isDim: (label: Label) => boolean,
  groundOf: Grounds,
): readonly Word[] {
  const said = labels.filter(({ text, tone }) => text !== '' && tone !== 'number');
  return rowsAlong(said).map((row) => ({ ...wordOf(row, groundOf), isDim: row.some(isDim) }));
}

type Grounds = (label: Label) => Ground;
const nextTo = 14; // from one text to the one that goes on in its row

function rowsAlong(labels: readonly Label[]): readonly (readonly Label[])[] {
  const rows: Label[][] = [];
  for (const label of labels) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const gap = last && label.at.y === last.at.y ? label.box.x - last.box.x - last.box.width : Number.NaN;
    if (row && gap >= 0 && gap <= nextTo) row.push(label);
    else rows.push([label]);
  }
  return rows;
}

function wordOf(row: readonly Label[], groundOf: Grounds): Omit<Word, 'isDim'> {
  const [first, ...others] = row;
  if (!first) throw new Error('A row of words has at least one.');
  const { box, leader } = first;
  const isAlone = others.length === 0 && first.tone !== 'tag';
  const at = isAlone ? first.at : { x: box.x, y: first.at.y };
  const kept = row.map((_, cut) => formOf(row.slice(0, row.length - cut), at, groundOf));
  return {
    forms: isAlone ? formsOf(first, groundOf) : kept,
    at,
    anchor: isAlone ? first.anchor : 'start',
    rise: at.y - box.y,
    height: box.height,
    ...(leader ? { leader: { from: box.width / 2, to: leader } } : {}),
  };
}

function formOf(row: readonly Label[], { x, y }: Point, groundOf: Grounds): Word['forms'][number] {
  const marks = row.flatMap((one) => {
    const { leader: _, ...label } = one;
    const box = { ...label.box, x: label.box.x - x, y: label.box.y - y };
    return labelMarks({ ...label, at: { x: label.at.x - x, y: label.at.y - y }, box }, groundOf(one));
  });
  return { marks, width: Math.max(...row.map(({ box }) => box.x + box.width)) - x };
}

function formsOf(label: Label, groundOf: Grounds): Word['forms'] {
  const { box, text, lettering } = label;
  return shorter(text).map((form) => {
    const width = form === text ? box.width : widthIn(lettering, form);
    const at = { x: 0, y: 0 };
    return { width, marks: labelMarks({ ...label, text: form, at, box: { ...box, width } }, groundOf(label)) };
  });
}

/** A list of names may lose its last ones. */
function shorter(text: string): readonly string[] {
  const parts = text.split(words.dot).filter((part) => part !== '…');
  const cuts = parts.slice(1).map((_, at) => [...parts.slice(0, parts.length - 1 - at), '…'].join(words.dot));
  return [text, ...cuts.filter((cut) => cut !== text)];
}
