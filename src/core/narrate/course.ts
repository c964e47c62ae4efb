// A course of telemetry in words: who takes it first and because of which key, then from relay to relay, and whether it is kept.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Flow, Hop } from '../flow/flow.ts';
import { targetOf } from '../flow/level.ts';
import type { ProcessId, Settlement } from '../settle/settlement.ts';
import { fewOf } from './list.ts';
import { applicationPhrase } from './names.ts';
import { sayingOf } from './reason.ts';

type Levels = readonly (readonly Hop[])[];

/** Behind `Logs of loki-read/0`. `isFurther`: others were told before, and it is told up to where it runs into one of them. */
export function sayCourse(analysis: Analysis, flow: Flow, course: Levels, isFurther: boolean): string {
  const { settlement } = analysis;
  const [first = [], ...further] = segmentsOf(settlement, course);
  const why = sayingOf(analysis, flow.signal, decisive(first));
  const begun = `${sayFirst(settlement, first)}${why === undefined ? '' : `, because ${why}`}`;
  const clauses = further.map((segment) => relayed(settlement, segment));
  const way = clauses.reduce((said, clause, at) => {
    if (clause.who.text === clauses[at - 1]?.who.text) return `${said} and ${clause.deed}`;
    const isNext = at === 0 && why === undefined && clause.who.isOne && !isFetch(further[0]);
    return isNext ? `${said}, which ${clause.deed}` : `${said}; ${clause.who.text} ${clause.deed}`;
  }, begun);
  if (!isKept(flow, course)) return isFurther && flow.end === 'stored' ? `${way}, and on like those` : way;
  return `${way}${kept(further.at(-1) ?? first, clauses.at(-1), why !== undefined)}`;
}

/** The levels of a course, parted where somebody takes what arrives; an nginx only passes it on. */
function segmentsOf(settlement: Settlement, course: Levels): readonly Levels[] {
  const segments: (readonly Hop[])[][] = [[]];
  for (const level of course) {
    segments.at(-1)?.push(level);
    if (!level.every((hop) => isProxy(settlement, targetOf(hop)))) segments.push([]);
  }
  return segments.filter((levels) => levels.length > 0);
}

function isProxy(settlement: Settlement, process: ProcessId | null): boolean {
  return process !== null && settlement.processes.get(process)?.nginx !== undefined;
}

function isFetch(levels: Levels | undefined): boolean {
  return levels?.[0]?.[0]?.motion === 'pull';
}

/** The hops that the key is about: of a push the first, of a fetch the one that the asker makes. */
function decisive(levels: Levels): readonly Hop[] {
  return levels.at(isFetch(levels) ? -1 : 0) ?? [];
}

function isKept({ stores }: Flow, course: Levels): boolean {
  const last = (course.at(-1) ?? []).map(targetOf);
  return last.some((process) => process !== null && stores.includes(process));
}

/** How it ends; `isAside`: the reason stands between. */
function kept(levels: Levels, clause: Clause | undefined, isAside: boolean): string {
  if (clause !== undefined && isFetch(levels)) return clause.who.isOne ? ' and keeps them' : ' and keep them';
  return isFetch(levels) || (clause === undefined && isAside) ? ', and are stored there' : ', where they are stored';
}

/** `go from pebble to nginx of loki, which passes them to otelcol`. */
function sayFirst(settlement: Settlement, levels: Levels): string {
  const first = levels[0] ?? [];
  if (!isFetch(levels)) return `go ${first[0]?.by === 'pebble' ? 'from pebble ' : ''}to ${passed(settlement, levels)}`;
  const asker = names(settlement, levels.at(-1)).text;
  const isAnswered = first.some(({ to }) => to !== null);
  return `${isAnswered ? 'are' : 'would be'} fetched by ${asker}${through(settlement, levels)}`;
}

type Who = { readonly text: string; readonly isOne: boolean };
type Clause = { readonly who: Who; readonly deed: string };

function relayed(settlement: Settlement, levels: Levels): Clause {
  if (isFetch(levels)) {
    const who = names(settlement, levels.at(-1));
    return { who, deed: `${who.isOne ? 'fetches' : 'fetch'} them from there${through(settlement, levels)}` };
  }
  const who = called(settlement, new Set((levels[0] ?? []).map(({ from }) => from)));
  return { who, deed: `${who.isOne ? 'sends' : 'send'} them on to ${passed(settlement, levels)}` };
}

/** `traefik, which passes them to nginx of loki, and that to loki-write`. */
function passed(settlement: Settlement, levels: Levels): string {
  const stations = levels.map((level) => names(settlement, level));
  return stations.reduce((said, { text }, at) => {
    const isOne = stations[at - 1]?.isOne ?? true;
    if (at === 0) return text;
    if (at === 1) return `${said}, which ${isOne ? 'passes' : 'pass'} them to ${text}`;
    return `${said}, and ${isOne ? 'that' : 'those'} to ${text}`;
  }, '');
}

/** All that a fetch passes on its way. */
function through(settlement: Settlement, levels: Levels): string {
  const proxies = levels.slice(0, -1).map((level) => names(settlement, level).text);
  return proxies
    .reverse()
    .map((proxy) => ` through ${proxy}`)
    .join('');
}

function names(settlement: Settlement, level: readonly Hop[] | undefined): Who {
  return called(settlement, new Set((level ?? []).map(targetOf)));
}

function called(settlement: Settlement, processes: ReadonlySet<ProcessId | null>): Who {
  const all = new Set(
    [...processes].map((id) => (id === null ? 'an address where nothing answers' : applicationPhrase(settlement, id))),
  );
  return { text: fewOf([...all]), isOne: all.size === 1 };
}
