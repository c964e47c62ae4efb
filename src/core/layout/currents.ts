// The flows of all units gathered: one current for each signal between two places of the picture, and the chains of currents that origins use.
// Inside a store's cluster nothing is shown: there the telemetry has arrived.
import type { Analysis } from '../diagnose/analysis.ts';
import type { RelationId, UnitId } from '../document/document.ts';
import { type Flow, type Hop, type Motion, type Signal, signals } from '../flow/flow.ts';
import { memo } from '../memo.ts';
import type { ProcessId } from '../settle/settlement.ts';
import { applicationOf, headOf, nameOf, unitOf } from './processes.ts';

/** A process of an application, whichever unit; of a worker that is drawn with its units, the process of that unit. */
export type Spot = { readonly application: number; readonly name: string; readonly unit: UnitId | undefined };

export type Current = {
  readonly id: string;
  readonly signal: Signal;
  readonly source: Spot; // telemetry moves from here
  readonly target: Spot | undefined; // undefined: it ends outside the drawing, or nothing answers there
  readonly motion: Motion;
  readonly isPebble: boolean;
  readonly isProxied: boolean; // a worker's, through its own coordinator
  readonly isOnward: boolean; // of a collector
  readonly passesOn: boolean; // where it arrives, it is passed on
  readonly hop: Hop; // of the first unit, for what is written on the line
  readonly via: readonly RelationId[];
  readonly units: number;
  readonly isLost: boolean; // no flow that comes this way is stored
  readonly duplicates: number;
};

/** One origin's way: the currents it takes one after the other. An origin whose telemetry is copied has several. */
export type Chain = {
  readonly id: string;
  readonly signal: Signal;
  readonly origin: ProcessId; // of the first unit
  readonly target: ProcessId | undefined; // where it ends, of the first unit
  readonly units: readonly UnitId[];
  readonly currents: readonly string[];
  readonly end: 'stored' | 'lost';
  readonly duplicates: number;
};

export type Currents = { readonly all: ReadonlyMap<string, Current>; readonly chains: readonly Chain[] };

/** The same object for the same analysis; currents by signal, then as the flows come. */
export const currentsOf = memo((analysis: Analysis): Currents => gathered(analysis, false));

/** The same, each unit of a worker by itself. */
export const unitCurrentsOf = memo((analysis: Analysis): Currents => gathered(analysis, true));

/** The currents that begin or end at each application; none where there are none. */
export const currentsAt = memo((analysis: Analysis): ReadonlyMap<number, readonly Current[]> => {
  const found = new Map<number, Current[]>();
  const add = (application: number, current: Current) => {
    const known = found.get(application);
    if (known) known.push(current);
    else found.set(application, [current]);
  };
  for (const current of currentsOf(analysis).all.values()) {
    add(current.source.application, current);
    if (current.target) add(current.target.application, current);
  }
  return found;
});

function gathered(analysis: Analysis, byUnit: boolean): Currents {
  const all = new Map<string, Growing>();
  const chains = new Map<string, GrowingChain>();
  const places = placesIn(analysis, byUnit);
  for (const flow of analysis.flows) {
    if (flow.end === 'not-collected') continue;
    const steps = stepsOf(analysis, flow, places);
    for (const step of steps) gather(analysis, all, flow, step);
    if (steps.length === 1) gatherChain(chains, flow, steps);
    else for (const way of waysOf(steps, places(flow.origin)?.key)) gatherChain(chains, flow, way);
  }
  for (const { currents } of chains.values()) for (const id of currents.slice(0, -1)) passOn(all, id);
  const order = (signal: Signal) => signals.indexOf(signal);
  const sorted = [...all].sort(([a, one], [b, other]) => order(one.signal) - order(other.signal) || (a < b ? -1 : 1));
  return { all: new Map(sorted), chains: [...chains.values()] };
}

function passOn(all: ReadonlyMap<string, Growing>, id: string): void {
  const current = all.get(id);
  if (current) current.passesOn = true;
}

type Growing = { -readonly [Key in keyof Current]: Current[Key] };
type GrowingChain = Omit<Chain, 'units'> & { readonly units: UnitId[] };
type Step = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly source: Spot;
  readonly target: Spot | undefined;
  readonly hop: Hop;
};

