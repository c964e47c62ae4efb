// Deployment and catalogue in, meaning out. Total: any document that parses has an analysis, however wrong the drawing.
//
//   Deployment ─┐
//               ├─ resolve ──▶ Topology ──┬─ settle ──▶ Settlement ──┬─ trace ──▶ Flows ──┬─ diagnose ──▶ Diagnostics
//   Catalogue ──┘  every name             │  the charms run until    │  what processes   │  what is wrong,
//                  looked up              │  nothing changes         │  then do          │  or worth knowing
//                                         └──────────────────────────┴───────────────────┘
import type { Catalogue } from './catalogue/catalogue.ts';
import { catalogue as known } from './catalogue/known.ts';
import type { Analysis } from './diagnose/analysis.ts';
import { diagnose } from './diagnose/diagnose.ts';
import type { Deployment } from './document/document.ts';
import { trace } from './flow/trace.ts';
import { memo } from './memo.ts';
import { settle } from './settle/settle.ts';
import { resolve } from './topology/resolve.ts';

/** The same object for the same deployment and catalogue; settled from nothing. */
export function derive(deployment: Deployment, catalogue: Catalogue = known): Analysis {
  return derived(deployment, catalogue);
}

const derived = memo((deployment: Deployment, catalogue: Catalogue): Analysis => {
  const topology = resolve(deployment, catalogue);
  const settlement = settle(topology);
  const flows = trace(topology, settlement);
  return { topology, settlement, flows, diagnostics: diagnose(topology, settlement, flows) };
});
