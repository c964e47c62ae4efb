// What is said of single lines of the text: what was odd when it was read, and what is wrong with the drawing.
import type { Analysis, Diagnostic, Problem, TextLines } from '../../core/core.ts';
import type { Remark } from './text-field.ts';

export function remarksOf(
  problems: readonly Problem[],
  analysis: Analysis | undefined,
  lines: TextLines,
): readonly Remark[] {
  const odd = problems.map(({ line = 1, severity, message, wayOut = '' }) => ({
    line,
    severity,
    text: `${message} ${wayOut}`.trim(),
  }));
  const wrong = (analysis?.diagnostics ?? []).flatMap((one) => {
    const line = lineOf(one, lines);
    return line === undefined ? [] : [{ line, severity: one.severity, text: one.message }];
  });
  return [...odd, ...wrong];
}

/** Of the relation that it is about, else of the application; `undefined` where the text has neither. */
function lineOf({ subject }: Diagnostic, { applications, relations }: TextLines): number | undefined {
  const { relation, application, unit, applications: several = [] } = subject;
  const names = [application, unit?.replace(/\/\d+$/, ''), ...several];
  const named = names.find((name) => name !== undefined && applications.has(name));
  const ofRelation = relation === undefined ? undefined : relations.get(relation);
  return ofRelation ?? (named === undefined ? undefined : applications.get(named)?.from);
}

/** The application or relation that stands in a line. */
export function subjectIn({ applications, relations }: TextLines, line: number): string | undefined {
  const relation = [...relations].find(([, at]) => at === line)?.[0];
  return relation ?? [...applications].find(([, { from, to }]) => from <= line && line <= to)?.[0];
}

/** The lines of what is chosen. */
export function linesOf({ applications, relations }: TextLines, chosen: string | undefined) {
  if (chosen === undefined) return undefined;
  const line = relations.get(chosen);
  return line === undefined ? applications.get(chosen) : { from: line, to: line };
}
