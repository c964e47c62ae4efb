// What `check` has to say of a file: remarks of the reader and diagnostics of the drawing, in one form.
import type { Diagnostic, Problem, Severity, Subject } from '../core/core.ts';

export type Finding = {
  readonly severity: Severity;
  readonly code: string;
  readonly place: string; // line and column where known, else the part of the drawing
  readonly line?: number;
  readonly subject?: Subject;
  readonly message: string;
  readonly fixes: readonly string[];
};
export type Findings = { readonly file: string; readonly findings: readonly Finding[] };

const rank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

export function ofProblem({ severity, code, place, line, message, wayOut }: Problem): Finding {
  const fixes = wayOut === undefined ? [] : [wayOut];
  return { severity, code, place, ...(line === undefined ? {} : { line }), message, fixes };
}

export function ofDiagnostic({ severity, code, subject, message, fixes }: Diagnostic): Finding {
  return { severity, code, place: placeOf(subject), subject, message, fixes: fixes.map(({ label }) => label) };
}

/** Errors first; within a severity as they come. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => rank[one.severity] - rank[other.severity]);
}

export function reaches(finding: Finding, level: Severity): boolean {
  return rank[finding.severity] <= rank[level];
}

function placeOf({ relation, unit, application, endpoint, applications }: Subject): string {
  if (relation !== undefined) return relation.replace(' ', ' -- ');
  if (unit !== undefined) return unit;
  if (application !== undefined) return endpoint === undefined ? application : `${application}:${endpoint}`;
  return applications?.join(', ') ?? 'the drawing';
}
