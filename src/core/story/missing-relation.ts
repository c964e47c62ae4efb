// "Between which applications is a relation missing?": every line that people usually draw is tried out, each by itself.
import { type Comparison, compare } from '../compare/compare.ts';
import { edited } from '../compare/cut.ts';
import { analyse } from '../compare/whatif.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { applicationOf } from '../diagnose/whose.ts';
import type { ApplicationId, Question } from '../document/document.ts';
import { type Pairing, relating } from '../edit/pairing.ts';
import { usualRelations } from '../edit/targets.ts';
import { resolve } from '../topology/resolve.ts';
import type { Asking, Choice } from './choice.ts';

type Pair = readonly [ApplicationId, ApplicationId];

const mostPairs = 28; // of eight applications; of more only those between which a line can be drawn

/** `about` the application that lacks something, or whose telemetry does; with neither that nor a signal whatever lacks. */
export const missingRelation: Asking = (analysis, question) => {
  const all = pairsOf(analysis);
  const pairs = (all.length <= mostPairs ? all : all.filter((pair) => linesOf(analysis, pair).length > 0)).slice(
    0,
    mostPairs,
  );
  const choices = pairs.map(([from, to]): Choice => ({ tag: 'relation', from, to }));
  return { choices, right: new Set(choices.filter((_, at) => isMissed(analysis, pairs[at], question))) };
};

/** Each once, by id. */
function pairsOf({ topology }: Analysis): readonly Pair[] {
  const ids = topology.applications.map(({ id }) => id).sort();
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): Pair => [one, other]));
}

function linesOf(analysis: Analysis, [one, other]: Pair): readonly Pairing[] {
  return usualRelations(analysis, one, other);
}

function isMissed(analysis: Analysis, pair: Pair | undefined, question: Question): boolean {
  return pair !== undefined && linesOf(analysis, pair).some((line) => mendsSome(analysis, line, question));
}

/** Whether an error goes with it, or something is stored that was stored nowhere before. */
function mendsSome(analysis: Analysis, line: Pairing, question: Question): boolean {
  const { topology } = analysis;
  const drawn = resolve(edited(topology.deployment, relating(line)), topology.catalogue);
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
