// What a unit has read: one key of one databag, who wrote it, and the relations that stand behind its value.
import type { ApplicationId, Json, RelationId, UnitId } from '../document/document.ts';
import type { Ground, Mark } from './process.ts';

export type Fact = {
  readonly value: Json;
  readonly relation: RelationId;
  readonly owner?: ApplicationId | UnitId | undefined; // absent: that the relation is there is itself what was read
  readonly key?: string | undefined;
  readonly step?: Mark | undefined; // absent: stated by the user, or nobody wrote anything
  readonly via: readonly RelationId[]; // the relation it was read from among them, unless it is one of peers, which nobody can cut
  readonly parts?: Parts | undefined;
};

/** Relations behind each part of a value that was put together of several: by unit, by protocol, by place in a list. */
export type Parts = ReadonlyMap<string, readonly RelationId[]>;

/** A value on its way into a databag, with what it was made of. */
export type Written = {
  readonly value: Json;
  readonly because: readonly Fact[];
  readonly gates?: readonly Fact[]; // what allowed the writing but says nothing about the value
  readonly parts?: ReadonlyMap<string, readonly Fact[]>;
  readonly by?: string; // the charm's own code, where no library wrote it
};
export type Keys = ReadonlyMap<string, Written>;

/** The facts behind a thing, as the relations to cut and the marks of the steps to show. */
export function groundOf(facts: readonly Fact[]): Ground {
  const [only] = facts;
  if (facts.length === 1 && only !== undefined)
    return { via: only.via, because: only.step === undefined ? [] : [only.step] };
  return { via: viaOf(facts), because: marksOf(facts) };
}

/** Sorted by code unit, each once. The array of the facts themselves where they share one. */
export function viaOf(facts: readonly Fact[]): readonly RelationId[] {
  const [first] = facts;
  if (first === undefined) return [];
  let all: Set<RelationId> | undefined;
  let last = first.via;
  for (const { via } of facts) {
    if (via === last) continue;
    all ??= new Set(first.via);
    for (const id of via) all.add(id);
    last = via;
  }
  return all === undefined || all.size === first.via.length ? first.via : [...all].sort();
}

/** As they were written, each once. */
export function marksOf(facts: readonly Fact[]): readonly Mark[] {
  const marks = new Set<Mark>();
  for (const { step } of facts) if (step !== undefined) marks.add(step);
  return marks.size < 2 ? [...marks] : [...marks].sort((one, other) => one.at - other.at);
}

const narrowed = new WeakMap<Fact, Map<string, Fact>>();

/** The same fact narrowed to one part of its value. The same object for the same part. */
export function partOf(fact: Fact, part: string, value: Json): Fact {
  const parts = narrowed.get(fact) ?? new Map<string, Fact>();
  narrowed.set(fact, parts);
  const made = parts.get(part) ?? narrow(fact, part, value);
  parts.set(part, made);
  return made;
}

function narrow({ relation, owner, key, step, via, parts }: Fact, part: string, value: Json): Fact {
  return { value, relation, owner, key, step, via: parts?.get(part) ?? via, parts };
}

/** Keys to write: those without a value are left out, as are empty texts, which Juju deletes. */
export function keysOf(written: Readonly<Record<string, Written | undefined>>): Keys {
  const keys = new Map<string, Written>();
  for (const key of Object.keys(written)) {
    const one = written[key];
    if (one !== undefined && one.value !== null && one.value !== '') keys.set(key, one);
  }
  return keys;
}
