// The smallest set of edits after which nothing is lost any more that was stored before the cuts. Tried out, not reasoned: each set is settled.
import type { Fix } from '../diagnose/diagnostic.ts';
import { inTurn } from '../document/in-turn.ts';
import { memo } from '../memo.ts';
import { resolve } from '../topology/resolve.ts';
import { type Comparison, compare } from './compare.ts';
import { edited } from './cut.ts';
import { mends } from './mends.ts';
import { isTakenBack } from './undo.ts';
import { analyse, type Consequence, deployed } from './whatif.ts';

/**
 * `found` does without taking a cut back, `undo` does not. `none`: no set that was tried does. `tried`: sets that were settled;
 * `isBounded` where there were more to try.
 */
export type Repair =
  | { readonly tag: 'needless' }
  | { readonly tag: 'found' | 'undo'; readonly fixes: readonly Fix[]; readonly tried: number }
  | { readonly tag: 'none'; readonly tried: number; readonly isBounded: boolean };

/** Units times sets that are settled at most: a small drawing is tried out further than a large one. */
const mostWork = 60_000;
const [fewestSets, mostSets] = [8, 150];
const mostPaired = 12;

/** Single edits first, then pairs of the most promising. The same object for the same consequence. */
export const repairOf = memo((consequence: Consequence): Repair => {
  if (lossOf(consequence.now) + lossOf(consequence.fresh) === 0) return { tag: 'needless' };
  const limit = limitOf(consequence);
  const fixes = mends(consequence);
  const singles = fixes.slice(0, limit).map((fix) => attempt(consequence, [fix]));
  const single = best(singles);
  if (single !== undefined && !single.isUndo) return { tag: 'found', fixes: single.fixes, tried: singles.length };
  const sets = pairsOf(singles);
  const pairs = sets.slice(0, limit - singles.length);
  const tried = singles.length + pairs.length;
  const pair = best(pairs.map((set) => attempt(consequence, set)));
  if (pair !== undefined && !pair.isUndo) return { tag: 'found', fixes: pair.fixes, tried };
  const taken = single ?? pair;
  if (taken !== undefined) return { tag: 'undo', fixes: taken.fixes, tried };
  return { tag: 'none', tried, isBounded: fixes.length + sets.length > tried };
});

function limitOf({ before }: Consequence): number {
  const affordable = Math.floor(mostWork / Math.max(1, before.topology.units.length));
  return Math.min(mostSets, Math.max(fewestSets, affordable));
}

/** `left`: flows that are still lost. */
type Attempt = {
  readonly fixes: readonly Fix[];
  readonly left: number;
  readonly doubled: number;
  readonly isUndo: boolean;
};

function attempt({ cuts, before, now, fresh }: Consequence, fixes: readonly Fix[]): Attempt {
  const { topology: cut, settlement } = now.after;
  const deployment = edited(cut.deployment, inTurn(...fixes.map(({ edit }) => edit)));
  const topology = resolve(deployment, cut.catalogue);
  const { stopped } = settlement;
  const isUndo = cuts.some((one) => isTakenBack(before.topology, topology, one));
  const mended = compare(before, deployed({ topology, stopped }));
  const left = lossOf(mended);
  if (left > 0 || lossOf(now) === 0) return { fixes, isUndo, left, doubled: doubledIn(mended) - doubledIn(fresh) };
  const running = compare(before, analyse(topology, settlement, stopped));
  return { fixes, isUndo, left: lossOf(running), doubled: doubledIn(running) - doubledIn(now) };
}

/** What is lost of units that are there and run. */
function lossOf({ tables, after: { topology, settlement } }: Comparison): number {
  const lost = tables.flatMap((table) => table.lost).map(({ origin }) => origin.slice(0, origin.indexOf(' ')));
  return lost.filter((unit) => topology.unit(unit) !== undefined && !settlement.stopped.has(unit)).length;
}

function doubledIn({ tables }: Comparison): number {
  return tables.reduce((sum, { doubled }) => sum + doubled.length, 0);
}

/** Of those that leave nothing lost, one that takes no cut back, then one that doubles least, then the first. */
function best(attempts: readonly Attempt[]): Attempt | undefined {
  const whole = attempts.filter(({ left }) => left === 0);
  return whole.sort((a, b) => Number(a.isUndo) - Number(b.isUndo) || a.doubled - b.doubled)[0];
}

/** Of edits that take no cut back, those that left least lost first. */
function pairsOf(singles: readonly Attempt[]): readonly (readonly Fix[])[] {
  const parts = singles
    .filter(({ isUndo }) => !isUndo)
    .sort((a, b) => a.left - b.left)
    .slice(0, mostPaired);
  return parts.flatMap((one, at) => parts.slice(at + 1).map((other) => [...one.fixes, ...other.fixes]));
}
