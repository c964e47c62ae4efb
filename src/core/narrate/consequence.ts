// What a change does to telemetry, statuses and findings: one sentence for all origins that fare alike.
import type { Comparison, SignalTable } from '../compare/compare.ts';
import { type Change, storesOf } from '../compare/fate.ts';
import type { Repair } from '../compare/repair.ts';
import type { GreenUnit, StatusChange } from '../compare/statuses.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import type { UnitId } from '../document/document.ts';
import type { Flow, Signal } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import { coursesOf, targetOf } from '../flow/level.ts';
import type { Settlement, Status } from '../settle/settlement.ts';
import { capital, counted, fewOf, listed } from './list.ts';
import { lossClause } from './loss.ts';
import {
  applicationOfProcess,
  applicationOfUnit,
  applicationPhrase,
  partsOf,
  processKind,
  signalNoun,
  unitPhrase,
} from './names.ts';

/** By fate, what is lost first: lost, moved, doubled, gained. Origins that fare alike share a sentence. */
export function sayTable(comparison: Comparison, { lost, moved, doubled, gained }: SignalTable): readonly string[] {
  return [lost, moved, doubled, gained].flatMap((changes) => sayChanges(comparison, changes));
}

/** Changes of one signal. */
export function sayChanges(comparison: Comparison, changes: readonly Change[]): readonly string[] {
  const alike = grouped(changes, (change) => `${change.fate} ${general(clause(comparison, change))}`);
  return [...alike.values()].map((group) => sayAlike(comparison, group));
}

