// The scene on one canvas under the pane, while more cards are in sight than the page could move as elements.
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import type { Scene, Theme } from '../core/core.ts';
import { looksOf } from './looks.ts';
import { meets, paintScene, seenThrough } from './scene-canvas.ts';
import type { View } from './stage.ts';

const mostElements = 400; // cards in sight that React Flow still moves smoothly
const rest = 140; // milliseconds without a change of the viewport before the painter may change

export function Overview({ scene, theme }: { readonly scene: Scene; readonly theme: Theme }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewport = useStoreApi();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other looks
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element?.parentElement || !context) return undefined;
    const looks = looksOf(element.parentElement);
    let asked = 0;
    const paint = () => {
      asked = 0;
      const { width, height, transform } = viewport.getState();
      const size = { width, height, ratio: devicePixelRatio };
      element.width = Math.round(width * size.ratio);
      element.height = Math.round(height * size.ratio);
      paintScene(context, scene, looks, viewOf(transform), size);
    };
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(paint);
    };
    ask();
    const stop = viewport.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) ask();
    });
    return () => {
      stop();
      cancelAnimationFrame(asked);
    };
  }, [scene, theme, viewport]);
  return <canvas ref={canvas} className="overview" />;
}

/** Whether too many cards are in sight for elements; decided when the viewport rests, so that no gesture is torn. */
export function useIsCrowded(scene: Scene): boolean {
  const viewport = useStoreApi();
  const [isCrowded, setCrowded] = useState(() => cardsOf(scene).length > mostElements);
  useEffect(() => {
    const cards = cardsOf(scene);
    const decide = () => {
      const { transform, width, height } = viewport.getState();
      const seen = seenThrough(viewOf(transform), { width, height });
      setCrowded(cards.filter(({ box }) => meets(box, seen)).length > mostElements);
    };
    if (cards.length <= mostElements) return setCrowded(false);
    let timer = setTimeout(decide, rest);
    const stop = viewport.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width) return;
      clearTimeout(timer);
      timer = setTimeout(decide, rest);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [scene, viewport]);
  return isCrowded;
}

function cardsOf({ nodes }: Scene) {
  return nodes.filter(({ tag }) => tag === 'card');
}

function viewOf([x, y, zoom]: readonly [number, number, number]): View {
  return { x, y, zoom };
}
