// Runs every charm until nothing changes any more. In each round every unit whose inputs changed acts on the state of the round before.
import type { RelationId, UnitId } from '../document/document.ts';
import type { Raise } from '../library/process.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { effectsOf, raiseOf, type Wish, wishesOf } from './act.ts';
import { land } from './land.ts';
import { type Actors, actorsOf, type Before, type Looker, lookerAt } from './look.ts';
import { type Doing, run } from './run.ts';
import type { Databags, Settlement, Step } from './settlement.ts';
import { type BagState, carriedState, emptyState, type State } from './state.ts';
import { statedEffects } from './stated.ts';

const MOST_ROUNDS = 64;

/** What a settlement leaves for one that starts from it. */
type Memory = { readonly topology: Topology; readonly state: State; readonly stopped: Stopped };
const memories = new WeakMap<Settlement, Memory>();

/** Units that are down: they do nothing, listen nowhere, and their databags stay as they are. */
type Stopped = ReadonlySet<UnitId>;
const nobody: Stopped = new Set();

/**
 * The deployment at rest. From nothing, or from `before`: then bags of relations that are still there keep what was in them
 * until somebody writes, and steps go on where those of `before` end. The same object as `before` where nothing is left to do.
 * Units in `stopped` are down: they do nothing and listen nowhere, and what they wrote before stays.
 * Total: a charm that raises writes nothing, and a deployment without rest is given up after 64 rounds.
 */
export function settle(topology: Topology, before?: Settlement, stopped: Stopped = nobody): Settlement {
  let muted: ReadonlyMap<Actors, Raise> = new Map();
  const cast = castOf(topology, stopped);
  for (;;) {
    const rest = play(topology, cast, before, muted);
    const raising = new Map([...muted, ...rest.raising]);
    if (raising.size > muted.size) muted = raising;
    else return conclude(topology, cast, before, rest, muted, stopped);
  }
}

type Cast = readonly { readonly application: TopologyApplication; readonly actors: readonly Actors[] }[];
type Rest = {
  readonly state: State;
  readonly look: Looker;
  readonly steps: readonly Step[];
  readonly rounds: number;
  readonly isSettled: boolean;
  readonly raising: ReadonlyMap<Actors, Raise>;
};

function castOf(topology: Topology, stopped: Stopped): Cast {
  return topology.applications.map((application) => ({
    application,
    actors: actorsOf(topology, application, stopped),
  }));
}

/** Plays all rounds with some units mute: those that raise write nothing at all, not even before they raise. */
function play(topology: Topology, cast: Cast, before: Settlement | undefined, muted: ReadonlyMap<Actors, Raise>): Rest {
  const state = startOf(topology, before);
  const look = lookerAt(topology, state, beforeOf(before));
  const steps: Step[] = [];
  const raising = new Map<Actors, Raise>();
  const spoken = new Set<Actors>();
  const lastStep = before?.steps.at(-1)?.id ?? 0;
  const lastRound = before?.rounds ?? 0;
  let acting: Cast = cast;
  let rounds = 0;
  for (let pass = 0; acting.length > 0 && pass < MOST_ROUNDS; pass++) {
    const wishes = acting.flatMap((one) => wishesIn(look, one, muted, raising, spoken));
    const landed = land(topology, state, wishes, lastRound + rounds + 1, lastStep + steps.length);
    steps.push(...landed.steps);
    if (landed.steps.length > 0) rounds += 1;
    acting = cast.filter(({ application }) => landed.touched.has(application.index));
  }
  return { state, look, steps, rounds: lastRound + rounds, isSettled: acting.length === 0, raising };
}

function startOf(topology: Topology, before: Settlement | undefined): State {
  const memory = before && memories.get(before);
  return memory === undefined ? emptyState(topology) : carriedState(topology, memory.topology, memory.state);
}

