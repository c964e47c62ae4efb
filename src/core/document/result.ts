// What parsing and reading answer: a value with remarks, or problems with their place and way out.

/** A problem with text that was read. `place` is a file with line and column, or a path in the document. */
export type Problem = {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string; // `subject/what`
  readonly place: string; // `file.yaml:12:3` or `applications.loki.units`
  readonly line?: number;
  readonly message: string; // one sentence: what is wrong
  readonly wayOut?: string; // one sentence: what to do
};

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Keys and positions from the top of a file down to a value. */
export type Path = readonly (string | number)[];
/** Where a value stands, in the words of a problem. */
export type Place = { readonly place: string; readonly line?: number };
/** Finds the place of a path; may be dear, so it is asked only for problems. */
export type Locate = (path: Path) => Place;

/** The place of a value whose text is not at hand: its path. */
export const byPath: Locate = (path) => ({ place: path.length === 0 ? 'the document' : path.join('.') });

export function isRefused(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
