// Paints the tokens of a scene on one canvas, as it is told. The same in the page and in a worker; knows no element of the page.
import { paintTokens, type Scene, type Theme } from '../core/core.ts';
import { type Clock, epochNow, timeAt } from './player.ts';

export type View = { readonly x: number; readonly y: number; readonly zoom: number };
export type Size = { readonly width: number; readonly height: number; readonly ratio: number };
export type Told =
  | { readonly tag: 'scene'; readonly scene: Pick<Scene, 'tracks'>; readonly theme: Theme }
  | { readonly tag: 'view'; readonly view: View; readonly size: Size; readonly turn: number }
  | { readonly tag: 'clock'; readonly clock: Clock };
/** `turn` is that of the view last painted; `isMoving` when the frame is one of a running clock and shows a token. */
export type Painted = { readonly turn: number; readonly isMoving: boolean };

export type Stage = { readonly tell: (told: Told) => void; readonly close: () => void };

/** What the stage last heard of each kind; it paints when it has heard all. */
type Heard = { [Tag in Told['tag']]?: Extract<Told, { tag: Tag }> };

/** Paints once for whatever it is told within a frame, and frame after frame only while the clock runs. */
export function createStage(canvas: HTMLCanvasElement | OffscreenCanvas, onPainted: (painted: Painted) => void): Stage {
  const context = contextOf(canvas);
  let heard: Heard = {};
  let asked = 0;
  let last = '';
  const paint = () => {
    asked = 0;
    const { scene, view, clock } = heard;
    if (!context || !scene || !view || !clock) return;
    const shown = paintFrame(context, scene, view, timeAt(clock.clock, epochNow()));
    const isMoving = clock.clock.state === 'running' && shown > 0;
    const painted = `${view.turn} ${isMoving}`;
    if (painted !== last) onPainted({ turn: view.turn, isMoving });
    last = painted;
    if (isMoving) ask();
  };
  const ask = () => {
    if (asked === 0) asked = requestAnimationFrame(paint);
  };
  return {
    tell: (told) => {
      heard = { ...heard, [told.tag]: told };
      ask();
    },
    close: () => cancelAnimationFrame(asked),
  };
}

function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas) {
  return 'style' in canvas ? canvas.getContext('2d') : canvas.getContext('2d');
}

function paintFrame(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { scene, theme }: Extract<Told, { tag: 'scene' }>,
  { view, size }: Extract<Told, { tag: 'view' }>,
  time: number,
): number {
  fit(context.canvas, size);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const scale = view.zoom * size.ratio;
  context.setTransform(scale, 0, 0, scale, view.x * size.ratio, view.y * size.ratio);
  return paintTokens(context, scene, time, theme);
}

function fit(canvas: HTMLCanvasElement | OffscreenCanvas, { width, height, ratio }: Size): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}
