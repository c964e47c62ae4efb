// Keys of the whole page: whatever has the focus, but under an open dialog. Where text is typed, only chords that are about the document.
import { useEffect, useRef } from 'react';
import { isField } from '../field.ts';
import { type Action, type Chord, chordOf } from './action.ts';
import { actions, isPossible } from './actions.ts';
import { useActing } from './use-acting.ts';

export function usePageKeys(): void {
  const acting = useActing();
  const latest = useRef(acting);
  useEffect(() => {
    latest.current = acting;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const now = latest.current;
      if (!now || event.defaultPrevented || isCovered(event.target)) return;
      const chord = chordOf(event);
      const action = actions.find((one) => one.keys.includes(chord) && isPossible(one, now));
      if (!action || (action.givesWay && isTaken(event)) || (isField(event.target) && !isOfDocument(action, chord)))
        return;
      event.preventDefault();
      action.run(now);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether what has the focus does something of its own with the key. Letters are never taken. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || (key.length === 1 && key !== ' ')) return false;
  return target.closest(key === ' ' ? pressed : moved) !== null;
}

const moved =
  'input, select, [role="tree"], [role="tablist"], [role="radiogroup"], [role="application"] [role="button"], .step-rows';
const pressed = `${moved}, button, summary, a, [role="button"], [role="switch"]`;

/** Saving, opening, printing, searching: the browser would do its own in their place. */
function isOfDocument({ group }: Action, chord: Chord): boolean {
  return group === 'document' && chord.startsWith('Mod+');
}

function isCovered(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}
