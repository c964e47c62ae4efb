// What stands on the strip of charm code of a large card: the library that matters for the signals shown, and what it does.
import type { Analysis } from '../diagnose/analysis.ts';
import { signalsByRelation } from '../flow/carried.ts';
import { type Signal, signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import { drawn } from '../narrate/drawn.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { lettering } from './lettering.ts';
import { detail } from './sizes.ts';
import { breakText, cutText } from './text-width.ts';

/** `says`: what the lines say, each text whole. `over`: the endpoint that the library is made for, where it has one. */
export type Strip = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly says: readonly string[];
  readonly over?: string;
};

/** What can be said for every signal, and how many lines the longest of it has. */
export type Strips = { readonly of: (shown: readonly Signal[]) => Strip; readonly most: number };

/** The same object for the same application of the same analysis. */
export const stripOf = memo((analysis: Analysis, application: TopologyApplication): Strips => {
  const bySignal = new Map(signals.map((signal) => [signal, stripFor(analysis, application, signal)]));
  const flowing = new Set(analysis.flows.flatMap(({ end, signal }) => (end === 'not-collected' ? [] : [signal])));
  const all = [...bySignal].flatMap(([signal, strip]) => (strip && flowing.has(signal) ? [strip] : []));
  const rest = overall(application, all);
  return {
    of: (shown) => {
      const said = shown.map((signal) => bySignal.get(signal)).filter((strip) => strip !== undefined);
      return overall(application, said.length === 0 ? all : said);
    },
    most: Math.max(1, ...[...bySignal.values(), rest].map((strip) => strip?.lines.length ?? 0)),
  };
});

function room({ kind }: TopologyApplication): number {
  return (kind === 'coordinator' ? detail.coordinator : detail.worker) - 2 * detail.row.inset - 20;
}

function broken(text: string, application: TopologyApplication): Pick<Strip, 'lines' | 'says'> {
  return { lines: breakText(text, room(application), lettering['strip-line'], 3), says: [text] };
}

/** The library made for an endpoint whose relation carries the signal, else the one that acts for it without an endpoint of its own. */
function stripFor(analysis: Analysis, application: TopologyApplication, signal: Signal): Strip | undefined {
  const uses = application.charm?.behaviour?.uses ?? [];
  const endpoints = carrying(analysis, application, signal);
  const own = uses.filter(
    ({ endpoint, library }) => endpoint !== undefined && endpoints.has(endpoint) && !isOfCluster(library),
  );
  const last = own.at(-1) ?? (application.kind === 'worker' ? acting(uses, signal) : undefined);
  if (last) {
    const over = last.endpoint === undefined ? {} : { over: last.endpoint };
    return { title: last.library, ...broken(drawn.library(last.library, application.kind), application), ...over };
  }
  if (endpoints.size === 0 || application.kind !== 'worker') return undefined;
  return (signal === 'metrics' ? notDone(application) : undefined) ?? told(uses, application);
}

/** What the coordinator says reaches it over the cluster relation. */
function told(uses: readonly { readonly library: string }[], application: TopologyApplication): Strip | undefined {
  const use = uses.find(({ library }) => isOfCluster(library));
  return use && { title: use.library, ...broken(drawn.library(use.library, application.kind), application) };
}

function isOfCluster(library: string): boolean {
  return library.startsWith('Cluster');
}

function acting<Use extends { readonly library: string; readonly endpoint?: string }>(
  uses: readonly Use[],
  signal: Signal,
): Use | undefined {
  return signal === 'logs'
    ? uses.find(({ library, endpoint }) => endpoint === undefined && library.includes('Log'))
    : undefined;
}

/** The endpoints whose relations belong to the signal. */
function carrying(
  { topology, settlement, flows }: Analysis,
  { index }: TopologyApplication,
  signal: Signal,
): ReadonlySet<string> {
  const bySignal = signalsByRelation(topology, settlement, flows);
  const found = new Set<string>();
  for (const relation of topology.relations) {
    if (relation.state !== 'joined' || !bySignal.get(relation.id)?.includes(signal)) continue;
    for (const end of [relation.provider, relation.requirer]) if (end.application === index) found.add(end.endpoint);
  }
  return found;
}

/** The point the pattern makes: what does not happen here. */
function notDone(application: TopologyApplication): Strip | undefined {
  if ((application.charm?.notDone.length ?? 0) === 0) return undefined;
  return { title: drawn.charmOf(application.kind), ...broken(drawn.noMetrics, application) };
}

/** With several libraries at work: each by its name and its endpoint, after what the pattern says does not happen here. */
function overall(application: TopologyApplication, strips: readonly Strip[]): Strip {
  const title = drawn.charmOf(application.kind);
  const named = new Map(strips.map((strip) => [`${strip.title} ${strip.over ?? ''}`, strip]));
  const [first] = named.values();
  if (first && strips.every((strip) => strip.title === first.title)) return first;
  const says = [...named.values()].map((strip) =>
    strip.title === title ? (strip.lines[0] ?? '') : drawn.over(strip.title, strip.over),
  );
  return { title, lines: says.map((text) => cutText(text, room(application), lettering['strip-line'])), says };
}
