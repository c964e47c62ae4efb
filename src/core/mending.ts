// What every mend has to do, asked of any drawing with findings. No part of the product.
import { expect } from 'vitest';
import { catalogue } from './catalogue/known.ts';
import { derive } from './derive.ts';
import { diagnose } from './diagnose/diagnose.ts';
import type { Diagnostic } from './diagnose/diagnostic.ts';
import type { Document } from './document/document.ts';
import { trace } from './flow/trace.ts';
import { settle } from './settle/settle.ts';
import { document } from './testing.ts';
import { resolve } from './topology/resolve.ts';

/** Errors that a mend may bring to light: they were behind the one that it mends, and have mends of their own. */
const uncovered: Readonly<Record<string, readonly string[]>> = {
  // A coordinator without workers lacks all roles, and says so only once it has one.
  // One with more roles than it may have makes its coordinator raise; the worker says so already.
  'worker/no-coordinator': ['cluster/role-missing', 'application/raised'],
  'cluster/no-workers': ['cluster/role-missing', 'application/raised'],
  // A line that joins nothing may have been meant for a cluster, which then lacks what it lacks.
  'relation/no-match': ['cluster/role-missing'],
  // A worker may hold, among those that are too many, the one role that its cluster needs.
  'application/raised': ['cluster/role-missing'],
  'worker/several-roles': ['cluster/role-missing'],
};

/** Applied, each mend of each finding does away with it or makes another of it, and no error is new. `before`: how it was drawn first. */
export function expectMended(text: string, before?: string): void {
  const drawn = document(text);
  const findings = found(drawn, before);
  const errors = findings.filter(isError).map(nameOf);
  for (const finding of findings) {
    for (const { label, edit } of finding.fixes) {
      const after = found(edit(drawn), before);
      const said = `${finding.message} ${label}`;
      expect(after.map(saidOf), said).not.toContain(saidOf(finding));
      const fresh = after.filter(isError).filter((one) => !errors.includes(nameOf(one)));
      const allowed = uncovered[finding.code] ?? [];
      expect(
        fresh.map(({ code }) => code).filter((code) => !allowed.includes(code)),
        said,
      ).toEqual([]);
      expect(
        fresh.every(({ fixes }) => fixes.length > 0),
        said,
      ).toBe(true);
    }
  }
}

/** What is found in a drawing, settled from nothing or from how it was drawn first. */
export function found({ deployment }: Document, before: string | undefined): readonly Diagnostic[] {
  if (before === undefined) return derive(deployment).diagnostics;
  const topology = resolve(deployment, catalogue);
  const settlement = settle(topology, derive(document(before).deployment).settlement);
  return diagnose(topology, settlement, trace(topology, settlement));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function nameOf({ code, subject }: Diagnostic): string {
  return JSON.stringify([code, subject.application ?? subject.relation ?? subject.applications]);
}

function saidOf({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}
