// Shows both of what is compared, side by side on one clock.
import { Columns2 } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';

export function BesideSwitch() {
  const { store } = useEditing();
  const isBeside = useEditor((state) => state.isBeside);
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isBeside}
      onClick={() => store.getState().standBeside(!isBeside)}
    >
      <Columns2 size={15} strokeWidth={1.6} aria-hidden="true" />
      {words.timeline.beside}
    </button>
  );
}
