// "Which relation is missing?": every line that people usually draw is tried out, each by itself.
import { type Comparison, compare } from '../compare/compare.ts';
import { edited } from '../compare/cut.ts';
import { analyse } from '../compare/whatif.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { applicationOf } from '../diagnose/whose.ts';
import type { Question } from '../document/document.ts';
import { relationId } from '../document/name.ts';
import { type Pairing, relating } from '../edit/pairing.ts';
import { usualRelations } from '../edit/targets.ts';
import { resolve } from '../topology/resolve.ts';
import type { Asking, Choice } from './choice.ts';

/** Units times lines that are tried at most; of a large drawing only the first lines are. */
const mostWork = 4_000;

/** `about` the application that lacks something, or whose telemetry does; with neither that nor a signal whatever lacks. */
export const missingRelation: Asking = (analysis, question) => {
  const most = Math.ceil(mostWork / Math.max(1, analysis.topology.units.length));
  const tried = candidates(analysis).slice(0, most);
  const choices = tried.map(({ from, to }): Choice => ({ tag: 'relation', from, to }));
  return { choices, right: new Set(choices.filter((_, at) => isMissed(analysis, tried[at], question))) };
};

/** Each line once, by id. */
function candidates(analysis: Analysis): readonly Pairing[] {
  const ids = analysis.topology.applications.map(({ id }) => id).sort();
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).flatMap((other) => usualRelations(analysis, one, other)));
  const found = new Map(pairs.map((pairing) => [relationId([pairing.from, pairing.to]), pairing]));
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pairing]) => pairing);
}

/** Whether an error goes with it, or something is stored that was stored nowhere before. */
function isMissed(analysis: Analysis, pairing: Pairing | undefined, question: Question): boolean {
  if (pairing === undefined) return false;
  const { topology } = analysis;
  const drawn = resolve(edited(topology.deployment, relating(pairing)), topology.catalogue);
  const comparison = compare(analysis, analyse(drawn, undefined, new Set()));
  return mends(comparison, question) || stores(comparison, question);
}

function mends({ gone }: Comparison, { about, signal }: Question): boolean {
  if (signal !== undefined) return false;
  return gone.some(
    ({ severity, subject }) => severity === 'error' && (about === undefined || subject.application === about),
  );
}

function stores({ before, tables }: Comparison, { about, signal }: Question): boolean {
  const own = tables.filter((table) => signal === undefined || table.signal === signal);
  const gained = own.flatMap((table) => table.gained).filter((change) => (change.before?.stores.length ?? 0) === 0);
  return gained.some(({ origin }) => about === undefined || applicationOf(before, origin)?.id === about);
}
