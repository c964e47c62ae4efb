// The captions of the six views: how the pattern is configured, and what follows from it, with the names of the drawing.
import { listed } from './list.ts';
import type { ClusterSummary, Summary } from './summary.ts';

type Topic = 'metrics' | 'logs' | 'traces';

/** One sentence for the clusters in each mode; none where no cluster takes part. */
export function captionsOf(
  topic: Topic,
  { clusters }: Summary,
  layer: 'relations' | 'flow' | 'both',
): readonly string[] {
  return (['direct', 'proxied'] as const).flatMap((mode) => {
    const some = clusters.filter((cluster) => cluster.mode === mode && cluster.receivers.length > 0);
    if (some.length === 0) return [];
    const { relations, flow } = captions[topic];
    return [(layer === 'relations' ? relations : flow)(subjectsOf(some), mode === 'proxied')];
  });
}

/** `who`: the coordinators; `there`: whom they are related to. `ofWho` and `ofThere` take the first word for one of them, else the second. */
type Subjects = {
  readonly who: string;
  readonly there: string;
  readonly over: string;
  readonly cluster: string;
  readonly bags: string; // of the cluster relations
  readonly ofWho: Agreement;
  readonly ofThere: Agreement;
};
type Agreement = (one: string, several: string) => string;

function subjectsOf(clusters: readonly ClusterSummary[]): Subjects {
  const each = (pick: (cluster: ClusterSummary) => readonly string[]) => [...new Set(clusters.flatMap(pick))].sort();
  const receivers = each(({ receivers: own }) => own);
  const cluster = each(({ endpoint }) => [endpoint]);
  return {
    who: listed(clusters.map(({ coordinator }) => coordinator)),
    there: listed(receivers),
    over: listed(each(({ endpoints }) => endpoints)),
    cluster: listed(cluster),
    bags: `the ${cluster.length === 1 ? 'databag' : 'databags'} of ${listed(cluster)}`,
    ofWho: numbered(clusters.length),
    ofThere: numbered(receivers.length),
  };
}

function numbered(amount: number): Agreement {
  return (one, several) => (amount === 1 ? one : several);
}

type Caption = (subjects: Subjects, isProxied: boolean) => string;

const captions: Readonly<Record<Topic, { readonly relations: Caption; readonly flow: Caption }>> = {
  metrics: {
    relations: ({ who, there, over, cluster, ofWho }) =>
      `Workers publish their addresses over ${cluster}; from them ${who} ${ofWho('makes', 'make')} scrape jobs and ${ofWho('hands', 'hand')} them to ${there} over ${over}. No metrics configuration happens in the workers.`,
    flow: ({ who, there, over, ofWho, ofThere }, isProxied) =>
      `Over ${over}, ${who} ${ofWho('tells', 'tell')} ${there} about every workload; ${there} then ${ofThere('asks', 'ask')} ${
        isProxied
          ? `${ofWho('its exporter', 'their exporters')} straight, and the workers through nginx`
          : `each one ${ofThere('itself', 'themselves')}`
      }. Nothing about metrics is sent to the workers.`,
  },
  logs: {
    relations: ({ who, there, over, bags, ofWho, ofThere }, isProxied) =>
      `Over ${over}, ${there} ${ofThere('publishes its push URL', 'publish their push URLs')}; ${who} ${ofWho('reads', 'read')} that and ${ofWho('writes', 'write')} ${
        isProxied ? `a URL of ${ofWho('its', 'their')} own nginx` : 'it'
      } for the workers into ${bags}.`,
    flow: ({ who, there, over, ofWho, ofThere }, isProxied) =>
      `Over ${over}, ${there} ${ofThere('publishes its push URL', 'publish their push URLs')}; ${who} ${ofWho('uses', 'use')} that and ${
        isProxied
          ? `${ofWho('gives', 'give')} the workers a URL of ${ofWho('its', 'their')} own nginx: pebble of a worker pushes to its coordinator, which passes the lines on to ${there}`
          : `${ofWho('passes', 'pass')} it on to the workers in the cluster databag; from then on every pebble pushes straight to ${there}`
      }.`,
  },
  traces: {
    relations: ({ who, there, over, bags, ofWho }, isProxied) =>
      `Over ${over}, ${who} ${ofWho('asks', 'ask')} ${there} for protocols and ${ofWho('writes', 'write')} the answers${
        isProxied ? `, as URLs of ${ofWho('its', 'their')} own nginx,` : ''
      } for the workers into ${bags}.`,
    flow: ({ who, there, over, ofWho }, isProxied) =>
      `Over ${over}, ${who} ${ofWho('asks', 'ask')} ${there} for protocols and ${
        isProxied
          ? `${ofWho('gives', 'give')} the workers URLs of ${ofWho('its', 'their')} own nginx; charm code of the coordinator pushes straight to ${there}, the workers push through nginx`
          : `${ofWho('passes', 'pass')} the URLs on to the workers; charm code and workloads then push their traces straight to ${there}`
      }.`,
  },
};
