// Files dropped on the page and text pasted into it are opened, wherever on the page that happens.
import { useEffect, useState } from 'react';
import { words } from '../../core/core.ts';
import { isField } from '../field.ts';
import { useEditing } from '../store/context.ts';

/** True while a file is held over the page. */
export function useDrops(): boolean {
  const { store } = useEditing();
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      setDragging(false);
      if (files.length === 0) return;
      event.preventDefault();
      void import('./opening.ts').then(({ openFiles }) => openFiles(store, files));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim() === '') return;
      void import('./opening.ts').then(({ openFiles, openText }) =>
        files.length > 0 ? openFiles(store, files) : openText(store, text, words.pastedName),
      );
    };
    return listenAll({ dragover: onDragOver, dragleave: onDragLeave, drop: onDrop, paste: onPaste });
  }, [store]);
  return isDragging;
}

type Listeners = { readonly [Name in 'dragover' | 'dragleave' | 'drop']: (event: DragEvent) => void } & {
  readonly paste: (event: ClipboardEvent) => void;
};

function listenAll({ dragover, dragleave, drop, paste }: Listeners): () => void {
  const page = new AbortController();
  const { signal } = page;
  document.addEventListener('dragover', dragover, { signal });
  document.addEventListener('dragleave', dragleave, { signal });
  document.addEventListener('drop', drop, { signal });
  document.addEventListener('paste', paste, { signal });
  return () => page.abort();
}
