// What goes on inside a store, one sentence for each signal: from whom, from role to role, and where it is kept or looked for.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import type { InsideHop } from '../flow/hand.ts';
import type { Inside } from '../flow/inside.ts';
import type { InsideLine } from '../flow/opened.ts';
import type { Way } from '../flow/way.ts';
import type { ProcessId } from '../settle/settlement.ts';
import { capital, fewOf, listed } from './list.ts';
import { lossClause } from './loss.ts';
import { maskUrl } from './mask.ts';
import { applicationOfProcess, applicationPhrase, opening, signalNoun, unitPhrase } from './names.ts';
import { allTelling } from './reason.ts';

/** In the order of the signals. */
export function sayInside(analysis: Analysis, inside: Inside): readonly string[] {
  return inside.ways.map((way) => sayWay(analysis, inside, way));
}

/** `Inside loki, nginx passes logs to one of 3 write workers; the write workers pass them to each other and keep them in …` */
export function sayWay(analysis: Analysis, { store }: Pick<Inside, 'store'>, way: Way): string {
  const clauses = clausesOf(analysis, store, way);
  const said = clauses.reduce((text, clause, at) => `${text}${joint(clauses[at - 1], clause, clauses[at + 1])}`, '');
  const why = [...new Set(way.losses.map((loss) => lossClause(loss, analysis.settlement)))];
  return `${lead[way.signal] ?? 'Inside'} ${store}, ${said}${why.length === 0 ? '' : `; some is lost: ${fewOf(why, 2)}`}.`;
}

/** All that goes from one station to another: `The write workers pass logs to each other.` */
export function sayInsideLine(analysis: Analysis, store: ApplicationId, { signal, hops }: InsideLine): string {
  const [clause] = clausesOf(analysis, store, { signal, hops });
  if (clause === undefined) return '';
  const isNamed = analysis.topology.application(clause.subject) !== undefined;
  return `${isNamed ? clause.subject : capital(clause.subject)} ${clause.deed}.`;
}

/** The same subject is not named twice, and one that was just reached follows on. */
function joint(before: Clause | undefined, { subject, deed }: Clause, after: Clause | undefined): string {
  if (before === undefined) return `${subject} ${deed}`;
  if (before.subject === subject) return after?.subject === subject ? `, ${deed}` : `, and ${deed}`;
  return before.whom === subject ? `, which ${deed}` : `; ${subject} ${deed}`;
}

const lead: Partial<Record<Signal, string>> = { queries: 'To query', rules: 'For the rules of' };

/** One connection inside: `Ingester/0 …`; with all keys that led to it, as no signal has keys of its own there. */
export function sayInsideHop(analysis: Analysis, signal: Signal, hop: InsideHop): string {
  const { settlement } = analysis;
  const caller = opening(unitPhrase(settlement, hop.from));
  const to = hop.to === null ? targetText(analysis, [hop]) : unitPhrase(settlement, hop.to);
  const whom = `${to}${hop.choice === null ? '' : ', one of several'}`;
  const why = allTelling(analysis, hop);
  const call = hop.url === '…' ? '' : `: ${hop.method} ${maskUrl(hop.url)}`;
  return `${caller} ${deeds[hop.does].one(signalNoun[signal], whom)}${call}${why === undefined ? '' : `, because ${why}`}.`;
}

type Deed = { readonly one: Wording; readonly many: Wording };
type Wording = (what: string, whom: string) => string;

const deeds: Readonly<Record<InsideHop['does'], Deed>> = {
  passes: {
    one: (what, whom) => `passes ${what} to ${whom}`,
    many: (what, whom) => `pass ${what} to ${whom}`,
  },
  queues: {
    one: (what, whom) => `fetches ${what} from ${whom}`,
    many: (what, whom) => `fetch ${what} from ${whom}`,
  },
  asks: { one: (_what, whom) => `asks ${whom}`, many: (_what, whom) => `ask ${whom}` },
  keeps: {
    one: (what, whom) => `keeps ${what} in ${whom}`,
    many: (what, whom) => `keep ${what} in ${whom}`,
  },
  alerts: { one: (_what, whom) => `sends alerts to ${whom}`, many: (_what, whom) => `send alerts to ${whom}` },
};

type Clause = { readonly subject: string; readonly deed: string; readonly whom: string };

/** All who do the same in the same role are one subject; whom they do it to are listed. The signal is named once. */
function clausesOf(
  analysis: Analysis,
  store: ApplicationId,
  { signal, hops }: Pick<Way, 'signal' | 'hops'>,
): readonly Clause[] {
  const own = (text: string) => (text.endsWith(` of ${store}`) ? text.slice(0, -` of ${store}`.length) : text);
  const subjects = grouped(hops, (hop) => subjectOf(analysis, hop));
  const groups = [...subjects.values()].flatMap((all) => [...grouped(all, ({ does }) => does).values()]);
  return groups.flatMap((same, at): readonly Clause[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { text, isOne } = subjectText(analysis, same);
    const targets = grouped(same, (hop) => targetOf(hop));
    const whom = own(listed([...targets.values()].map((group) => targetText(analysis, group))));
    const deed = deeds[first.does][isOne ? 'one' : 'many'](
      at === 0 || signal === 'queries' ? signalNoun[signal] : 'them',
      whom,
    );
    return [{ subject: own(text), deed, whom }];
  });
}

/** Who opens the connection: a role, or an application with its process. */
function subjectOf({ settlement }: Analysis, hop: InsideHop): string {
  return callerRole(hop) ?? applicationPhrase(settlement, hop.from);
}

function targetOf({ to, toRole, role, does, objectStore }: InsideHop): string {
  const called = does === 'queues' ? role : toRole;
  return called ?? objectStore ?? (to === null ? '' : applicationOfProcess(to));
}

/** With queues the one that comes for it calls. */
function callerRole({ does, role, toRole }: InsideHop): string | null {
  return does === 'queues' ? toRole : role;
}

function subjectText(
  analysis: Analysis,
  same: readonly InsideHop[],
): { readonly text: string; readonly isOne: boolean } {
  const [first] = same;
  if (first === undefined) return { text: '', isOne: true };
  const role = callerRole(first);
  const callers = new Set(same.map(({ from }) => from));
  if (role === null) return { text: applicationPhrase(analysis.settlement, first.from), isOne: true };
  return { text: `the ${role} ${callers.size === 1 ? 'worker' : 'workers'}`, isOne: callers.size === 1 };
}

/** `one of 3 write workers`, `each other`, `the object store that s3 names`. */
function targetText(analysis: Analysis, same: readonly InsideHop[]): string {
  const [first] = same;
  if (first === undefined) return '';
  if (first.objectStore !== null) return `the object store that ${first.objectStore} names`;
  const role = first.does === 'queues' ? first.role : first.toRole;
  const called = new Set(same.flatMap(({ to }) => to ?? []));
  const [only] = called;
  if (only === undefined) return 'an address where nothing answers';
  if (role === null) return applicationPhrase(analysis.settlement, only);
  const isOwn = callerRole(first) === role;
  if (first.choice !== null && first.does !== 'queues') return isOwn ? 'one of the others' : oneOf(role, called);
  if (isOwn) return 'each other';
  return called.size === 1 ? `the ${role} worker` : `each of the ${called.size} ${role} workers`;
}

function oneOf(role: string, called: ReadonlySet<ProcessId>): string {
  return called.size === 1 ? `the ${role} worker` : `one of ${called.size} ${role} workers`;
}
