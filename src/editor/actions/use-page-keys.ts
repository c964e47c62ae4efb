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
      if (!action) return;
      event.preventDefault();
      action.run(now);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  return isField(target) || (target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null);
}
