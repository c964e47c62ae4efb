// What ends a command early, with its exit code and what is said first on standard error.
import type { Problem } from '../core/core.ts';
import type { ExitCode } from './io.ts';

/** `lines`: the first names the place, what is wrong and what to do. */
export type Complaint = { readonly tag: 'complaint'; readonly exit: ExitCode; readonly lines: readonly string[] };

/** Used wrongly, or not there yet. */
export function misuse(what: string, wayOut: string): Complaint {
  return { tag: 'complaint', exit: 2, lines: [`orrery: ${what} ${wayOut}`] };
}

/** Input that cannot be read: each error with its place and way out. */
export function unreadable(problems: readonly Problem[]): Complaint {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { tag: 'complaint', exit: 3, lines: errors.map(problemLine) };
}

export function problemLine({ place, message, wayOut }: Problem): string {
  return [`${place}: ${message}`, wayOut].filter((part) => part !== undefined).join(' ');
}

export function isComplaint(answer: unknown): answer is Complaint {
  return typeof answer === 'object' && answer !== null && 'tag' in answer && answer.tag === 'complaint';
}
