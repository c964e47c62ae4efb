// What is on the screen: the open document with its analysis and its scene. Derived, remembered by identity, never stored.
import { createContext, use, useEffect, useMemo, useRef, useState } from 'react';
import { keepingSame, type Scene } from '../core/core.ts';
import type { Drawing } from './deriving.ts';
import { useEditor } from './store/context.ts';
import { isQuestionStanding } from './story/told.ts';

/** `undefined` while nothing is open. */
export const DrawingContext = createContext<Drawing | undefined>(undefined);

export function useDrawing(): Drawing | undefined {
  return use(DrawingContext);
}

/** The scene of the drawing, or the one that was prepared for a first visit. */
export function useScene(): Scene | undefined {
  const prepared = useEditor((state) => state.prepared);
  return useDrawing()?.scene ?? prepared;
}

type Deriving = Pick<typeof import('./deriving.ts'), 'drawingOf'>;

/** Computed once for all panels. What is chosen changes the scene: it shows labels and keys that are hidden at rest. */
export function useDrawingOfStore(): Drawing | undefined {
  const document = useEditor(({ opened }) => opened?.document);
  const signals = useEditor((state) => state.signals);
  const layer = useEditor((state) => state.layer);
  const chosen = useEditor((state) => state.chosen);
  const step = useEditor((state) => state.step);
  const supposed = useEditor((state) => state.supposed);
  const against = useEditor((state) => state.against);
  const insides = useEditor((state) => state.insides);
  const collapsed = useEditor((state) => state.collapsed);
  const isAsking = useEditor(isQuestionStanding);
  const plot = useEditor((state) => state.plot);
  const following = useEditor((state) => state.following);
  const moment = useEditor((state) => state.moment);
  const focus = useEditor((state) => state.focus);
  const isBeside = useEditor((state) => state.isBeside);
  const goesFurther =
    isBeside || (supposed.length > 0 ? supposed : (against ?? step ?? plot ?? following)) !== undefined;
  const deriving = useDeriving(document !== undefined, goesFurther);
  const [keeping] = useState(() => keepingScenes());
  return useMemo(() => {
    if (!deriving || !document) return undefined;
    const looked = { signals, layer, chosen, step, supposed, against, insides, collapsed, isAsking };
    return keeping(deriving.drawingOf(document, { ...looked, plot, following, moment, focus, isBeside }));
  }, [
    keeping,
    deriving,
    document,
    signals,
    layer,
    chosen,
    step,
    supposed,
    against,
    insides,
    collapsed,
    isAsking,
    plot,
    following,
    moment,
    focus,
    isBeside,
  ]);
}

/** One drawing after the other: what is as it was in the one before is the same object, so that an edit paints only what it changed. */
function keepingScenes(): (drawing: Drawing) => Drawing {
  let last: Scene | undefined;
  return (drawing) => {
    last = keepingSame(last, drawing.scene);
    return { ...drawing, scene: last };
  };
}

/** What computes drawings is the larger part of the app; it comes with the first document. Until more of it has come, the drawing is plain. */
function useDeriving(isWanted: boolean, goesFurther: boolean): Deriving | undefined {
  const [deriving, setDeriving] = useState<Deriving>();
  const [fault, setFault] = useState<unknown>();
  const hasCome = useRef(false);
  useEffect(() => {
    if (!isWanted || hasCome.current) return;
    const coming: Promise<Deriving> = goesFurther ? import('./deriving-further.ts') : import('./deriving.ts');
    coming.then((module) => {
      hasCome.current = goesFurther;
      setDeriving(module);
    }, setFault);
  }, [isWanted, goesFurther]);
  if (fault !== undefined) throw fault;
  return deriving;
}
