// Where the eye stands over the picture: fit, zoom, bring a box into sight, and which label level is readable there.
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Box, fromAfar, type Scene, wordScale } from '../core/core.ts';
import type { Size, View } from './stage.ts';

/** Room that stands over the picture and may not cover it, in pixels. */
export type Inset = { readonly top: number; readonly bottom: number; readonly side: number };

export const zoomRange = { minZoom: 0.05, maxZoom: 4 } as const;
const largestFit = 1.4;

/** The view in which the whole box is seen, centred in what the inset leaves free. */
export function fitted(box: Box, { width, height }: Omit<Size, 'ratio'>, { top, bottom, side }: Inset): View {
  const [wide, high] = [Math.max(40, width - 2 * side), Math.max(40, height - top - bottom)];
  const zoom = clamp(Math.min(wide / Math.max(1, box.width), high / Math.max(1, box.height), largestFit));
  return {
    x: side + (wide - box.width * zoom) / 2 - box.x * zoom,
    y: top + (high - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  };
}

/** The view nearest to the given one in which the box is seen; the same view where it is. */
export function inSight(box: Box, view: View, { width, height }: Omit<Size, 'ratio'>, inset: Inset): View {
  const dx = shiftInto(box.x * view.zoom + view.x, box.width * view.zoom, inset.side, width - inset.side);
  const dy = shiftInto(box.y * view.zoom + view.y, box.height * view.zoom, inset.top, height - inset.bottom);
  return dx === 0 && dy === 0 ? view : { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

function shiftInto(start: number, length: number, from: number, to: number): number {
  if (length > to - from) return (from + to - length) / 2 - start;
  return Math.max(0, from - start) + Math.min(0, to - start - length);
}

function clamp(zoom: number): number {
  return Math.min(zoomRange.maxZoom, Math.max(zoomRange.minZoom, zoom));
}

/** The scene with words that can be read at this zoom. `size`: how much larger they stand for a reader far from the screen. */
export function useReadable(scene: Scene, size: number): Scene {
  return fromAfar(
    scene,
    useStore(({ transform }) => wordsAt(transform[2], size)),
  );
}

const largest = 1.9; // of their own size: larger ones, which nobody needs to read them from near, would not fit their cards

/** How much larger than its own size a text stands at this zoom, for words of this size on the screen. */
export function wordsAt(zoom: number, size: number): number {
  return Math.max(wordScale(zoom), Math.min(wordScale(zoom / size), largest));
}

/** What buttons and keys may do with the view. The percentage changes with every step of a gesture. */
export function useZoom(): { readonly percent: number; readonly zoomIn: () => void; readonly zoomOut: () => void } {
  const { zoomIn, zoomOut } = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return { percent, zoomIn: () => void zoomIn(), zoomOut: () => void zoomOut() };
}

export function useSight(inset: Inset): { readonly fit: (box: Box) => void; readonly show: (box: Box) => void } {
  const { setViewport, getViewport } = useReactFlow();
  const store = useStoreApi();
  return useMemo(
    () => ({
      fit: (box) => void setViewport(fitted(box, store.getState(), inset)),
      show: (box) => void setViewport(inSight(box, getViewport(), store.getState(), inset)),
    }),
    [setViewport, getViewport, store, inset],
  );
}

/** What of the scene is in the window, asked for when it is wanted; `undefined` where the picture is not on the screen. */
export function useWindow(): () => { readonly box: Box; readonly zoom: number } | undefined {
  const store = useStoreApi();
  return useCallback(() => {
    const { width, height, domNode } = store.getState();
    const [x, y, zoom] = store.getState().transform;
    if (width === 0 || height === 0 || !domNode?.isConnected) return undefined;
    return { box: { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }, zoom };
  }, [store]);
}

/** `isHeld`: stays as it is while something beside it comes and goes. */
type Fitting = { readonly inset: Inset; readonly isHeld: boolean };

/**
 * Keeps the whole picture in sight until the user moves it, and again for every other picture. While it is edited it stays where it is,
 * however it grows. True once it was placed.
 */
export function useFitted(box: Box, picture: string, { inset, isHeld }: Fitting): boolean {
  const store = useStoreApi();
  const { setViewport, viewportInitialized } = useReactFlow();
  const [isPlaced, setPlaced] = useState(false);
  const last = useRef({ picture: '', view: '' });
  const held = useRef(isHeld);
  held.current = isHeld;
  const whole = useRef(box);
  useEffect(() => {
    whole.current = box;
  });
  useEffect(() => {
    const fit = () => {
      const { width, height, transform } = store.getState();
      if (!viewportInitialized || width === 0 || height === 0) return;
      const isOurs = last.current.picture !== picture || last.current.view === String(transform);
      if (!isOurs) return;
      const { x, y, zoom } = fitted(whole.current, { width, height }, inset);
      void setViewport({ x, y, zoom });
      last.current = { picture, view: String(store.getState().transform) };
      setPlaced(true);
    };
    fit();
    return store.subscribe((now, before) => {
      if (now.height !== before.height || (!held.current && now.width !== before.width)) fit();
    });
  }, [store, setViewport, viewportInitialized, picture, inset]);
  return isPlaced;
}
