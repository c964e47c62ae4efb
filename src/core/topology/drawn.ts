// Lines as drawn: both ends read and their applications found, or why that fails. Endpoints are looked at later.
import type { Application, ApplicationId, EndpointName, Relation, RelationId } from '../document/document.ts';
import { applicationOf, endpointOf } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import { memo } from '../memo.ts';
import type { Declared } from './declared.ts';
import type { BrokenLine } from './topology.ts';

/** An application with its place in the topology. */
export type Placed = {
  readonly index: number;
  readonly id: ApplicationId;
  readonly stated: Application;
  readonly declared: Declared;
};

/** One end as written: the application found, the endpoint perhaps left out. */
export type DrawnEnd = { readonly application: Placed; readonly endpoint: EndpointName | undefined };
export type DrawnLine = { readonly id: RelationId; readonly refs: Refs; readonly ends: readonly [DrawnEnd, DrawnEnd] };
export type Refs = readonly [string, string]; // in the order of the relation's id
export type BrokenDrawing = {
  readonly id: RelationId;
  readonly why: BrokenLine;
  readonly applications: readonly ApplicationId[];
};

/** A line as it is written, whatever stands at its ends. */
type WrittenLine = {
  readonly id: RelationId;
  readonly refs: Refs;
  readonly first: Ref | undefined;
  readonly second: Ref | undefined;
};

/** In the order of their ids. The same objects for the same relations: few edits touch any. */
export const linesIn = memo((relations: Readonly<Record<RelationId, Relation>>): readonly WrittenLine[] =>
  Object.entries(relations)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, [one, other]]) => {
      const refs: Refs = one <= other ? [one, other] : [other, one];
      return { id, refs, first: readRef(refs[0]), second: readRef(refs[1]) };
    }),
);

export function drawnLine(
  { id, refs, first, second }: WrittenLine,
  applications: ReadonlyMap<ApplicationId, Placed>,
): DrawnLine | BrokenDrawing {
  if (!first || !second) return broken(id, { tag: 'malformed', refs }, [first, second]);
  const ends = [first, second] as const;
  const [from, to] = [applications.get(first.application), applications.get(second.application)];
  if (!from) return broken(id, { tag: 'unknown-application', refs, application: first.application }, ends);
  if (!to) return broken(id, { tag: 'unknown-application', refs, application: second.application }, ends);
  if (from === to) return broken(id, { tag: 'itself', refs, application: from.id }, ends);
  return {
    id,
    refs,
    ends: [
      { application: from, endpoint: first.endpoint },
      { application: to, endpoint: second.endpoint },
    ],
  };
}

export function isBroken<T extends object>(line: T | BrokenDrawing): line is BrokenDrawing {
  return 'why' in line;
}

type Ref = { readonly application: ApplicationId; readonly endpoint: EndpointName | undefined };

function readRef(ref: string): Ref | undefined {
  const application = applicationOf(ref);
  const endpoint = endpointOf(ref);
  const isMalformed = application === '' || endpoint === '' || endpoint?.includes(':');
  return isMalformed ? undefined : { application, endpoint };
}

function broken(id: RelationId, why: BrokenLine, ends: readonly (Ref | undefined)[]): BrokenDrawing {
  const named = flatMap(ends, (end) => (end ? [end.application] : []));
  return { id, why, applications: [...new Set(named)] };
}
