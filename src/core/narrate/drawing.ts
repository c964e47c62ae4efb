// What a whole drawing shows, as title line, captions and text alternative.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Signal } from '../flow/flow.ts';
import { captionsOf } from './caption.ts';
import { capital, counted, fewOf, listed } from './list.ts';
import { lossClause } from './loss.ts';
import { signalNoun } from './names.ts';
import { type ClusterSummary, reachOf, type Summary, summarise } from './summary.ts';
import { words } from './words.ts';

/** What is looked at, as far as sentences need it. */
export type Looked = { readonly signals: readonly Signal[]; readonly layer: 'relations' | 'flow' | 'both' };
export type Drawn = {
  readonly title: string;
  readonly subtitle: string;
  readonly captions: readonly string[];
  readonly account: string; // where telemetry goes, for where title and size stand already
  readonly description: string; // text alternative of the picture
};
/** The signals that the pattern treats as one. */
export type Topic = 'metrics' | 'logs' | 'traces';

export function sayDrawing(analysis: Analysis, title: string, looked: Looked): Drawn {
  const name = title === '' ? words.untitled : title;
  const topic = topicOf(looked.signals);
  if (topic === undefined) {
    const subtitle = sizeOf(analysis);
    const said = everything(analysis);
    return {
      title: name,
      subtitle,
      captions: [],
      account: said.length === 0 ? `${capital(subtitle)}.` : said.join(' '),
      description: [heading(name), `${capital(subtitle)}.`, ...said].join(' '),
    };
  }
  const summary = summarise(analysis, looked.signals);
  const subtitle = subtitleOf(analysis, topic, summary);
  const captions = [...captionsOf(topic, summary, looked.layer), ...losses(topic, summary)];
  const account = [`${capital(subtitle)}.`, ...captions].join(' ');
  return {
    title: name,
    subtitle,
    captions,
    account,
    description: `${heading(name)} ${account}`,
  };
}

/** A title that ends like a sentence is one. */
function heading(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}

/** One topic, where all that is looked at belongs to one. */
function topicOf(signals: readonly Signal[]): Topic | undefined {
  if (signals.length === 0) return undefined;
  if (signals.every((signal) => signal.endsWith('-traces'))) return 'traces';
  const [only, ...others] = signals;
  return others.length === 0 && (only === 'metrics' || only === 'logs') ? only : undefined;
}

/** A drawing of one small cluster says how; a large one says how much. */
function subtitleOf(analysis: Analysis, topic: Topic, summary: Summary): string {
  const amount = sizeOf(analysis);
  if (summary.flows.length === 0) return `${amount} · nobody asks for ${topic}`;
  const [only, ...others] = summary.clusters;
  const isSmall = only !== undefined && others.length === 0 && analysis.topology.applications.length <= 6;
  return isSmall ? howOf(topic, only) : `${amount} · ${howFar(topic, summary)}`;
}

function sizeOf({ topology }: Analysis): string {
  const drawn = topology.relations.filter(({ state }) => state !== 'peer').length;
  return `${words.applications(topology.applications.length)}, ${counted(drawn, 'relation')}`;
}

function howOf(topic: Topic, { receivers, endpoints, endpoint }: ClusterSummary): string {
  if (topic === 'metrics') return `pulled by ${fewOf(receivers)}, configured over ${listed(endpoints)}`;
  return `pushed to ${fewOf(receivers)}, configured over ${listed([...endpoints, endpoint])}`;
}

function howFar(topic: Topic, { givers, losers, stores, collectors }: Summary): string {
  if (givers.length === 0) return `${topic} of ${words.applications(losers.length)} are lost`;
  const through = collectors.length === 0 ? '' : ` through ${fewOf(collectors)}`;
  return `${topic} of ${words.applications(givers.length)} reach ${fewOf(stores)}${through}`;
}

/** One sentence for all that is lost: of whom, and the first reason; units of an application alike are one. */
function losses(topic: Topic, { flows, givers, losers }: Summary): readonly string[] {
  const clauses = flows.flatMap((flow) => flow.losses.map((loss) => lossClause(loss).replace(/\/\d+\b/g, '')));
  const [first, ...others] = new Set(clauses);
  if (first === undefined) return [];
  const besides = others.length === 0 ? '' : `, and ${counted(others.length, 'reason')} more`;
  const what = losers.some((one) => givers.includes(one)) ? `Some ${topic}` : capital(topic);
  return [`${what} of ${fewOf(losers)} are lost: ${first}${besides}.`];
}

/** Without one topic: for each signal how far it comes. */
function everything(analysis: Analysis): readonly string[] {
  return (['metrics', 'logs', 'charm-traces', 'workload-traces'] as const).flatMap((signal) => {
    const { givers, losers, stores } = reachOf(analysis, [signal]);
    const reach = givers.length === 0 ? [] : [`of ${words.applications(givers.length)} reach ${fewOf(stores)}`];
    const lost = losers.length === 0 ? [] : [`of ${words.applications(losers.length)} some are lost`];
    const said = [...reach, ...lost];
    return said.length === 0 ? [] : [`${capital(signalNoun[signal])} ${said.join(', and ')}.`];
  });
}