function sayAlike(comparison: Comparison, group: readonly Change[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const said = clause(comparison, first);
  const what = `${capital(signalNoun[first.signal])} of ${fewOf(subjects(comparison, group), 6)}`;
  return `${what} ${group.length > 1 ? general(said).replace(': it ', ': each ') : said}.`;
}

/** Units alike are one: an application stands for its units where all of them are meant. */
function general(text: string): string {
  return text.replace(/\/\d+\b/g, '').replace(/([a-z0-9])-\d+\./g, '$1.');
}

function subjects({ before, after }: Comparison, group: readonly Change[]): readonly string[] {
  const kinds = grouped(group, ({ origin }) => applicationPhrase(before.settlement, origin));
  return [...kinds].map(([kind, changes]) => {
    const [first] = changes;
    const id = applicationOfProcess(first?.origin ?? '');
    const application = before.topology.application(id) ?? after.topology.application(id);
    if (changes.length >= (application?.units.length ?? 0) && changes.length > 1) return kind;
    const units = changes.map(({ origin }) => partsOf(origin).unit);
    return `${kind.endsWith(id) ? kind.slice(0, kind.length - id.length) : `${kind} of `}${fewOf(units)}`;
  });
}

function clause(comparison: Comparison, change: Change): string {
  switch (change.fate) {
    case 'lost':
      return `are lost: ${lostClause(comparison, change)}`;
    case 'partly-lost':
      return `are lost in part: ${partClause(comparison, change)}`;
    case 'moved':
      return movedClause(comparison, change);
    case 'doubled':
      return `reach the same store ${(change.after?.duplicates ?? 0) + 1} times instead of ${times(change.before)}`;
    case 'gained':
      return `reach ${listed(fresh(comparison, change))}, which they did not before`;
    case 'same':
      return change.after === undefined || change.after.stores.length === 0
        ? 'are stored nowhere, as before'
        : `flow to ${listed([...storesOf(comparison.after, change.after)])} as before`;
  }
}

function times(flow: Flow | undefined): string {
  const count = (flow?.duplicates ?? 0) + 1;
  return count === 1 ? 'once' : `${count} times`;
}

function lostClause({ after: { topology, settlement } }: Comparison, { signal, origin, after }: Change): string {
  const { unit } = partsOf(origin);
  if (settlement.stopped.has(unit)) return 'the unit is down itself';
  if (topology.unit(unit) === undefined) return 'the unit is not there any more';
  if (settlement.processes.get(origin)?.isIdle) return 'nothing runs there any more';
  if (after === undefined) return 'nothing there gives any more';
  if (after.end === 'lost') return lossClauses(after, settlement);
  return unasked[signal];
}

/** Where units fail alike, it is said of their applications; of the origin itself it is said without its name. */
function lossClauses({ origin, losses }: Flow, settlement: Settlement): string {
  const own = unitPhrase(settlement, origin);
  const said = new Set(losses.map((loss) => lossClause(loss, settlement).replace(own, 'it')));
  return reasons(said.size === 1 ? [...said] : [...new Set([...said].map(general))]);
}

/** Clauses of which each may hold commas. */
function reasons([first = '', second, ...others]: readonly string[]): string {
  if (second === undefined) return first;
  return others.length === 0 ? `${first}, and ${second}` : `${first}, ${second}, and ${others.length} more`;
}

const unasked: Readonly<Record<Signal, string>> = {
  metrics: 'nobody fetches them any more',
  logs: 'nobody names a place for them any more',
  'charm-traces': 'no place is named for them any more',
  'workload-traces': 'no place is named for them any more',
  profiles: 'no place is named for them any more',
  queries: 'nobody is named to answer them any more',
  rules: 'no place is named for them any more',
};

function partClause(comparison: Comparison, change: Change): string {
  const gone = missing(comparison, change);
  const left = listed([...storesOf(comparison.after, change.after)]);
  if (gone.length > 0) return `they do not reach ${listed(gone)} any more, but ${left} still`;
  const why = change.after === undefined ? '' : lossClauses(change.after, comparison.after.settlement);
  if (why !== '') return `${why}; the rest still reaches ${left}`;
  const isFetched = change.after?.hops.some(({ motion }) => motion === 'pull') ?? false;
  return isFetched
    ? 'what it pushes itself goes nowhere; others still fetch'
    : 'nobody fetches any more; what it pushes itself still arrives';
}

function missing(comparison: Comparison, { before, after }: Change): readonly string[] {
  const has = storesOf(comparison.after, after);
  return [...storesOf(comparison.before, before)].filter((store) => !has.has(store));
}

function fresh(comparison: Comparison, { before, after }: Change): readonly string[] {
  const had = storesOf(comparison.before, before);
  return [...storesOf(comparison.after, after)].filter((store) => !had.has(store));
}

function movedClause(comparison: Comparison, change: Change): string {
  const [gone, found] = [missing(comparison, change), fresh(comparison, change)];
  if (gone.length > 0) return `are stored in ${listed(found)} instead of ${listed(gone)}`;
  return `still reach ${listed([...storesOf(comparison.after, change.after)])}, ${wayClause(change)}`;
}

/** By whom they go now that they did not before; else that it is the same applications, called otherwise. */
function wayClause({ before, after, origin }: Change): string {
  const [had, has] = [before, after].map((flow) => stations(flow, origin));
  const joined = [...(has ?? [])].filter((station) => !had?.has(station));
  const left = [...(had ?? [])].filter((station) => !has?.has(station));
  if (joined.length > 0) return `now by way of ${fewOf(joined)}`;
  if (left.length > 0) return `no more by way of ${fewOf(left)}`;
  const [first, then] = [before, after].map(firstOf);
  if (first !== then) return `first to ${then} instead of ${first}`;
  const old = new Set(before?.hops.map(({ from, to, url }) => `${from} ${to} ${url}`));
  const isPart = after?.hops.every(({ from, to, url }) => old.has(`${from} ${to} ${url}`)) ?? false;
  if (!isPart) return schemeClause(before, after);
  return before?.hops.length === after?.hops.length ? 'told so by other relations' : 'by the ways that are left';
}

/** Whom telemetry reaches first. */
function firstOf(flow: Flow | undefined): string {
  const [course] = flow === undefined ? [] : coursesOf(flow);
  const reached = (course?.[0] ?? []).flatMap((hop) => targetOf(hop) ?? []);
  return fewOf([...new Set(reached.map(processKind))]);
}

function stations(flow: Flow | undefined, origin: string): ReadonlySet<string> {
  const own = applicationOfProcess(origin);
  const passed = (flow?.hops ?? []).flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  return new Set(passed.map(applicationOfProcess).filter((application) => application !== own));
}

function schemeClause(before: Flow | undefined, after: Flow | undefined): string {
  const isSecure = (flow: Flow | undefined) => flow?.hops.filter(({ url }) => url.startsWith('https:')).length ?? 0;
  const change = isSecure(after) - isSecure(before);
  return change < 0
    ? 'over http where it was https'
    : change > 0
      ? 'over https where it was http'
      : 'at other addresses';
}

/** One sentence for all units that say the same. */
export function sayStatuses(changes: readonly StatusChange[]): readonly string[] {
  const alike = grouped(changes, ({ unit, before, after }) =>
    [applicationOfUnit(unit), statusText(before), statusText(after).replaceAll(unit, '')].join('\n'),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [`${fewOf(group.map(({ unit }) => unit))}: ${statusText(first.before)} → ${statusText(first.after)}`];
  });
}

