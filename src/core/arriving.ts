// Any edit that adds applications, and places for what it adds: one edit, after which nothing that stood has moved.
import type { Catalogue } from './catalogue/catalogue.ts';
import { catalogue as known } from './catalogue/known.ts';
import { derive } from './derive.ts';
import type { Edit, Point } from './document/document.ts';
import { moveTo } from './document/position.ts';
import { arrivals } from './layout/arrive.ts';

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