/** The hops of one flow as telemetry moves, without those inside one application and inside the cluster of a store. */
function stepsOf(analysis: Analysis, flow: Flow, placeOf: PlaceOf): readonly Step[] {
  const steps: Step[] = [];
  for (const hop of flow.hops) {
    const isBack = hop.motion === 'pull' && hop.to !== null;
    const from = isBack && hop.to !== null ? hop.to : hop.from;
    const to = isBack ? hop.from : hop.to;
    // What nobody answers never leaves its origin.
    const source = placeOf(hop.to === null && hop.motion === 'pull' ? flow.origin : from);
    const target = to === null ? undefined : placeOf(to);
    if (!source || source.spot.application === target?.spot.application) continue;
    if (target && isInside(analysis, source.spot, target.spot)) continue;
    const id = `${flow.signal} ${source.key} > ${target ? target.key : (hop.to ?? hop.url)}`;
    steps.push({ id, from: source.key, to: target?.key ?? '', source: source.spot, target: target?.spot, hop });
  }
  return steps;
}

/** A spot with the name that tells it from all others. */
type Place = { readonly spot: Spot; readonly key: string };
type PlaceOf = (process: ProcessId) => Place | undefined;

/** Looked up once a process: every flow of a unit begins at the same few, and most end at one. */
function placesIn(analysis: Analysis, byUnit: boolean): PlaceOf {
  const known = new Map<ProcessId, Place | undefined>();
  return (process) => {
    const place = known.get(process);
    if (place || known.has(process)) return place;
    const made = placeAt(analysis, process, byUnit);
    known.set(process, made);
    return made;
  };
}

function placeAt(analysis: Analysis, process: ProcessId, byUnit: boolean): Place | undefined {
  const application = applicationOf(analysis, process);
  const own = application === undefined ? undefined : analysis.topology.applications[application];
  if (application === undefined || !own) return undefined;
  const name = nameOf(process);
  const unit = byUnit && own.kind === 'worker' ? unitOf(process) : undefined;
  return { spot: { application, name, unit }, key: `${unit ?? own.id} ${name}` };
}

/** On from a coordinator to its own workers, or among them: the store's inner ways. */
function isInside(analysis: Analysis, source: Spot, target: Spot): boolean {
  const head = headOf(analysis, target.application);
  return head !== target.application && head === headOf(analysis, source.application);
}

function gather(analysis: Analysis, all: Map<string, Growing>, flow: Flow, { id, source, target, hop }: Step): void {
  const known = all.get(id);
  const isLost = flow.end === 'lost' || target === undefined;
  if (known) {
    known.units += 1;
    known.isLost &&= isLost;
    known.duplicates = Math.max(known.duplicates, flow.duplicates);
    return;
  }
  const head = headOf(analysis, source.application);
  all.set(id, {
    id,
    signal: flow.signal,
    source,
    target,
    motion: hop.motion,
    isPebble: hop.by === 'pebble',
    isProxied: target !== undefined && head !== source.application && target.application === head,
    passesOn: false,
    isOnward: analysis.topology.applications[source.application]?.kind === 'collector',
    hop,
    via: hop.via,
    units: 1,
    isLost,
    duplicates: flow.duplicates,
  });
}

/** Every simple way from the origin to where it ends; at most four, copies beyond that look alike. */
function waysOf(steps: readonly Step[], origin: string | undefined): readonly (readonly Step[])[] {
  const start = steps.some(({ from }) => from === origin) ? origin : steps[0]?.from;
  if (start === undefined) return [];
  const found = new Map<string, readonly Step[]>();
  const follow = (at: string, way: readonly Step[]): void => {
    const next = steps.filter(({ from, id }) => from === at && !way.some((step) => step.id === id || step.from === at));
    if (next.length === 0 && way.length > 0 && found.size < 4) found.set(way.map(({ id }) => id).join('|'), way);
    for (const step of new Map(next.map((one) => [one.id, one])).values())
      if (found.size < 4) follow(step.to, [...way, step]);
  };
  follow(start, []);
  return [...found.values()];
}

function gatherChain(chains: Map<string, GrowingChain>, flow: Flow, way: readonly Step[]): void {
  const [first] = way;
  if (!first) return;
  const id = `${first.from} | ${way.length === 1 ? first.id : way.map((step) => step.id).join(' | ')}`;
  const known = chains.get(id);
  const unit = unitOf(flow.origin);
  if (known) {
    if (!known.units.includes(unit)) known.units.push(unit);
    return;
  }
  const isLost = flow.end === 'lost' || way.at(-1)?.target === undefined;
  chains.set(id, {
    id,
    signal: flow.signal,
    origin: flow.origin,
    target: endOf(way.at(-1)),
    units: [unit],
    currents: way.map((step) => step.id),
    end: isLost ? 'lost' : 'stored',
    duplicates: flow.duplicates,
  });
}

function endOf(step: Step | undefined): ProcessId | undefined {
  if (!step?.target) return undefined;
  return step.hop.motion === 'pull' ? step.hop.from : (step.hop.to ?? undefined);
}
