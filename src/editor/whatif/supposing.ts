// A deployment as it would be: what the panels tell of it, and what the picture shows, with the telemetry that is lost still on its way.
import {
  type Analysis,
  type Comparison,
  type Consequence,
  type Cut,
  type Flow,
  memo,
  whatif,
} from '../../core/core.ts';

/** `analysis`: as it would be. `shown`: the same, where telemetry that nobody asks for any more stops on the way that it went. */
export type Supposed = { readonly consequence: Consequence; readonly analysis: Analysis; readonly shown: Analysis };

export const supposedOf = memo((before: Analysis, cuts: readonly Cut[]): Supposed => {
  const consequence = whatif(before, cuts);
  const { now, drawn } = consequence;
  const analysis: Analysis = { ...now.after, topology: drawn };
  return { consequence, analysis, shown: { ...analysis, flows: withLost(now.after.flows, now) } };
});

/** What is drawn, whatever is supposed of it. */
export function drawnBefore({
  analysis,
  consequence,
}: {
  readonly analysis: Analysis;
  readonly consequence: Consequence | undefined;
}): Analysis {
  return consequence?.before ?? analysis;
}

/** What was stored before and is not sent any more stops on the way that it went. */
export function withLost(flows: readonly Flow[], { tables }: Comparison): readonly Flow[] {
  const lost = tables.flatMap((table) => table.lost);
  const gone = new Map(
    lost.flatMap(({ before, after: flow }) => (before && !isSent(flow) ? [[keyOf(before), before]] : [])),
  );
  const kept = flows.filter((flow) => !gone.has(keyOf(flow)));
  return [...kept, ...[...gone.values()].map(stopped)];
}

function isSent(flow: Flow | undefined): boolean {
  return flow !== undefined && flow.end !== 'not-collected';
}

function stopped(flow: Flow): Flow {
  return { ...flow, end: 'lost', stores: [], losses: [], duplicates: 0 };
}

function keyOf({ signal, origin }: Flow): string {
  return `${signal} ${origin}`;
}
