// The tokens of a picture on a canvas, with a clock of its own: still until played, and still again while nobody could see it.
import { paintTokens, type Theme, type Track } from '../core/core.ts';
import type { Sight } from './sight.ts';

export type Playing = {
  readonly toggle: () => void;
  readonly isPlaying: () => boolean;
  readonly see: (sight: Sight) => void;
  readonly wear: (theme: Theme) => void;
  readonly hold: (isHeld: boolean) => void;
  readonly seek: (seconds: number) => void; // and rests there
  readonly stop: () => void;
};

/** What is told once, and where it stands. */
export type Telling = { readonly length: number; readonly onTime: (seconds: number) => void };

const idle = 180_000; // milliseconds that it plays while nobody does anything with it
const opening = 2.6; // seconds: where a still picture shows its tokens well apart

export function playTokens(
  canvas: HTMLCanvasElement,
  tracks: readonly Track[],
  onChange: (isPlaying: boolean) => void,
  telling?: Telling,
): Playing {
  const context = canvas.getContext('2d');
  const scene = { tracks };
  let [time, last, asked] = [telling ? 0 : opening, 0, 0];
  let [wanted, isHeld, isSeen] = [false, false, true];
  let touched = 0;
  let sight: Sight = { x: 0, y: 0, zoom: 1 };
  let theme: Theme = 'light';
  const runs = (): boolean => wanted && !isHeld && isSeen && document.visibilityState === 'visible';
  const rest = (): void => {
    if (!wanted) return;
    wanted = false;
    onChange(wanted);
  };
  const paint = (now: number): void => {
    asked = 0;
    if (touched === 0) touched = now;
    if (now - touched > idle) rest();
    if (telling && time >= telling.length) rest();
    if (runs()) {
      if (last > 0) time += (now - last) / 1000;
      last = now;
      ask();
    } else last = 0;
    telling?.onTime(time);
    if (context) paintFrame(context, scene, { sight, time, theme });
  };
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(paint);
  };
  const watch = new IntersectionObserver(([entry]) => {
    isSeen = entry?.isIntersecting ?? true;
    ask();
  });
  watch.observe(canvas);
  document.addEventListener('visibilitychange', ask);
  return {
    toggle: () => {
      wanted = !wanted;
      if (wanted && telling && time >= telling.length) time = 0;
      touched = 0;
      onChange(wanted);
      ask();
    },
    isPlaying: () => wanted,
    see: (next) => {
      sight = next;
      touched = 0;
      ask();
    },
    wear: (next) => {
      theme = next;
      ask();
    },
    hold: (held) => {
      touched = 0;
      isHeld = held;
      ask();
    },
    seek: (seconds) => {
      rest();
      time = seconds;
      ask();
    },
    stop: () => {
      cancelAnimationFrame(asked);
      watch.disconnect();
      document.removeEventListener('visibilitychange', ask);
    },
  };
}

type Shown = { readonly sight: Sight; readonly time: number; readonly theme: Theme };

function paintFrame(
  context: CanvasRenderingContext2D,
  scene: { readonly tracks: readonly Track[] },
  { sight, time, theme }: Shown,
): void {
  const { canvas } = context;
  const [width, height] = [
    Math.round(canvas.clientWidth * devicePixelRatio),
    Math.round(canvas.clientHeight * devicePixelRatio),
  ];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const scale = sight.zoom * devicePixelRatio;
  context.setTransform(scale, 0, 0, scale, sight.x * devicePixelRatio, sight.y * devicePixelRatio);
  paintTokens(context, scene, time, theme);
}
