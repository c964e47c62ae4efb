// Looks at one thing alone: the rest stands back.
import { Focus } from 'lucide-react';
import { type Analysis, words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { aimsOf, sayAim } from './focus.ts';

export function FocusChoice({ analysis, chosen }: { readonly analysis: Analysis; readonly chosen: string }) {
  const { store } = useEditing();
  const focus = useEditor((state) => state.focus);
  const aims = aimsOf(analysis, chosen);
  if (aims.length === 0) return null;
  return (
    <div className="focus-choice" role="group" aria-label={words.timeline.focus}>
      <Focus size={15} strokeWidth={1.6} aria-hidden="true" />
      {aims.map((aim) => {
        const isOn = focus?.of === aim.of && focus.id === aim.id;
        return (
          <button
            key={aim.of}
            type="button"
            className="switch"
            aria-pressed={isOn}
            title={sayAim(analysis, aim)}
            onClick={() => store.getState().focusOn(isOn ? undefined : aim)}
          >
            {words.timeline.aimShort[aim.of]}
          </button>
        );
      })}
    </div>
  );
}
