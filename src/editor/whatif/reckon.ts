// The smallest repair and the report of a what-if: what takes longer than a frame, so that it may be reckoned beside the page.
import { type Cut, consequenceReport, type Deployment, derive, repairOf, sayRepair, whatif } from '../../core/core.ts';

export type Asked = { readonly deployment: Deployment; readonly cuts: readonly Cut[] };
export type Reckoned = { readonly repair: readonly string[]; readonly report: string };

export function reckon({ deployment, cuts }: Asked): Reckoned {
  const consequence = whatif(derive(deployment), cuts);
  return { repair: sayRepair(repairOf(consequence)), report: consequenceReport(consequence, 'markdown') };
}
