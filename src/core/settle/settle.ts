// Runs every charm until nothing changes any more. In each round every unit whose inputs changed acts on the state of the round before.
// What no relation joins is run by itself and put together at the end.
import type { RelationId, UnitId } from '../document/document.ts';
import { type Mark, numbering } from '../library/fact.ts';
import type { Raise } from '../library/process.ts';
import { noteChange } from '../library/reads.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { effectsOf, freshWishes, type Performer, performerOf, raiseOf } from './act.ts';
import { type Component, componentsOf } from './component.ts';
import { type Draft, draftsOf, type Landed, land, stepOf } from './land.ts';
import { type Actors, actorsOf, type Before, lookerAt } from './look.ts';
import { type Doing, run } from './run.ts';
import type { Databags, Settlement, Step } from './settlement.ts';
import { type BagState, carriedState, emptyState, type State } from './state.ts';
import { statedEffects } from './stated.ts';

const mostPasses = 64;

/** What a settlement leaves for one that starts from it. */
type Memory = { readonly topology: Topology; readonly state: State; readonly stopped: Stopped };
const memories = new WeakMap<Settlement, Memory>();

/** Units that are down: they do nothing, listen nowhere, and their databags stay as they are. */
type Stopped = ReadonlySet<UnitId>;
const nobody: Stopped = new Set();

/** What all of a settling goes by. */
type Setting = {
  readonly topology: Topology;
  readonly before: Settlement | undefined;
  readonly memory: Memory | undefined; // of before
  readonly stopped: Stopped;
  readonly newMark: () => Mark;
};

/**
 * The deployment at rest. From nothing, or from `before`: then bags of relations that are still there keep what was in them
 * until somebody writes, and steps go on where those of `before` end. The same object as `before` where nothing is left to do.
 * Units in `stopped` are down: they do nothing and listen nowhere, and what they wrote before stays.
 * Total: a charm that raises writes nothing, and a deployment without rest is given up after 64 rounds.
 */
export function settle(topology: Topology, before?: Settlement, stopped: Stopped = nobody): Settlement {
  const memory = before && memories.get(before);
  let last = before?.steps.at(-1)?.id ?? 0;
  const newMark = (): Mark => {
    last += 1;
    return { id: last };
  };
  const setting: Setting = { topology, before, memory, stopped, newMark };
  const rests = componentsOf(topology).map((component) => settleComponent(setting, component));
  return conclude(setting, rests);
}

type Cast = readonly {
  readonly application: TopologyApplication;
  readonly actors: readonly Actors[];
}[];
/** One component at rest. */
type Rest = {
  readonly cast: Cast;
  readonly state: State;
  readonly performers: ReadonlyMap<Actors, Performer>;
  readonly landed: readonly Landed[];
  readonly isSettled: boolean;
  readonly raising: ReadonlyMap<Actors, Raise>;
};

function settleComponent(setting: Setting, component: Component): Rest {
  let muted: ReadonlyMap<Actors, Raise> = new Map();
  const cast = castOf(setting, component);
  for (;;) {
    const rest = play(setting, component, cast, muted);
    const raising = new Map([...muted, ...rest.raising]);
    if (raising.size === muted.size) return { ...rest, raising: muted };
    muted = raising;
  }
}

function castOf({ topology, stopped }: Setting, { applications }: Component): Cast {
  return applications.map((application) => ({ application, actors: actorsOf(topology, application, stopped) }));
}

/** Plays all rounds with some units mute: those that raise write nothing at all, not even before they raise. */
function play(setting: Setting, component: Component, cast: Cast, muted: ReadonlyMap<Actors, Raise>): Rest {
  const { topology, newMark } = setting;
  const state = startOf(setting, component);
  const performers = performersOf(setting, state, cast, muted);
  const landed: Landed[] = [];
  const raising = new Map<Actors, Raise>();
  let acting: Cast = cast;
  for (let pass = 0; acting.length > 0 && pass < mostPasses; pass++) {
    const drafts = acting.flatMap(({ actors }) => draftsIn(topology, state, actors, performers, raising));
    const round = land(drafts, pass, newMark);
    for (const one of round.landed) landed.push(one);
    acting = cast.filter(({ application }) => round.touched.has(application.index));
  }
  return { cast, state, performers, landed, isSettled: acting.length === 0, raising };
}

function startOf({ topology, memory }: Setting, { relations }: Component): State {
  if (memory === undefined) return emptyState(topology, relations);
  return carriedState(topology, relations, memory.topology, memory.state);
}

/** None for units that are mute, and for charms whose behaviour is not known. */
function performersOf(
  { topology, before }: Setting,
  state: State,
  cast: Cast,
  muted: ReadonlyMap<Actors, Raise>,
): ReadonlyMap<Actors, Performer> {
  const look = lookerAt(topology, state, beforeOf(before));
  const performers = new Map<Actors, Performer>();
  for (const { application, actors } of cast) {
    const behaviour = application.charm?.behaviour;
    if (behaviour === undefined) continue;
    for (const one of actors) {
      const view = muted.has(one) ? undefined : look(application, behaviour, one);
      if (view !== undefined) performers.set(one, performerOf(view));
    }
  }
  return performers;
}

