// What is wrong with a drawing, or worth knowing: the shape of a diagnostic. Rules stand one a file in rules/.
import type { ApplicationId, Edit, RelationId, UnitId } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';

export type Severity = 'error' | 'warning' | 'info';
/** With the code it is the name of a finding: no two of a drawing share both. */
export type Subject = {
  readonly application?: ApplicationId;
  readonly unit?: UnitId;
  readonly relation?: RelationId;
  readonly endpoint?: string;
  readonly applications?: readonly ApplicationId[];
  readonly signal?: Signal;
  readonly key?: string; // of a databag
};
export type Fix = { readonly label: string; readonly edit: Edit };
export type Diagnostic = {
  readonly code: `${string}/${string}`;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly message: string;
  readonly fixes: readonly Fix[];
};
