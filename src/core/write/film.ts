// A drawing that moves as a row of pictures, for formats that have no other motion: what stands, and what moves on clear ground.
import { period } from '../scene/frame.ts';
import { movingMarks } from '../scene/moment.ts';
import type { Scene } from '../scene/scene.ts';
import type { Theme } from '../scene/theme.ts';
import { markText, styleOf, svgFile, writeSvg } from './svg.ts';

export type Film = {
  readonly still: string; // SVG
  readonly layer: (frame: number) => string; // SVG of the same size
  readonly frames: number;
  readonly seconds: number;
  readonly loops?: number; // for ever where absent
  readonly comment: string; // title and text alternative
};
export type FilmOptions = {
  readonly theme: Theme;
  readonly width: number; // pixels
  readonly seconds?: number; // one period where absent
  readonly loops?: number;
};

export const rate = 12; // frames a second

/** However many seconds are asked for, whole periods fill them: the last frame leads back to the first. */
export function filmOf(scene: Scene, { theme, width, seconds = period(scene), loops }: FilmOptions): Film {
  const whole = period(scene);
  const frames = whole === 0 ? 1 : Math.max(1, Math.round(seconds * rate));
  const told = whole === 0 ? 0 : whole * Math.max(1, Math.round(seconds / whole));
  const paper = { theme, width };
  const { x, y } = scene.bounds;
  const grid = { x, y, pixel: scene.bounds.width / width };
  return {
    still: writeSvg(scene, paper),
    layer: (frame) => {
      const marks = movingMarks(scene, (frame / frames) * told, grid);
      return svgFile(scene, paper, { style: styleOf(marks, paper), body: marks.map(markText) });
    },
    frames,
    seconds: whole === 0 ? 1 : seconds,
    ...(loops === undefined ? {} : { loops }),
    comment: `${scene.title}\n${scene.description}`,
  };
}