function draftsIn(
  topology: Topology,
  state: State,
  actors: readonly Actors[],
  performers: ReadonlyMap<Actors, Performer>,
  raising: Map<Actors, Raise>,
): readonly Draft[] {
  return actors.flatMap((one) => {
    const performer = performers.get(one);
    if (performer === undefined) return [];
    const raise = raiseOf(performer);
    if (raise === undefined) raising.delete(one);
    else raising.set(one, raise);
    return raise === undefined ? freshWishes(performer).flatMap((wish) => draftsOf(topology, state, wish)) : [];
  });
}

function beforeOf(before: Settlement | undefined): Before {
  return {
    before: (unit, process) => before?.processes.get(`${unit} ${process}`),
    portsBefore: (unit) => before?.openedPorts.get(unit),
  };
}

function conclude(setting: Setting, rests: readonly Rest[]): Settlement {
  const { topology, before, memory, stopped } = setting;
  const { steps, rounds } = numbered(before, rests);
  if (before !== undefined && steps.length === 0 && isRestOf(memory, topology, stopped)) return before;
  const state: State = new Map(rests.flatMap((rest) => [...rest.state]));
  const doings = rests.flatMap((rest) => rest.cast.flatMap((one) => doingsOf(setting, rest, one)));
  doings.sort((a, b) => a.unit.index - b.unit.index);
  const settlement: Settlement = {
    from: before === undefined ? 'nothing' : 'before',
    rounds,
    isSettled: rests.every(({ isSettled }) => isSettled),
    databags: databagsOf(topology, state),
    steps: before === undefined ? steps : [...before.steps, ...steps],
    stopped,
    ...run(topology, doings, before?.processes ?? new Map()),
  };
  memories.set(settlement, { topology, state, stopped });
  return settlement;
}

/** All that landed in one pass is a round, by unit; passes in which nobody wrote are none. From here on marks have their numbers. */
function numbered(before: Settlement | undefined, rests: readonly Rest[]) {
  const landed = rests.flatMap((rest) => rest.landed);
  landed.sort((a, b) => a.pass - b.pass || a.draft.wish.unit.index - b.draft.wish.unit.index);
  const first = (before?.steps.at(-1)?.id ?? 0) + 1;
  landed.forEach(({ mark }, at) => {
    mark.id = first + at;
  });
  noteChange(numbering);
  let rounds = before?.rounds ?? 0;
  let pass = -1;
  const steps = landed.map((one): Step => {
    if (one.pass !== pass) rounds += 1;
    pass = one.pass;
    return stepOf(one, rounds);
  });
  return { steps, rounds };
}

function isRestOf(memory: Memory | undefined, topology: Topology, stopped: Stopped): boolean {
  if (memory === undefined || memory.topology !== topology) return false;
  return memory.stopped.size === stopped.size && [...stopped].every((unit) => memory.stopped.has(unit));
}

function doingsOf(
  { topology, stopped }: Setting,
  { performers, raising }: Rest,
  { application, actors }: Cast[number],
): readonly Doing[] {
  const isKnown = application.charm?.behaviour !== undefined;
  const doings = actors.flatMap((one): readonly Doing[] => {
    const raise = raising.get(one);
    if (raise !== undefined) return one.units.map((unit) => ({ unit, effects: [], raise, isKnown: true }));
    const performer = performers.get(one);
    const effects = performer === undefined ? [] : effectsOf(performer.view);
    return one.units.map((unit) => ({
      unit,
      effects: isKnown ? effects.map((effect) => effect(unit)) : statedEffects(topology, application, unit),
      isKnown,
    }));
  });
  return [...doings, ...stoppedOf(topology, application, stopped)];
}

function stoppedOf(topology: Topology, application: TopologyApplication, stopped: Stopped): readonly Doing[] {
  if (stopped.size === 0) return [];
  const units = application.units.flatMap((index) => topology.units[index] ?? []);
  const down = units.filter(({ id }) => stopped.has(id));
  return down.map((unit) => ({ unit, effects: [], isKnown: true, isStopped: true }));
}

function databagsOf(topology: Topology, state: State): ReadonlyMap<RelationId, Databags> {
  const databags = new Map<RelationId, Databags>();
  for (const { id, state: kind } of topology.relations) if (kind !== 'broken') databags.set(id, sidesOf(state.get(id)));
  return databags;
}

function sidesOf(sides: ReturnType<State['get']>): Databags {
  return new Map(
    [...(sides ?? [])].map(([id, { application, units }]) => [
      id,
      { application: plain(application), units: new Map([...units].map(([unit, bag]) => [unit, plain(bag)])) },
    ]),
  );
}

function plain({ entries }: BagState) {
  return Object.fromEntries([...entries].map(([key, { value }]) => [key, value]));
}
