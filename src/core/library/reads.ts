// What was read while something was computed, so that it is computed again only once some of that has changed.

/** Something that is read and may change: it counts its changes. */
export type Changing = { changes: number };

/** What one computation read, the last first: things with the count they had, and earlier computations whose answers it used. */
export type Reads = {
  seen: Seen | undefined;
  used: Used | undefined;
  checked: number; // the moment at which it was last found unchanged
};
type Seen = { readonly one: Changing; readonly count: number; readonly before: Seen | undefined };
type Used = { readonly reads: Reads; readonly before: Used | undefined };
export type Remembered<Value> = { readonly value: Value; readonly reads: Reads };

/** The computation that is going on, and the moment: how often anything has changed so far. */
let open: Reads | undefined;
let moment = 0;

export function noteChange(one: Changing): void {
  one.changes += 1;
  moment += 1;
}

export function noteRead(one: Changing): void {
  if (open === undefined || open.seen?.one === one) return;
  open.seen = { one, count: one.changes, before: open.seen };
}

export function reading<Value>(compute: () => Value): Remembered<Value> {
  const outer = open;
  const reads: Reads = { seen: undefined, used: undefined, checked: moment };
  open = reads;
  try {
    return { value: compute(), reads };
  } finally {
    open = outer;
  }
}

/** Once something of it has changed it stays so: counts only grow. */
export function isUnchanged(reads: Reads): boolean {
  if (reads.checked === moment) return true;
  for (let at = reads.seen; at !== undefined; at = at.before) if (at.one.changes !== at.count) return false;
  for (let at = reads.used; at !== undefined; at = at.before) if (!isUnchanged(at.reads)) return false;
  reads.checked = moment;
  return true;
}

/** The same function of what units see, computed again only when something it read has changed. */
export function perView<View extends object, Value>(compute: (view: View) => Value): (view: View) => Value {
  const known = new WeakMap<View, Remembered<Value>>();
  return (view) => {
    const old = known.get(view);
    const one = old !== undefined && isUnchanged(old.reads) ? old : reading(() => compute(view));
    if (one !== old) known.set(view, one);
    if (open !== undefined && open.used?.reads !== one.reads) open.used = { reads: one.reads, before: open.used };
    return one.value;
  };
}
