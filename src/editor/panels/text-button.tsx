// Shows and hides the text beside the picture.
import { FileCode2 } from 'lucide-react';
import { words } from '../../core/core.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { IconButton } from './icon-button.tsx';

export function TextButton() {
  const { store } = useEditing();
  const isTextShown = useEditor((state) => state.isTextShown);
  return (
    <IconButton
      name={words.writing.open}
      icon={FileCode2}
      isPressed={isTextShown}
      onClick={() => store.getState().showText(!isTextShown)}
    />
  );
}
