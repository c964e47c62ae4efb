// The moving tokens of a drawing at one moment, as marks: for pictures that show that moment.
import { frame } from './frame.ts';
import type { Mark, Scene } from './scene.ts';
import { tokenMarks } from './token.ts';

/** `t` in seconds. The scene is one without tokens at rest. */
export function atMoment(scene: Scene, t: number): Scene {
  return { ...scene, front: [...scene.front, ...movingMarks(scene, t)] };
}

/** In the order of the tracks. A lost token fades. */
export function movingMarks(scene: Pick<Scene, 'tracks'>, t: number): readonly Mark[] {
  return frame(scene, t).flatMap((token) => {
    const marks = tokenMarks(token);
    return token.opacity === 1 ? marks : [{ tag: 'g', opacity: token.opacity, marks } as const];
  });
}
