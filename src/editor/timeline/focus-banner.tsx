// Says over the picture what is looked at alone, and leads back to everything.
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { sayAim } from './focus.ts';

export function FocusBanner() {
  const { store } = useEditing();
  const analysis = useDrawing()?.analysis;
  const focus = useEditor((state) => state.focus);
  if (!analysis || !focus) return null;
  return (
    <section className="supposed is-focus" aria-label={words.timeline.focus}>
      <p>{sayAim(analysis, focus)}</p>
      <button type="button" className="button" onClick={() => store.getState().focusOn(undefined)}>
        {words.timeline.leaveFocus}
      </button>
    </section>
  );
}
