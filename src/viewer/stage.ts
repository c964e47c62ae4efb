// Paints the tokens of a scene on one canvas, as it is told. The same in the page and in a worker; knows no element of the page.
import { paintTokens, type Scene, type Theme } from '../core/core.ts';
import { createGovernor, shares, type Thrift } from './governor.ts';
import { type Clock, epochNow, timeAt } from './player.ts';

export type View = { readonly x: number; readonly y: number; readonly zoom: number };
export type Size = { readonly width: number; readonly height: number; readonly ratio: number };
export type Told =
  | { readonly tag: 'scene'; readonly scene: Pick<Scene, 'tracks'>; readonly theme: Theme }
  | { readonly tag: 'view'; readonly view: View; readonly size: Size; readonly turn: number }
  | { readonly tag: 'clock'; readonly clock: Clock };
/** `turn` is that of the view last painted; `isMoving` when the frame is one of a running clock and shows a token. */
export type Painted = { readonly turn: number; readonly isMoving: boolean; readonly thrift: Thrift };

export type Stage = { readonly tell: (told: Told) => void; readonly close: () => void };

/** What the stage last heard of each kind; it paints when it has heard all. */
type Heard = { [Tag in Told['tag']]?: Extract<Told, { tag: Tag }> };

/** Paints once for whatever it is told within a frame, and frame after frame only while the clock runs. */
export function createStage(canvas: HTMLCanvasElement | OffscreenCanvas, onPainted: (painted: Painted) => void): Stage {
  const context = contextOf(canvas);
  const governor = createGovernor();
  let heard: Heard = {};
  let asked = 0;
  let last = '';
  let count = 0;
  let waking: ReturnType<typeof setTimeout> | undefined;
  const paint = (now: number) => {
    asked = 0;
    const { scene, view, clock } = heard;
    if (!context || !scene || !view || !clock) return;
    const runs = clock.clock.state === 'running';
    const { tokens, frames } = shares[governor.thrift()];
    count += 1;
    if (runs && frames > 1 && count % frames !== 0) return ask();
    const begun = performance.now();
    const shown = paintFrame(context, scene, view, timeAt(clock.clock, epochNow()), tokens);
    if (runs && frames > 0 && shown > 0) governor.frame(now, performance.now() - begun);
    else governor.rest(); // the next frame may come when something sets off
    tell(view.turn, runs && shown > 0);
    if (runs && frames > 0) askAgain(shown > 0, scene.scene, clock.clock);
  };
  const tell = (turn: number, isMoving: boolean) => {
    const thrift = governor.thrift();
    const painted = `${turn} ${isMoving} ${thrift}`;
    if (painted !== last) onPainted({ turn, isMoving, thrift });
    last = painted;
  };
  const askAgain = (isMoving: boolean, scene: Pick<Scene, 'tracks'>, clock: Clock) => {
    const wait = isMoving ? 0 : untilNext(scene, clock);
    if (isMoving) ask();
    else if (wait !== undefined) waking = setTimeout(ask, wait);
  };
  const ask = () => {
    clearTimeout(waking);
    if (asked === 0) asked = requestAnimationFrame(paint);
  };
  return {
    tell: (told) => {
      if (told.tag === 'scene' || (told.tag === 'clock' && isBeginning(heard.clock, told))) governor.begin();
      heard = { ...heard, [told.tag]: told };
      ask();
    },
    close: () => {
      cancelAnimationFrame(asked);
      clearTimeout(waking);
    },
  };
}

/**
 * Between two beats of a story nothing is seen: milliseconds until something sets out again. Nothing will where all has set out;
 * what comes again every period may come with the next frame.
 */
export function untilNext({ tracks }: Pick<Scene, 'tracks'>, clock: Clock): number | undefined {
  if (clock.state !== 'running') return undefined;
  if (tracks.some(({ once }) => once === undefined)) return 0;
  const now = timeAt(clock, epochNow());
  const starts = tracks.flatMap(({ once }) => (once && once.starts > now ? [once.starts] : []));
  return starts.length === 0 ? undefined : ((Math.min(...starts) - now) / clock.speed) * 1000;
}

/** From here on it plays at another pace. A gesture that is over is no beginning. */
function isBeginning(before: Heard['clock'], { clock }: Extract<Told, { tag: 'clock' }>): boolean {
  return clock.state === 'running' && before?.clock.state === 'running' && before.clock.speed !== clock.speed;
}

function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas) {
  return 'style' in canvas ? canvas.getContext('2d') : canvas.getContext('2d');
}

function paintFrame(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { scene, theme }: Extract<Told, { tag: 'scene' }>,
  { view, size }: Extract<Told, { tag: 'view' }>,
  time: number,
  share: number,
): number {
  fit(context.canvas, size);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const scale = view.zoom * size.ratio;
  context.setTransform(scale, 0, 0, scale, view.x * size.ratio, view.y * size.ratio);
  return share === 0 ? 0 : paintTokens(context, scene, time, theme, share);
}

function fit(canvas: HTMLCanvasElement | OffscreenCanvas, { width, height, ratio }: Size): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}
