// What a whole drawing shows, as title line, captions and text alternative.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Signal } from '../flow/flow.ts';
import { capital, fewOf, listed } from './list.ts';
import { lossClause } from './loss.ts';
import { signalNoun } from './names.ts';
import { type Coordinator, type Summary, summarise } from './summary.ts';
import { counted, words } from './words.ts';

/** What is looked at, as far as sentences need it. */
export type Looked = { readonly signals: readonly Signal[]; readonly layer: 'relations' | 'flow' | 'both' };
export type Drawn = {
  readonly title: string;
  readonly subtitle: string;
  readonly captions: readonly string[];
  readonly description: string; // text alternative of the picture
};

export function sayDrawing(analysis: Analysis, title: string, looked: Looked): Drawn {
  const topic = topicOf(looked.signals);
  const summary = topic === undefined ? undefined : summarise(analysis, looked.signals);
  const said = topic === undefined || summary === undefined ? [] : captionsOf(topic, summary, looked.layer);
  const subtitle = subtitleOf(analysis, topic, summary);
  const name = title === '' ? words.untitled : title;
  const description = [`${name}: ${subtitle}.`, ...said, ...(summary === undefined ? everything(analysis) : [])].join(
    ' ',
  );
  return { title: name, subtitle, captions: said, description };
}

type Topic = 'metrics' | 'logs' | 'traces';

/** One topic, where all that is looked at belongs to one. */
function topicOf(signals: readonly Signal[]): Topic | undefined {
  if (signals.length === 0) return undefined;
  if (signals.every((signal) => signal.endsWith('-traces'))) return 'traces';
  const [only, ...others] = signals;
  return others.length === 0 && (only === 'metrics' || only === 'logs') ? only : undefined;
}

/** A drawing of one small cluster says how; a large one says how much. */
function subtitleOf(analysis: Analysis, topic: Topic | undefined, summary: Summary | undefined): string {
  const amount = sizeOf(analysis);
  if (topic === undefined || summary === undefined) return amount;
  if (summary.flows.length === 0) return `${amount} · nobody asks for ${topic}`;
  const [only, ...others] = summary.coordinators;
  const isSmall = only !== undefined && others.length === 0 && analysis.topology.applications.length <= 6;
  return isSmall ? howOf(topic, summary, only) : `${amount} · ${reachOf(topic, summary)}`;
}

function sizeOf({ topology }: Analysis): string {
  const drawn = topology.relations.filter(({ state }) => state !== 'peer').length;
  return `${words.applications(topology.applications.length)}, ${counted(drawn, 'relation')}`;
}

function howOf(topic: Topic, { receivers }: Summary, { endpoints, cluster }: Coordinator): string {
  if (topic === 'metrics') return `pulled by ${fewOf(receivers)}, configured over ${listed(endpoints)}`;
  return `pushed to ${fewOf(receivers)}, configured over ${listed([...endpoints, cluster])}`;
}

function reachOf(topic: Topic, { givers, losers, stores, collectors }: Summary): string {
  if (givers.length === 0) return `${topic} of ${words.applications(losers.length)} are lost`;
  const through = collectors.length === 0 ? '' : ` through ${fewOf(collectors)}`;
  return `${topic} of ${words.applications(givers.length)} reach ${fewOf(stores)}${through}`;
}

function captionsOf(topic: Topic, summary: Summary, layer: Looked['layer']): readonly string[] {
  const { coordinators } = summary;
  const modes = (['direct', 'proxied'] as const).map((mode) => coordinators.filter((one) => one.mode === mode));
  const [direct = [], proxied = []] = modes;
  const how = [...pattern(topic, direct, summary, layer), ...pattern(topic, proxied, summary, layer)];
  return [...how, ...losses(topic, summary)];
}

function pattern(
  topic: Topic,
  coordinators: readonly Coordinator[],
  summary: Summary,
  layer: Looked['layer'],
): readonly string[] {
  const [first] = coordinators;
  if (first === undefined) return [];
  const who = listed(coordinators.map(({ id }) => id));
  const isMany = coordinators.length > 1;
  const there = fewOf(summary.receivers);
  const over = listed([...new Set(coordinators.flatMap(({ endpoints }) => endpoints))]);
  const names = { who, isMany, there, over, cluster: listed([...new Set(coordinators.map(({ cluster }) => cluster))]) };
  return [
    captions[topic][layer === 'relations' ? 'relations' : first.mode === 'proxied' ? 'proxied' : 'direct'](
      names,
      first.mode === 'proxied',
    ),
  ];
}

