// What a card and a line have to say to a reader far away: whole texts, which are fitted to the size at which they are seen.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Card, CardForm, Label } from '../layout/layout.ts';
import { widthIn } from '../layout/lettering.ts';
import { words } from '../narrate/words.ts';
import { labelMarks } from './label.ts';
import type { Brief, BriefRow, Ground, Icon, Word } from './scene.ts';
import type { ShownStatus } from './status.ts';

const icons: Partial<Record<CardForm, Icon>> = {
  coordinator: 'orbit',
  worker: 'slabs',
  store: 'cylinder',
  collector: 'funnel',
};

export function briefOf({ topology }: Analysis, card: Card, status: ShownStatus | undefined): Brief {
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
    rows: rowsOf(card),
  };
}

function rowsOf({ strip, frames, rows }: Card): readonly BriefRow[] {
  return [
    ...(strip ? [{ form: 'charm', box: strip.box, text: strip.title, note: '' } as const] : []),
    ...frames.map(({ box, title, note }) => ({ form: 'frame', box, text: title, note }) as const),
    ...rows.map(({ form, box, text, note }) => ({ form, box, text, note })),
  ];
}

/** Nothing of a key's tag or a step's number: they are for whoever follows them, near by. */
export function wordOf(label: Label, ground: Ground, isDim: boolean): readonly Word[] {
  if (label.text === '' || label.tone === 'tag' || label.tone === 'number') return [];
  const { at, anchor, box, text, lettering } = label;
  const forms = shorter(text).map((form) => {
    const width = form === text ? box.width : widthIn(lettering, form);
    return { width, marks: labelMarks({ ...label, text: form, at: { x: 0, y: 0 }, box: { ...box, width } }, ground) };
  });
  return [{ forms, at, anchor, height: box.height, isDim }];
}

/** A list of names may lose its last ones. */
function shorter(text: string): readonly string[] {
  const parts = text.split(words.dot).filter((part) => part !== '…');
  const cuts = parts.slice(1).map((_, at) => [...parts.slice(0, parts.length - 1 - at), '…'].join(words.dot));
  return [text, ...cuts.filter((cut) => cut !== text)];
}
