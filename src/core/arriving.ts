// Any edit that adds applications, and places for what it adds: one edit, after which nothing that stood has moved.
import type { Catalogue } from './catalogue/catalogue.ts';
import { catalogue as known } from './catalogue/known.ts';
import { derive } from './derive.ts';
import type { Edit, Point } from './document/document.ts';
import { moveTo } from './document/position.ts';
import { arrivals, nearestFree } from './layout/arrive.ts';
import type { Box } from './layout/layout.ts';
import type { Scene } from './scene/scene.ts';

/**
 * The edit itself where it adds nothing, or places all that it adds. In a drawing without stated positions everything takes its lane,
 * unless `at` says where the first of the new ones stands; in any other the new ones find room beside those that they are related to.
 */
export function arriving(edit: Edit, at?: Point, catalogue: Catalogue = known): Edit {
  return (document) => {
    const after = edit(document);
    const { applications } = document.deployment;
    const added = Object.keys(after.deployment.applications).filter((id) => !Object.hasOwn(applications, id));
    if (added.every((id) => Object.hasOwn(after.positions, id))) return after;
    const places = arrivals(
      derive(document.deployment, catalogue),
      after.positions,
      derive(after.deployment, catalogue),
      at,
    );
    return moveTo(places)(after);
  };
}

/** The nearest place where a box of this size stands clear of all cards and notes. */
export function freePlace({ nodes }: Scene, wanted: Box): Point {
  const taken = nodes.filter(({ tag }) => tag !== 'region').map(({ box }) => box);
  const { x, y } = nearestFree(wanted, taken);
  return { x: Math.round(x), y: Math.round(y) };
}
