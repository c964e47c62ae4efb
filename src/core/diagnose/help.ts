// The help page of each finding, made of the table of rules: what happens, how sure that is, what to do, where it was read, and an example.
import type { Source } from '../catalogue/catalogue.ts';
import { type Mistake, mistakes } from '../catalogue/mistakes.ts';
import { entryOf } from '../document/record.ts';
import { rules } from './diagnose.ts';
import type { Severity } from './diagnostic.ts';
import { entries } from './entries.ts';
import type { Evidence } from './rule.ts';

export type Help = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly happens: string;
  readonly evidence: Evidence;
  readonly sure: string; // the evidence in words
  readonly remedy: string;
  readonly sources: readonly Source[];
  readonly wrong: Mistake | undefined; // a drawing that is found wrong for this
  readonly entries: readonly string[]; // ids of the known behaviours that it tells of
};

/** Undefined for a code that no rule has. */
export function help(code: string): Help | undefined {
  return pages.get(code);
}

/** Every code there is, in the order of the rules. */
export function helpCodes(): readonly string[] {
  return [...pages.keys()];
}

const sureness: Readonly<Record<Evidence, string>> = {
  observed: 'Observed: the real code of the charm was run and did this.',
  tried: 'Tried: the real program was run and did this.',
  read: 'Read: it stands plainly in the source.',
  derived: 'Derived: it follows from the source; it was not run.',
  reported: 'Reported: others say so; it was neither read nor run.',
  ours: 'Ours: it is a limit of Orrery, not of Juju or of a charm.',
};

const pages: ReadonlyMap<string, Help> = new Map(
  rules.map(({ code, severity, title, explanation, evidence, remedy, sources }) => [
    code,
    {
      code,
      severity,
      title,
      happens: explanation,
      evidence,
      sure: sureness[evidence],
      remedy,
      sources,
      wrong: entryOf(mistakes, code),
      entries: entries.flatMap((entry) =>
        entry.shownBy !== 'nothing' && entry.codes.includes(code) ? [entry.id] : [],
      ),
    },
  ]),
);
