// What was chosen in the picture.
import type { SceneEdge, SceneNode } from '../core/core.ts';

export type Chosen =
  | { readonly tag: 'card'; readonly node: SceneNode }
  | { readonly tag: 'line'; readonly edge: SceneEdge };
