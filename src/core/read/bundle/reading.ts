// What the parts of a bundle's reader share: mappings, and telling what is odd, with its place.
import type { Json } from '../../document/document.ts';
import { isRecord } from '../../document/record.ts';
import type { Locate, Path, Problem } from '../../document/result.ts';
import { templateIn } from './template.ts';

export type Body = { readonly [key: string]: Json };
export type Reading = { readonly locate: Locate; readonly problems: Problem[] };

/** Values come out of YAML or JSON and were checked to hold nothing else. */
export function isBody(value: unknown): value is Body {
  return isRecord(value);
}

export function report(
  { locate, problems }: Reading,
  path: Path,
  problem: Pick<Problem, 'severity' | 'code' | 'message' | 'wayOut'>,
): void {
  problems.push({ ...locate(path), ...problem });
}

export function reportUnknown(reading: Reading, path: Path): void {
  report(reading, path, {
    severity: 'warning',
    code: 'bundle/unknown-key',
    message: `The key \`${path.join('.')}\` means nothing in a bundle; it is kept as it is.`,
    wayOut: 'Look for a misspelling.',
  });
}

/** True for a value that only a template language explains; one mark is enough to tell the reader. */
export function reportTemplate(reading: Reading, path: Path, value: string): boolean {
  const template = templateIn(value, () => reading.locate(path));
  if (template && !reading.problems.some(({ code }) => code === template.code)) reading.problems.push(template);
  return template !== undefined;
}
