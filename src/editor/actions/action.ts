// One thing that can be done, with its words and keys: what buttons, keys and the command palette share.
import type { Drawing } from '../deriving.ts';
import type { Editing } from '../store/context.ts';

/** What an action has at hand. */
export type Acting = Editing & { readonly drawing: Drawing };

export const groups = ['edit', 'look', 'time', 'story', 'document'] as const;
export type Group = (typeof groups)[number];

export type Action = {
  readonly id: string;
  readonly name: string;
  readonly group: Group;
  readonly keys: readonly Chord[]; // the first is the one that is shown
  readonly givesWay?: boolean; // its keys are those of buttons, lists and scales first, where one of them has the focus
  readonly isPossible?: (acting: Acting) => boolean; // absent: always
  readonly run: (acting: Acting) => void;
};

/** Keys pressed together: `Mod+Shift+Z`, `Delete`, `c`. `Mod` is Control, on Apple's keyboards Command. Letters are small, as without Shift. */
export type Chord = string;

/** The chord that this event is. */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Chord {
  const isCharacter = event.key.length === 1;
  const key = isCharacter ? event.key.toLowerCase() : event.key;
  const isShifted = event.shiftKey && (!isCharacter || key !== event.key || /[a-z]/.test(key));
  return [
    event.ctrlKey || event.metaKey ? 'Mod' : undefined,
    event.altKey ? 'Alt' : undefined,
    isShifted ? 'Shift' : undefined,
    key,
  ]
    .filter((part) => part !== undefined)
    .join('+');
}

/** As a person reads it. */
export function sayChord(chord: Chord): string {
  const parts = chord.split(/\+(?=.)/);
  const isApple = /mac|iphone|ipad/i.test(navigator.platform);
  const name = (part: string) => (isApple ? apple.get(part) : undefined) ?? spoken.get(part) ?? capital(part);
  return parts.map(name).join(isApple ? '' : ' ');
}

function capital(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}

const apple = new Map([
  ['Mod', '⌘'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
]);

const spoken = new Map([
  ['Mod', 'Ctrl'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  [' ', 'Space'],
  ['Delete', 'Del'],
]);
