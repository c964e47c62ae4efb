// Puts the drawing on paper: a page of its own stands in the document while the browser prints, however printing was asked for.
import { type ComponentType, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Drawing } from '../deriving.ts';
import { useDrawing } from '../drawing.ts';
import { useEditing, useEditor } from '../store/context.ts';

type Paper = ComponentType<{ readonly drawing: Drawing }>;

export function Printing() {
  const { store } = useEditing();
  const drawing = useDrawing();
  const isAsked = useEditor((state) => state.isPrinting);
  const [paper, setPaper] = useState<{ readonly Paper: Paper }>();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const soon = globalThis.requestIdleCallback ?? setTimeout; // the browser's own command asks without waiting
    soon(() => void loadPaper().then(setPaper));
  }, []);
  useEffect(() => {
    if (!isAsked) return;
    store.getState().print(false);
    void loadPaper().then((loaded) => {
      flushSync(() => setPaper(loaded));
      globalThis.print();
    });
  }, [isAsked, store]);
  useEffect(() => {
    const page = new AbortController();
    addEventListener('beforeprint', () => flushSync(() => setOn(true)), page);
    addEventListener('afterprint', () => setOn(false), page);
    return () => page.abort();
  }, []);
  return isOn && paper && drawing ? createPortal(<paper.Paper drawing={drawing} />, document.body) : null;
}

async function loadPaper(): Promise<{ readonly Paper: Paper }> {
  return import('./paper.tsx');
}
