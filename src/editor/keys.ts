// The keys that work anywhere on the page but in a field of text, in one table.
import { useEffect } from 'react';
import { words } from '../core/core.ts';
import { isField } from './field.ts';
import { type Editing, useEditing } from './store/context.ts';

export type Key = {
  readonly name: string;
  readonly chords: readonly string[]; // `mod` is the Command key where there is one, else Control; then Shift; then the key
  readonly press: (editing: Editing) => void;
};

export const keys: readonly Key[] = [
  { name: words.undo, chords: ['mod+z'], press: ({ store }) => store.getState().undo() },
  { name: words.redo, chords: ['mod+shift+z', 'mod+y'], press: ({ store }) => store.getState().redo() },
];

export function useKeys(): void {
  const editing = useEditing();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return;
      const pressed = keys.find(({ chords }) => chords.includes(chordOf(event)));
      if (!pressed) return;
      event.preventDefault();
      pressed.press(editing);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [editing]);
}

export function chordOf({ ctrlKey, metaKey, shiftKey, altKey, key }: KeyboardEvent): string {
  const held = [...(ctrlKey || metaKey ? ['mod'] : []), ...(altKey ? ['alt'] : []), ...(shiftKey ? ['shift'] : [])];
  return [...held, key.toLowerCase()].join('+');
}
