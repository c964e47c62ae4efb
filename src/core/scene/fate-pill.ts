// The pill over the upper edge of a card that says how its telemetry fared: the rest of the card stays as it is.
import { widthIn } from '../layout/lettering.ts';
import { rect, write } from './mark.ts';
import type { Fate, Mark } from './scene.ts';

const height = 18;
const top = -13; // clear of the name, in the gap above
const edge = 8;

/** `width`: that of the card. The longest form that is no wider than `room`, else the shortest. */
export function fatePill({ forms, isLost }: Fate, width: number, room = width): readonly Mark[] {
  const text = forms.find((form) => pillWidth(form) <= room) ?? forms.at(-1) ?? '';
  const own = pillWidth(text);
  const right = Math.max(width - edge, own - edge);
  return [
    rect(isLost ? 'fate fate-lost' : 'fate', { x: right - own, y: top, width: own, height }, height / 2),
    write('status-count', { at: { x: right - own / 2, y: top + height / 2 + 4.2 }, text, anchor: 'middle' }),
  ];
}

function pillWidth(text: string): number {
  return widthIn('status-count', text) + 16;
}
