// Reports that can be copied: what a what-if costs, and how two drawings differ, as plain text or as Markdown.
import { type Comparison, isChanged } from '../compare/compare.ts';
import { type Repair, repairOf } from '../compare/repair.ts';
import { type Consequence, differences } from '../compare/whatif.ts';
import type { Diagnostic } from '../diagnose/diagnostic.ts';
import { sayChanges, sayGreen, sayOutcome, sayRepair, sayStatuses, sayTable } from './consequence.ts';
import { sayCuts } from './cut.ts';
import { capital } from './list.ts';
import { type ReportForm, type Section, written } from './page.ts';
import { words } from './words.ts';

/** Of what happens now, and where it differs, of what there would be if it were deployed so. Searches for a repair. */
export function consequenceReport(consequence: Consequence, form: ReportForm = 'text'): string {
  const { now, cuts } = consequence;
  const title = `If ${cuts.length === 0 ? 'nothing is cut' : sayCuts(cuts)}`;
  const repair: Repair = repairOf(consequence);
  return written(
    form,
    title,
    [sayOutcome(now)],
    [
      ...sectionsOf(now),
      { title: 'If it were deployed so', lines: sayDeployedSo(consequence) },
      {
        title: repair.tag === 'found' && repair.fixes.length > 1 ? 'Repair, together' : 'Repair',
        lines: sayRepair(repair),
      },
    ],
  );
}

/** Of any two settlements. `changes` are said before their consequences. */
export function comparisonReport(
  comparison: Comparison,
  title: string,
  changes: readonly string[],
  form: ReportForm = 'text',
): string {
  const outcome = isChanged(comparison) || changes.length > 0 ? sayOutcome(comparison) : 'They do not differ.';
  return written(form, title, [outcome], [{ title: 'Changed', lines: changes }, ...sectionsOf(comparison)]);
}

function sectionsOf(comparison: Comparison): readonly Section[] {
  const { tables, statuses, green, appeared, gone } = comparison;
  return [
    ...tables.map((table) => ({ title: words.signal[table.signal], lines: sayTable(comparison, table) })),
    { title: 'Statuses', lines: sayStatuses(statuses) },
    { title: 'Green all the same', lines: sayGreen(comparison, green) },
    { title: 'New findings', lines: appeared.map(sayFinding) },
    { title: 'Findings that are gone', lines: gone.map(sayFinding) },
  ];
}

/** What would not be as it is now, had it been deployed so from the start. */
export function sayDeployedSo(consequence: Consequence): readonly string[] {
  const { now, fresh } = consequence;
  const differing = differences(consequence).map((difference) => difference.fresh);
  const said = fresh.tables.flatMap(({ signal }) =>
    sayChanges(
      fresh,
      differing.filter((change) => change.signal === signal),
    ),
  );
  const known = new Set(sayStatuses(now.statuses));
  return [...said, ...sayStatuses(fresh.statuses).filter((line) => !known.has(line))];
}

export function sayFinding({ severity, message }: Diagnostic): string {
  return `${capital(severity)}: ${message}`;
}
