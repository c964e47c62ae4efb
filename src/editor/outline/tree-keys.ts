// How a tree is walked with keys: the rows that are open, and what a key does on one of them. Knows no element.
import type { Branch } from './branch.ts';

export type Row = {
  readonly branch: Branch;
  readonly level: number; // 1 at the top
  readonly place: number; // 1-based among its siblings
  readonly siblings: number;
  readonly parent: string | undefined;
};

export type Walk =
  | { readonly tag: 'focus'; readonly id: string }
  | { readonly tag: 'open' | 'close' | 'choose'; readonly id: string };

/** The rows that can be seen, from top to bottom. */
export function rowsOf(
  branches: readonly Branch[],
  open: ReadonlySet<string>,
  level = 1,
  parent?: string,
): readonly Row[] {
  return branches.flatMap((branch, at) => [
    { branch, level, place: at + 1, siblings: branches.length, parent },
    ...(open.has(branch.id) ? rowsOf(branch.branches, open, level + 1, branch.id) : []),
  ]);
}

/** What a key does, after the tree pattern of WAI-ARIA; `undefined`: nothing of ours. */
export function walk(rows: readonly Row[], open: ReadonlySet<string>, from: string, key: string): Walk | undefined {
  const at = rows.findIndex(({ branch }) => branch.id === from);
  const row = rows[at];
  if (!row) return undefined;
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (step !== undefined) return focus(rows[step]);
  if (key === 'ArrowRight') return inward(rows[at + 1], row.branch, open);
  if (key === 'ArrowLeft') return outward(row, open);
  if (key === 'Enter' || key === ' ') return enter(row.branch, open);
  return key.length === 1 ? spell(rows, at, key.toLowerCase()) : undefined;
}

function focus(row: Row | undefined): Walk | undefined {
  return row && { tag: 'focus', id: row.branch.id };
}

function inward(next: Row | undefined, { id, branches }: Branch, open: ReadonlySet<string>): Walk | undefined {
  if (branches.length === 0) return undefined;
  return open.has(id) ? focus(next) : { tag: 'open', id };
}

function outward({ branch, parent }: Row, open: ReadonlySet<string>): Walk | undefined {
  if (open.has(branch.id) && branch.branches.length > 0) return { tag: 'close', id: branch.id };
  return parent === undefined ? undefined : { tag: 'focus', id: parent };
}

function enter({ id, chooses }: Branch, open: ReadonlySet<string>): Walk {
  if (chooses !== undefined) return { tag: 'choose', id };
  return { tag: open.has(id) ? 'close' : 'open', id };
}

function spell(rows: readonly Row[], at: number, letter: string): Walk | undefined {
  const turned = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return focus(turned.find(({ branch }) => branch.text.toLowerCase().startsWith(letter)));
}

/** Every branch on the way to the one that chooses an id, so that it can be shown. */
export function wayTo(branches: readonly Branch[], chosen: string): readonly string[] {
  for (const branch of branches) {
    if (branch.chooses === chosen) return [branch.id];
    const below = wayTo(branch.branches, chosen);
    if (below.length > 0) return [branch.id, ...below];
  }
  return [];
}
