// The open drawing set against another one: how they differ, and what the picture shows of it.
import {
  type Analysis,
  type Comparison,
  compare,
  type DrawnChange,
  derive,
  drawnChanges,
  memo,
  type RelationId,
  type Side,
  type TopologyRelation,
} from '../../core/core.ts';
import type { Against } from '../store/view-slice.ts';
import { withLost } from '../whatif/supposing.ts';

/** `shown`: what is open, where it is the one before with the telemetry that is lost still on its way. `without`: relations that only it has. */
export type Contrast = {
  readonly comparison: Comparison;
  readonly changes: readonly DrawnChange[];
  readonly shown: Analysis;
  readonly without: ReadonlySet<RelationId>;
  readonly side: Side; // of the comparison, that is drawn
};

export const contrastOf = memo((open: Analysis, { document, isBefore }: Against): Contrast => {
  const other = derive(document.deployment);
  const [before, after] = isBefore ? [other, open] : [open, other];
  const comparison = compare(before, after);
  const changes = drawnChanges(before.topology, after.topology);
  const shown = isBefore ? open : { ...open, flows: withLost(open.flows, comparison) };
  return {
    comparison,
    changes,
    shown,
    without: isBefore ? new Set() : goneIn(open, changes),
    side: isBefore ? 'after' : 'before',
  };
});

function goneIn({ topology }: Analysis, changes: readonly DrawnChange[]): ReadonlySet<RelationId> {
  const gone = changes.flatMap((one) => (one.tag === 'relation' && one.change === 'removed' ? [one.relation] : []));
  return new Set(
    topology.relations.filter((relation) => gone.includes(lineOf(topology, relation))).map(({ id }) => id),
  );
}

/** By the ends it joins, as changes name it. */
function lineOf({ applications }: Analysis['topology'], relation: TopologyRelation): string {
  if (relation.state !== 'joined') return relation.id;
  const ends = [relation.provider, relation.requirer];
  return ends
    .map(({ application, endpoint }) => `${applications[application]?.id}:${endpoint}`)
    .sort()
    .join(' ');
}
