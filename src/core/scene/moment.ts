// The moving tokens of a drawing at one moment, as marks: for pictures that show that moment.

import type { Point } from '../document/document.ts';
import { frame } from './frame.ts';
import type { Mark, Scene } from './scene.ts';
import { tokenMarks } from './token.ts';

/** `t` in seconds. The scene is one without tokens at rest. */
export function atMoment(scene: Scene, t: number): Scene {
  return { ...scene, front: [...scene.front, ...movingMarks(scene, t)] };
}

/** In the order of the tracks. A lost token fades. */
export function movingMarks(scene: Pick<Scene, 'tracks'>, t: number, grid?: Grid): readonly Mark[] {
  return frame(scene, t).flatMap((token) => {
    const marks = tokenMarks(grid ? { ...token, ...snapped(token, grid) } : token);
    return token.opacity === 1 ? marks : [{ tag: 'g', opacity: token.opacity, marks } as const];
  });
}

/** Pixels of a picture: from where they are counted, and how many scene units one takes. */
export type Grid = Point & { readonly pixel: number };

/** In the middle of a pixel's corner all tokens look alike, and alike pixels take little room in a file. */
function snapped({ x, y }: Point, grid: Grid): Point {
  const snap = (value: number, from: number): number => from + Math.round((value - from) / grid.pixel) * grid.pixel;
  return { x: snap(x, grid.x), y: snap(y, grid.y) };
}
