// How large the words of picture and chrome stand: the reader's choice, kept in this browser, as far as the window has room for it.
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { recall } from './files/memory.ts';
import { useMedia } from './media.ts';
import { useEditor } from './store/context.ts';

const textSizes = [1, 1.15, 1.3, 1.5, 1.75, 2] as const;
const least = 320; // pixels of its own measure that the app needs, whatever the size of its words

/** The next one up or down; the same at the end. */
export function nextTextSize(size: number, step: 1 | -1): number {
  const at = textSizes.findIndex((one) => one >= size);
  return textSizes[Math.max(0, at + step)] ?? size;
}

export function rememberedTextSize(): number {
  const size = Number(recall('text'));
  return textSizes.find((one) => one === size) ?? 1;
}

export function useTextSize(): number {
  const size = useEditor((state) => state.textSize);
  const width = useSyncExternalStore(subscribe, readWidth);
  return Math.max(1, Math.min(size, width / least));
}

/** Whether the window is narrower than this, measured in the app's own pixels. */
export function useNarrowerThan(pixels: number): boolean {
  return useMedia(`(max-width: ${pixels * useTextSize() - 1}px)`);
}

/** One panel at a time: in a small window, and in one that larger words have made small. */
export function useIsNarrow(): boolean {
  return useNarrowerThan(useTextSize() > 1 ? roomForLarge : 760);
}

const roomForLarge = 1000;

const rooms = { close: 961, tight: 1151, snug: 1400 };
const low = 781;

/** Tells the style sheet: the chrome is enlarged by the browser, and has to know for how little room it is made then. */
export function useTextSizeOnPage(): void {
  const size = useTextSize();
  const width = useSyncExternalStore(subscribe, readWidth) / size;
  const isLow = useMedia(`(max-height: ${low * size - 1}px)`);
  const isNarrow = useIsNarrow();
  const names = Object.entries(rooms).flatMap(([name, below]) => (width < below ? [name] : []));
  const room = [...names, ...(isLow ? ['low'] : []), ...(isNarrow ? ['narrow'] : [])].join(' ');
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--scale', String(size));
    document.documentElement.dataset['room'] = room;
  }, [size, room]);
}

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

function readWidth(): number {
  return innerWidth;
}
