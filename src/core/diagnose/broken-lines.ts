// The broken lines of a topology by what is wrong with them, as rules ask for them.
import { memo } from '../memo.ts';
import type { BrokenLine, Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';
import type { Subject } from './diagnostic.ts';

type Broken = Extract<TopologyRelation, { state: 'broken' }>;
export type BrokenBecause<Tag extends BrokenLine['tag']> = {
  readonly id: string;
  readonly why: Extract<BrokenLine, { tag: Tag }>;
  readonly subject: Subject;
  readonly ends: readonly (TopologyApplication | undefined)[]; // in the order of the refs, of lines whose applications are known
};

export function brokenLines<Tag extends BrokenLine['tag']>(
  topology: Topology,
  tag: Tag,
): readonly BrokenBecause<Tag>[] {
  return brokenIn(topology).flatMap((line) => {
    if (!hasTag(line.why, tag)) return [];
    return [
      { id: line.id, why: line.why, subject: subjectOf(line), ends: line.applications.map(topology.application) },
    ];
  });
}

const brokenIn = memo(({ relations }: Topology): readonly Broken[] =>
  relations.filter((line) => line.state === 'broken'),
);

function hasTag<Tag extends BrokenLine['tag']>(why: BrokenLine, tag: Tag): why is Extract<BrokenLine, { tag: Tag }> {
  return why.tag === tag;
}

function subjectOf({ id, applications }: Broken): Subject {
  return { relation: id, applications };
}