type Names = {
  readonly who: string;
  readonly isMany: boolean;
  readonly there: string;
  readonly over: string;
  readonly cluster: string;
};
type Caption = (names: Names, isProxied: boolean) => string;

const captions: Readonly<Record<Topic, Readonly<Record<'relations' | 'direct' | 'proxied', Caption>>>> = {
  metrics: {
    relations: ({ who, isMany, there, over, cluster }) =>
      `Workers publish their addresses over ${cluster}; of these ${who} ${isMany ? 'make' : 'makes'} scrape jobs and ${isMany ? 'hand' : 'hands'} them to ${there} over ${over}. No metrics configuration happens in the workers.`,
    direct: ({ who, isMany, there, over }) =>
      `${who} ${isMany ? 'tell' : 'tells'} ${there} about every workload over ${over}; ${there} then asks each one itself. Nothing about metrics is sent to the workers.`,
    proxied: ({ who, isMany, there, over }) =>
      `${who} ${isMany ? 'tell' : 'tells'} ${there} about every workload over ${over}; ${there} asks ${isMany ? 'their exporters' : 'its exporter'} itself, and the workers through the coordinator’s nginx. Nothing about metrics is sent to the workers.`,
  },
  logs: {
    relations: ({ who, isMany, there, over, cluster }, isProxied) =>
      `${there} publishes its push URL over ${over}; ${who} ${isMany ? 'read' : 'reads'} it and ${isMany ? 'write' : 'writes'} ${isProxied ? 'a URL of the own nginx' : 'it'} for the workers into the databag of ${cluster}.`,
    direct: ({ who, isMany, there }) =>
      `${there} publishes its push URL; ${who} ${isMany ? 'use' : 'uses'} it and ${isMany ? 'pass' : 'passes'} it on to the workers in the cluster databag; from then on every pebble pushes straight to ${there}.`,
    proxied: ({ who, isMany, there }) =>
      `${there} publishes its push URL; ${who} ${isMany ? 'use' : 'uses'} it and ${isMany ? 'give' : 'gives'} the workers a URL of the own nginx; so pebble of a worker pushes to its coordinator, which passes the lines on to ${there}.`,
  },
  traces: {
    relations: ({ who, isMany, there, over, cluster }, isProxied) =>
      `${who} ${isMany ? 'ask' : 'asks'} ${there} for protocols over ${over}, and ${isMany ? 'write' : 'writes'} the answers${isProxied ? ', as URLs of the own nginx,' : ''} for the workers into the databag of ${cluster}.`,
    direct: ({ who, isMany, there }) =>
      `${who} ${isMany ? 'ask' : 'asks'} for protocols and ${isMany ? 'pass' : 'passes'} the URLs on to the workers; charm code and workloads then push their traces straight to ${there}.`,
    proxied: ({ who, isMany, there }) =>
      `${who} ${isMany ? 'ask' : 'asks'} for protocols and ${isMany ? 'give' : 'gives'} the workers URLs of the own nginx; the charm code of the coordinator pushes straight to ${there}, the workers through nginx.`,
  },
};

/** One sentence for all that is lost: how much, and the first reason. */
function losses(topic: Topic, { flows, losers }: Summary): readonly string[] {
  const [first] = flows.flatMap((flow) => flow.losses);
  if (first === undefined) return [];
  const more = new Set(flows.flatMap((flow) => flow.losses.map(lossClause))).size - 1;
  const besides = more === 0 ? '' : `, and ${counted(more, 'reason')} more`;
  return [`${capital(topic)} of ${fewOf(losers)} are lost: ${lossClause(first)}${besides}.`];
}

/** Without one topic: for each signal how far it comes. */
function everything(analysis: Analysis): readonly string[] {
  return (['metrics', 'logs', 'charm-traces', 'workload-traces'] as const).flatMap((signal) => {
    const { givers, losers, stores } = summarise(analysis, [signal]);
    if (givers.length === 0 && losers.length === 0) return [];
    const reach = givers.length === 0 ? '' : ` of ${words.applications(givers.length)} reach ${fewOf(stores)}`;
    const lost =
      losers.length === 0
        ? ''
        : `${givers.length === 0 ? '' : ','} of ${words.applications(losers.length)} some are lost`;
    return [`${capital(signalNoun[signal])}${reach}${lost}.`];
  });
}
