// Flows, read off a settlement. What is joined is followed by itself, and not again while nothing of it changes.
import { flatMap } from '../flat-map.ts';
import { numbersOf } from '../settle/numbers.ts';
import { restsOf } from '../settle/rest.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { Deployed } from './connection.ts';
import { hopsBy } from './crossing.ts';
import { directory } from './directory.ts';
import { type Flow, signals } from './flow.ts';
import { type Followed, followRest } from './followed.ts';
import { follow } from './following.ts';
import { withParts } from './parts.ts';

/** By signal in the order of the type, then by origin. The same objects for what is neither changed nor numbered anew. */
export function trace(topology: Topology, settlement: Settlement): readonly Flow[] {
  const deployed: Deployed = {
    topology,
    settlement,
    directory: directory(topology, settlement),
    hopOf: hopsBy(numbersOf(settlement)),
  };
  const parts = restsOf(settlement).map((rest) => followRest(deployed, rest));
  const isApart = parts.length > 0 && parts.every(({ leadsAway }) => !leadsAway);
  if (!isApart) return follow(deployed, [...settlement.processes.values()]);
  return withParts(
    inOrder(topology, parts),
    parts.map(({ firsts }) => firsts),
  );
}

function inOrder({ applications }: Topology, parts: readonly Followed[]): readonly Flow[] {
  const byApplication = new Map(flatMap(parts, ({ flows }) => [...flows]));
  const all = signals.map((): Flow[] => []);
  for (const { id } of applications)
    for (const flow of byApplication.get(id) ?? []) all[signals.indexOf(flow.signal)]?.push(flow);
  return all.flat();
}
