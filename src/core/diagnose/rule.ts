// What a rule is: a mistake or a remarkable fact that a drawing can show, where that is known from, and how to find it.
import type { Source } from '../catalogue/catalogue.ts';
import type { Flow } from '../flow/flow.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { Diagnostic, Fix, Severity, Subject } from './diagnostic.ts';

/**
 * How sure we are. `observed`: the real charm code was run; `tried`: the real tool was run; `read`: plain from source;
 * `derived`: follows from source, not run; `reported`: said by others; `ours`: a limit of Orrery, not of Juju.
 */
export type Evidence = 'observed' | 'tried' | 'read' | 'derived' | 'reported' | 'ours';

export type Rule = {
  readonly code: Diagnostic['code']; // stable for ever
  readonly severity: Severity;
  readonly reach?: 'drawing'; // sees more than what relations join, and what shares a model with it: broken lines, names, everybody who is idle
  readonly title: string; // heads the help page
  readonly explanation: string; // what happens and what follows; for the help page
  readonly remedy: string; // what to do about it, or that nothing can be done
  readonly evidence: Evidence;
  readonly sources: readonly Source[]; // none only where the evidence is `ours`
  /** In any order; total. */
  readonly find: (judged: Judged) => readonly Finding[];
};

/** What rules look at: a part of the drawing in the midst of all of it, with the flows of that part. `part` absent: all of it. */
export type Judged = {
  readonly topology: Topology;
  readonly settlement: Settlement;
  readonly flows: readonly Flow[];
  readonly part?: Part;
};
export type Part = Pick<Topology, 'applications' | 'relations' | 'clusters'>;

export function partOf({ topology, part }: Judged): Part {
  return part ?? topology;
}

/** One sentence that names things as the user wrote them, what it is about, and edits that mend it, the best first. */
export type Finding = { readonly subject: Subject; readonly message: string; readonly fixes?: readonly Fix[] };
