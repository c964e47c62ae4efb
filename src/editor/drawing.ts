// What is on the screen: the open document with its analysis and its scene. Derived, remembered by identity, never stored.
import { createContext, use, useMemo } from 'react';
import { type Analysis, derive, type Document, draw, type Scene, type View } from '../core/core.ts';
import { useEditor } from './store/context.ts';
import { chosenOf } from './subject.ts';

export type Drawing = {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly scene: Scene;
  readonly view: View;
};

/** `undefined` while nothing is open. */
export const DrawingContext = createContext<Drawing | undefined>(undefined);

export function useDrawing(): Drawing | undefined {
  return use(DrawingContext);
}

/** Computed once for all panels. What is chosen changes the scene: it shows labels and keys that are hidden at rest. */
export function useDrawingOfStore(): Drawing | undefined {
  const document = useEditor(({ opened }) => opened?.document);
  const signals = useEditor((state) => state.signals);
  const layer = useEditor((state) => state.layer);
  const chosen = useEditor((state) => state.chosen);
  return useMemo(() => {
    if (!document) return undefined;
    const analysis = derive(document.deployment);
    const isDrawn = chosen !== undefined && isInPicture(analysis, chosen);
    const view: View = { signals, layer, form: 'app', rest: 'dim', ...(isDrawn ? { selected: chosen } : {}) };
    return { document, analysis, view, scene: draw(analysis, document, view) };
  }, [document, signals, layer, chosen]);
}

function isInPicture(analysis: Analysis, id: string): boolean {
  const tag = chosenOf(analysis, id)?.tag;
  return tag === 'application' || tag === 'relation' || tag === 'process';
}
