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
  const passages = passagesIn(analysis, byUnit);
  for (const flow of analysis.flows) {
    if (flow.end === 'not-collected') continue;
    const steps = new Map<Passage, Step>();
    for (const hop of flow.hops) {
      const passage = passages.of(flow, hop);
      if (!passage) continue;
      gather(analysis, all, flow, passage, hop);
      steps.set(passage, { passage, hop });
    }
    for (const way of waysOf([...steps.values()], passages.at(flow.origin)?.key)) gatherChain(chains, flow, way);
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

/** A spot with the name that tells it from all others. */
type Place = { readonly spot: Spot; readonly key: string };

/** From one place to another, or out of the drawing, with one signal: what the hops of many units have in common. */
type Passage = { readonly id: string; readonly from: Place; readonly to: Place | undefined };

/** What a flow does on a passage: of its hops there the last. */
type Step = { readonly passage: Passage; readonly hop: Hop };

type Passages = {
  readonly at: (process: ProcessId) => Place | undefined;
  /** As telemetry moves; the same object for the same passage. None inside one application and inside the cluster of a store. */
  readonly of: (flow: Flow, hop: Hop) => Passage | undefined;
};

/** Every unit has hops of its own to every unit of the other side: what they have in common is looked up, not made for each. */
function passagesIn(analysis: Analysis, byUnit: boolean): Passages {
  const at = placesIn(analysis, byUnit);
  const known = new Map<Signal, Map<Place, Map<Place | string, Passage | undefined>>>();
  const make = (signal: Signal, from: Place, to: Place | string): Passage | undefined => {
    if (typeof to === 'string') return { id: `${signal} ${from.key} > ${to}`, from, to: undefined };
    if (from.spot.application === to.spot.application || isInside(analysis, from.spot, to.spot)) return undefined;
    return { id: `${signal} ${from.key} > ${to.key}`, from, to };
  };
  return {
    at,
    of: ({ signal, origin }, hop) => {
      const isBack = hop.motion === 'pull';
      // What nobody answers never leaves its origin.
      const from = at(isBack ? (hop.to ?? origin) : hop.from);
      if (!from) return undefined;
      const answering = isBack && hop.to !== null ? hop.from : hop.to;
      const to = (answering === null ? undefined : at(answering)) ?? hop.to ?? hop.url;
      const among = inside(inside(known, signal), from);
      const passage = among.get(to);
      if (passage || among.has(to)) return passage;
      const made = make(signal, from, to);
      among.set(to, made);
      return made;
    },
  };
}

function inside<Key, Inner, Value>(all: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = all.get(key);
  if (known) return known;
  const made = new Map<Inner, Value>();
  all.set(key, made);
  return made;
}

/** The same object for all processes of one place. */
function placesIn(analysis: Analysis, byUnit: boolean): Passages['at'] {
  const known = new Map<ProcessId, Place | undefined>();
  const places = new Map<string, Place>();
  return (process) => {
    const before = known.get(process);
    if (before || known.has(process)) return before;
    const made = placeAt(analysis, process, byUnit);
    const place = made && (places.get(made.key) ?? made);
    if (place) places.set(place.key, place);
    known.set(process, place);
    return place;
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

function gather(analysis: Analysis, all: Map<string, Growing>, flow: Flow, { id, from, to }: Passage, hop: Hop): void {
  const known = all.get(id);
  const isLost = flow.end === 'lost' || to === undefined;
  if (known) {
    known.units += 1;
    known.isLost &&= isLost;
    known.duplicates = Math.max(known.duplicates, flow.duplicates);
    return;
  }
  const source = from.spot;
  const target = to?.spot;
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
  if (steps.length < 2) return steps.length === 0 ? [] : [steps];
  const start = steps.some(({ passage }) => passage.from.key === origin) ? origin : steps[0]?.passage.from.key;
  const found: (readonly Step[])[] = [];
  const follow = (at: string | undefined, way: readonly Step[]): void => {
    const next = steps.filter(
      ({ passage: { from, id } }) =>
        from.key === at && !way.some(({ passage }) => passage.id === id || passage.from.key === at),
    );
    if (next.length === 0 && way.length > 0 && found.length < 4) found.push(way);
    for (const step of next) if (found.length < 4) follow(step.passage.to?.key ?? '', [...way, step]);
  };
  follow(start, []);
  return found;
}

function gatherChain(chains: Map<string, GrowingChain>, flow: Flow, way: readonly Step[]): void {
  const [first] = way;
  if (!first) return;
  const currents = way.map(({ passage }) => passage.id);
  const id = `${first.passage.from.key} | ${currents.join(' | ')}`;
  const known = chains.get(id);
  const unit = unitOf(flow.origin);
  if (known) {
    if (!known.units.includes(unit)) known.units.push(unit);
    return;
  }
  const isLost = flow.end === 'lost' || way.at(-1)?.passage.to === undefined;
  chains.set(id, {
    id,
    signal: flow.signal,
    origin: flow.origin,
    target: endOf(way.at(-1)),
    units: [unit],
    currents,
    end: isLost ? 'lost' : 'stored',
    duplicates: flow.duplicates,
  });
}

function endOf(step: Step | undefined): ProcessId | undefined {
  if (!step?.passage.to) return undefined;
  return step.hop.motion === 'pull' ? step.hop.from : (step.hop.to ?? undefined);
}
