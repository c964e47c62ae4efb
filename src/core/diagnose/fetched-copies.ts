// Metrics that a collector of several units fetches once with each of them, and sends on as many times.
import { flatMap } from '../flat-map.ts';
import type { Flow } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { doubled, few } from './copies.ts';
import { scaleToOne } from './fixes.ts';
import { counted } from './listed.ts';
import type { Finding, Judged } from './rule.ts';
import { applicationOf, speakerOf } from './whose.ts';

/** One finding for each collector. */
export function fetchedCopies(judged: Judged): readonly Finding[] {
  const metrics = doubled(judged).filter(({ signal }) => signal === 'metrics');
  const fetched = flatMap(metrics, (flow) => {
    const by = fetcherOf(judged, flow);
    return by === undefined ? [] : [{ flow, by }];
  });
  return flatMap([...grouped(fetched, ({ by }) => by.id).values()], (same) => findingOf(judged, same));
}

/** The collector of which several units call the same. */
function fetcherOf(judged: Judged, { hops }: Flow): TopologyApplication | undefined {
  const pulls = hops.filter(({ motion, to }) => motion === 'pull' && to !== null);
  for (const same of grouped(pulls, ({ to, url }) => `${to} ${url}`).values()) {
    const callers = [...new Set(same.map(({ from }) => from))];
    const [first, ...others] = callers.map((caller) => applicationOf(judged, caller));
    if (first?.kind === 'collector' && others.includes(first)) return first;
  }
  return undefined;
}

function findingOf(
  judged: Judged,
  same: readonly { readonly flow: Flow; readonly by: TopologyApplication }[],
): readonly Finding[] {
  const [first] = same;
  if (first === undefined) return [];
  const owners = flatMap(same, ({ flow }) => speakerOf(judged, flow.origin)?.id ?? []);
  const stores = flatMap(same, ({ flow }) => flatMap(flow.stores, (store) => speakerOf(judged, store)?.id ?? []));
  const times = Math.max(...same.map(({ flow }) => flow.duplicates + 1));
  const units = counted(first.by.units.length, 'unit');
  return [
    {
      subject: { application: first.by.id },
      message: `Metrics of ${few(owners)} come to ${few(stores)} ${times} times: each of ${units} of ${first.by.id} fetches them.`,
      fixes: [scaleToOne(first.by)],
    },
  ];
}