function wishesIn(
  look: Looker,
  { application, actors }: Cast[number],
  muted: ReadonlyMap<Actors, Raise>,
  raising: Map<Actors, Raise>,
  spoken: Set<Actors>,
): readonly Wish[] {
  const behaviour = application.charm?.behaviour;
  if (behaviour === undefined) return [];
  return actors.flatMap((one) => {
    const view = muted.has(one) ? undefined : look(application, behaviour, one);
    if (view === undefined) return [];
    const raise = raiseOf(view);
    if (raise === undefined) raising.delete(one);
    else raising.set(one, raise);
    if (raise !== undefined) return [];
    const isFirst = !spoken.has(one);
    spoken.add(one);
    return wishesOf(view, isFirst);
  });
}

function beforeOf(before: Settlement | undefined): Before {
  return {
    before: (unit, process) => before?.processes.get(`${unit} ${process}`),
    portsBefore: (unit) => before?.openedPorts.get(unit),
  };
}

function conclude(
  topology: Topology,
  cast: Cast,
  before: Settlement | undefined,
  rest: Rest,
  muted: ReadonlyMap<Actors, Raise>,
  stopped: Stopped,
): Settlement {
  if (before !== undefined && rest.steps.length === 0 && isRestOf(before, topology, stopped)) return before;
  const doings = cast.flatMap((one) => doingsOf(topology, rest.look, one, muted, stopped));
  const settlement: Settlement = {
    from: before === undefined ? 'nothing' : 'before',
    rounds: rest.rounds,
    isSettled: rest.isSettled,
    databags: databagsOf(topology, rest.state),
    steps: before === undefined ? rest.steps : [...before.steps, ...rest.steps],
    stopped,
    ...run(topology, doings, before?.processes ?? new Map()),
  };
  memories.set(settlement, { topology, state: rest.state, stopped });
  return settlement;
}

function isRestOf(settlement: Settlement, topology: Topology, stopped: Stopped): boolean {
  const memory = memories.get(settlement);
  if (memory === undefined || memory.topology !== topology) return false;
  return memory.stopped.size === stopped.size && [...stopped].every((unit) => memory.stopped.has(unit));
}

function doingsOf(
  topology: Topology,
  look: Looker,
  { application, actors }: Cast[number],
  muted: ReadonlyMap<Actors, Raise>,
  stopped: Stopped,
): readonly Doing[] {
  const behaviour = application.charm?.behaviour;
  const doings = actors.flatMap((one): readonly Doing[] => {
    const raise = muted.get(one);
    if (raise !== undefined) return one.units.map((unit) => ({ unit, effects: [], raise, isKnown: true }));
    const view = behaviour && look(application, behaviour, one);
    const effects = view === undefined ? [] : effectsOf(view);
    return one.units.map((unit) => ({
      unit,
      effects:
        behaviour === undefined ? statedEffects(topology, application, unit) : effects.map((effect) => effect(unit)),
      isKnown: behaviour !== undefined,
    }));
  });
  return [...doings, ...stoppedOf(topology, application, stopped)].sort((a, b) => a.unit.index - b.unit.index);
}

function stoppedOf(topology: Topology, application: TopologyApplication, stopped: Stopped): readonly Doing[] {
  const units = application.units.flatMap((index) => topology.units[index] ?? []);
  const down = units.filter(({ id }) => stopped.has(id));
  return down.map((unit) => ({ unit, effects: [], isKnown: true, isStopped: true }));
}

function databagsOf(topology: Topology, state: State): ReadonlyMap<RelationId, Databags> {
  const databags = new Map<RelationId, Databags>();
  for (const relation of topology.relations) {
    if (relation.state !== 'broken') databags.set(relation.id, sidesOf(topology, state[relation.index]));
  }
  return databags;
}

function sidesOf(topology: Topology, sides: State[number] | undefined): Databags {
  return new Map(
    [...(sides ?? [])].map(([index, { application, units }]) => [
      topology.applications[index]?.id ?? '',
      {
        application: plain(application),
        units: new Map([...units].map(([unit, bag]) => [topology.units[unit]?.id ?? '', plain(bag)])),
      },
    ]),
  );
}

function plain(bag: BagState) {
  return Object.fromEntries([...bag].map(([key, { value }]) => [key, value]));
}