function statusText(status: Status | undefined): string {
  if (status === undefined) return 'not there';
  return status.message === '' ? status.name : `${status.name} (${status.message})`;
}

/** Those that say that all is well, although telemetry is lost there; by what is lost. */
export function sayGreen({ after }: Comparison, green: readonly GreenUnit[]): readonly string[] {
  const alike = grouped(green, ({ signals }) => signals.join());
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const lost = listed(first.signals.map((signal) => signalNoun[signal]));
    const who = asApplications(
      after,
      group.map(({ unit }) => unit),
    );
    return [`${fewOf(who, 6)} ${who.length === 1 ? 'stays' : 'stay'} active, although ${lost} are lost.`];
  });
}

/** An application in the place of its units where all of them are meant. */
function asApplications({ topology }: Analysis, units: readonly UnitId[]): readonly string[] {
  return [...grouped(units, applicationOfUnit)].flatMap(([id, own]) =>
    own.length > 1 && own.length === topology.application(id)?.units.length ? [id] : own,
  );
}

/** What would repair it; with how much was tried where nothing was found. */
export function sayRepair(repair: Repair): readonly string[] {
  switch (repair.tag) {
    case 'needless':
      return ['Nothing needs repair: whatever still gives telemetry keeps a way to its stores.'];
    case 'found':
      return repair.fixes.map(({ label }) => `${label}.`);
    case 'undo':
      return [`Nothing that was tried does it but taking it back: ${listed(repair.fixes.map(({ label }) => label))}.`];
    case 'none':
      return [
        `None was found among ${counted(repair.tried, 'edit or pair of edits', 'edits and pairs of edits')} that were tried${repair.isBounded ? '; there are more' : ''}.`,
      ];
  }
}

/** All of it in one sentence: of how many applications each signal is lost, goes another way, is doubled, is new. */
export function sayOutcome({ tables }: Comparison): string {
  const parts = tables.flatMap((table) => {
    const verbs = [
      ['lost', 'lost'],
      ['moved', 'on another way'],
      ['doubled', 'doubled'],
      ['gained', 'new'],
    ] as const;
    return verbs.flatMap(([column, verb]) => {
      const applications = new Set(table[column].map(({ origin }) => applicationOfProcess(origin)));
      if (applications.size === 0) return [];
      return [`${signalNoun[table.signal]} of ${counted(applications.size, 'application')} are ${verb}`];
    });
  });
  return parts.length === 0 ? 'All telemetry flows as before.' : `${capital(listed(parts))}.`;
}
