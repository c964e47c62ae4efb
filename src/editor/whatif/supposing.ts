// A deployment as it would be: what the panels tell of it, and what the picture shows, with the telemetry that is lost still on its way.
import { type Analysis, type Consequence, type Cut, type Flow, memo, whatif } from '../../core/core.ts';

/** `analysis`: as it would be. `shown`: the same, where telemetry that nobody asks for any more stops on the way that it went. */
export type Supposed = { readonly consequence: Consequence; readonly analysis: Analysis; readonly shown: Analysis };

export const supposedOf = memo((before: Analysis, cuts: readonly Cut[]): Supposed => {
  const consequence = whatif(before, cuts);
  const { after } = consequence.now;
  const isRelationCut = cuts.some(({ tag }) => tag === 'relation');
  const analysis: Analysis = { ...after, topology: isRelationCut ? before.topology : after.topology };
  return { consequence, analysis, shown: { ...analysis, flows: withLost(consequence) } };
});

function withLost({ now: { after, tables } }: Consequence): readonly Flow[] {
  const lost = tables.flatMap((table) => table.lost);
  const gone = new Map(
    lost.flatMap(({ before, after: flow }) => (before && !isSent(flow) ? [[keyOf(before), before]] : [])),
  );
  const kept = after.flows.filter((flow) => !gone.has(keyOf(flow)));
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
