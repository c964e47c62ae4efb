// A file that was opened: its text, and, where it is JSON or YAML, its values with their places. Knows no format.
import { bounds, checkAllBounds } from '../document/bounds.ts';
import type { Locate, Problem } from '../document/result.ts';
import { parseJson } from './json.ts';
import { parseYaml } from './yaml.ts';

/** A file as it comes in; nothing else is ever looked at. */
export type SourceFile = { readonly name: string; readonly text: string };

export type Content = SourceFile & {
  readonly documents: readonly unknown[] | undefined; // undefined: neither JSON nor YAML, `problems` says where
  readonly locate: (document: number) => Locate;
  readonly problems: readonly Problem[];
};

export function openFile({ name, text }: SourceFile): Content {
  const values = parseJson(name, text) ?? parseYaml(name, text, 'as-written');
  const nowhere = () => () => ({ place: name });
  if ('problem' in values) return { name, text, documents: undefined, locate: nowhere, problems: [values.problem] };
  const excess = checkAllBounds(values.documents, values.locate);
  if (excess.length > 0) return { name, text, documents: undefined, locate: nowhere, problems: excess };
  return { name, text, ...values };
}

/** Words for a file that is larger than what is read. */
export function tooLarge(name: string, size: number): Problem {
  return {
    severity: 'error',
    code: 'read/too-large',
    place: name,
    message: `The text is ${Math.ceil(size / 1_000_000)} MB, and at most ${bounds.bytes / 1_000_000} MB are read.`,
    wayOut: 'Leave out what is not part of the deployment, or split it.',
  };
}
