// Shows and hides the text beside the picture.
import { FileCode2 } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';

export function TextButton() {
  const { store } = useEditing();
  const isTextShown = useEditor((state) => state.isTextShown);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.writing.open}
      title={words.writing.open}
      aria-pressed={isTextShown}
      onClick={() => store.getState().showText(!isTextShown)}
    >
      <FileCode2 size={16} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
}
