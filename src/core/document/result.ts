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
