// The picture of the opening example as the build made it, from the same drawing by the same core.
import type { Scene } from '../../core/core.ts';

/** `undefined` where there is none, as before a build: then the picture is computed as any other. */
export async function fetchPrepared(): Promise<Scene | undefined> {
  try {
    const answer = await fetch('./examples/opening.scene.json');
    const scene: unknown = answer.ok ? await answer.json() : undefined;
    return isScene(scene) ? scene : undefined;
  } catch {
    return undefined;
  }
}

/** It comes from our own build, so that one look at its outside is enough. */
function isScene(value: unknown): value is Scene {
  return typeof value === 'object' && value !== null && 'tracks' in value && 'nodes' in value;
}
