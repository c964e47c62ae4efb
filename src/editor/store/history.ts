// How edits are taken back and done again: what any history can do, and one that is kept in memory.
import type { Document } from '../../core/core.ts';

export type History = {
  /** One step: what was edited, and what came of it. What could be done again is forgotten. */
  readonly record: (former: Document, next: Document) => void;
  /** The document as it is then; `undefined` where there is nothing to take back. */
  readonly undo: (document: Document) => Document | undefined;
  readonly redo: (document: Document) => Document | undefined;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** What can be gone back to and forth to, in the order of editing; nothing where another keeps it. */
  readonly past: () => readonly Document[];
  readonly future: () => readonly Document[];
};

export function createHistory(): History {
  let past: readonly Document[] = [];
  let future: readonly Document[] = [];
  return {
    record: (former) => {
      past = [...past, former];
      future = [];
    },
    undo: (document) => {
      const former = past.at(-1);
      if (!former) return undefined;
      past = past.slice(0, -1);
      future = [...future, document];
      return former;
    },
    redo: (document) => {
      const next = future.at(-1);
      if (!next) return undefined;
      future = future.slice(0, -1);
      past = [...past, document];
      return next;
    },
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    past: () => past,
    future: () => future.toReversed(),
  };
}

/** Brings `later`, which stands at the beginning, to where `former` stands, step by step. */
export function replay(former: History, later: History, present: Document | undefined): void {
  if (!present) return;
  [...former.past(), present, ...former.future()].reduce((before, after) => {
    later.record(before, after);
    return after;
  });
  for (const step of former.future()) later.undo(step);
}
