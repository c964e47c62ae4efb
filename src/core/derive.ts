// The meaning of a deployment with all that is known of charms. How it is computed stands in analyse.ts.
import { analyse } from './analyse.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { catalogue as known } from './catalogue/known.ts';
import type { Analysis } from './diagnose/analysis.ts';
import type { Deployment } from './document/document.ts';

/** The same object for the same deployment and catalogue; settled from nothing. Total. */
export function derive(deployment: Deployment, catalogue: Catalogue = known): Analysis {
  return analyse(deployment, catalogue);
}
