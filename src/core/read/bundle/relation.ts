// The relations of a bundle, in every form that people write, as pairs of refs in the places where they stand.
import type { Json, Relation } from '../../document/document.ts';
import { isPossibleRef } from '../../document/name.ts';
import type { Path, Place } from '../../document/result.ts';
import { type Reading, report, reportTemplate } from './reading.ts';

export type Line = { readonly relation: Relation; readonly place: () => Place };

/** Pairs of refs, endpoints optional, and juju-deployer's one to many (`[a, [b, c]]`). What is no line is told and left out. */
export function readLines(value: Json | undefined, reading: Reading): readonly Line[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report(reading, ['relations'], oddLine('`relations` should be a list of pairs.'));
    return [];
  }
  return value.flatMap((item: Json, at) => readItem(item, ['relations', at], reading));
}

const pairs = 'Write each relation as `[application:endpoint, application:endpoint]`.';

function readItem(item: Json, path: Path, reading: Reading): readonly Line[] {
  const [one, other, ...more] = Array.isArray(item) ? item : [];
  const isOne =
    one !== undefined && other !== undefined && more.length === 0 && !(Array.isArray(one) && Array.isArray(other));
  if (!isOne) {
    report(reading, path, oddLine('A relation has exactly two ends; this line is left out.'));
    return [];
  }
  const place = () => reading.locate(path);
  return endsOf(one).flatMap((first) =>
    endsOf(other).flatMap((second) => {
      const relation = readPair(first, second, path, reading);
      return relation ? [{ relation, place }] : [];
    }),
  );
}

function endsOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function readPair(one: Json, other: Json, path: Path, reading: Reading): Relation | undefined {
  const refs = [one, other].map((end) =>
    typeof end === 'string' ? end.trim() : typeof end === 'number' ? String(end) : '',
  );
  const [first, second] = refs;
  if (reportTemplate(reading, path, refs.join(' '))) return undefined;
  if (first !== undefined && second !== undefined && [first, second].every(isPossibleRef)) return [first, second];
  const ends = `\`${JSON.stringify(one)}\` and \`${JSON.stringify(other)}\``;
  report(reading, path, oddLine(`${ends} are no two ends of a relation; this line is left out.`));
  return undefined;
}

function oddLine(message: string) {
  return { severity: 'warning', code: 'bundle/relation', message, wayOut: pairs } as const;
}
