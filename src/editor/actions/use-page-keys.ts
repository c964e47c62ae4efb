// Keys of the whole page: whatever has the focus, but where text is typed and under an open dialog.
import { useEffect, useRef } from 'react';
import { isField } from '../field.ts';
import { chordOf } from './action.ts';
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
      if (!now || event.defaultPrevented || isElsewhere(event.target)) return;
      const chord = chordOf(event);
      const action = actions.find((one) => one.keys.includes(chord) && isPossible(one, now));
      if (!action || (action.givesWay && isTaken(event))) return;
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

function isElsewhere(target: EventTarget | null): boolean {
  return isField(target) || (target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null);
}
