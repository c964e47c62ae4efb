// The flows of one component, remembered with what they were read off: the rest of its units, and who stood behind each address.
import type { ApplicationId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { type Numbers, numbersOf } from '../settle/numbers.ts';
import type { Rest } from '../settle/rest.ts';
import type { TopologyUnit } from '../topology/topology.ts';
import type { Deployed } from './connection.ts';
import { firstOf, renumbered } from './crossed.ts';
import { isItself } from './directory.ts';
import type { Flow } from './flow.ts';
import { follow } from './following.ts';
import { grouped } from './grouped.ts';

export type Followed = {
  readonly firsts: readonly Flow[]; // as they were first followed: by signal, then origin
  readonly flows: ReadonlyMap<ApplicationId, readonly Flow[]>; // by whose they are
  readonly asked: Asked;
  readonly leadsAway: boolean; // to units that no relation joins
  readonly numbers: Numbers; // of the steps behind their hops
};
type Asked = ReadonlyMap<string, readonly TopologyUnit[]>;

const known = new WeakMap<Rest['ran'], Followed>();

export function followRest(deployed: Deployed, rest: Rest): Followed {
  const last = known.get(rest.ran);
  const followed =
    last !== undefined && isSameAsked(deployed, last) ? renumberedAll(deployed, rest, last) : first(deployed, rest);
  if (followed !== last) known.set(rest.ran, followed);
  return followed;
}

function first(deployed: Deployed, rest: Rest): Followed {
  const asked = new Map<string, readonly TopologyUnit[]>();
  const processes = flatMap(rest.ran, ({ units }) => flatMap(units, (unit) => unit.processes));
  const firsts = follow(noting(deployed, asked), processes);
  const own = new Set(flatMap(rest.ran, ({ units }) => units.map(({ id }) => id)));
  const leadsAway = [...asked.values()].some((units) => units.some(({ id }) => !own.has(id)));
  return { firsts, flows: byOwner(rest, firsts), asked, leadsAway, numbers: numbersOf(deployed.settlement) };
}

function byOwner({ ran }: Rest, flows: readonly Flow[]): Followed['flows'] {
  const owners = new Map(
    flatMap(ran, ({ id, units }) => flatMap(units, ({ processes }) => processes.map((one) => [one.id, id]))),
  );
  return grouped(flows, ({ origin }) => owners.get(origin) ?? '');
}

/** Notes what the directory answers. Units that call themselves always find themselves. */
function noting(deployed: Deployed, asked: Map<string, readonly TopologyUnit[]>): Deployed {
  const { directory } = deployed;
  const unitsAt: typeof directory.unitsAt = (host, from) => {
    const units = directory.unitsAt(host, from);
    if (!isItself(host)) asked.set(host, units);
    return units;
  };
  return { ...deployed, directory: { ...directory, unitsAt } };
}

function isSameAsked({ directory }: Deployed, { asked }: Followed): boolean {
  return [...asked].every(([host, then]) => {
    const now = directory.unitsAt(host, '');
    return now.length === then.length && now.every(({ id }, at) => id === then[at]?.id);
  });
}

/** Ends are the same under any numbers; hops name their steps anew, once somebody asks for them. */
function renumberedAll({ settlement, hopOf }: Deployed, { marks }: Rest, last: Followed): Followed {
  const numbers = numbersOf(settlement);
  if (marks.every((mark) => numbers.get(mark) === last.numbers.get(mark))) return last;
  const flows = new Map([...last.flows].map(([id, all]) => [id, all.map((flow) => renumbered(flow, hopOf))]));
  return { ...last, flows, numbers };
}

/** Remembers what is read off flows without their steps: once for all that were first followed as one. */
export function perFirst<Past, Answer>(read: (past: Past, flow: Flow) => Answer): (past: Past, flow: Flow) => Answer {
  const known = new WeakMap<Flow, { readonly answer: Answer }>();
  return (past, flow) => {
    const first = firstOf(flow);
    const one = known.get(first) ?? { answer: read(past, first) };
    known.set(first, one);
    return one.answer;
  };
}
