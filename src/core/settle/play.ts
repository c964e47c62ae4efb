// Lets the charms of one component act, round after round, until nothing changes any more. In each round every unit whose inputs changed
// acts on the state of the round before.
import { flatMap } from '../flat-map.ts';
import type { Mark, Raise } from '../library/process.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { effectsOf, freshWishes, type Performer, performerOf, raiseOf } from './act.ts';
import type { Component } from './component.ts';
import { type Draft, draftsOf, land, type Write } from './land.ts';
import { type Actors, actorsOf, lookerAt, type Stopped } from './look.ts';
import type { Rest } from './rest.ts';
import { type Doing, run } from './run.ts';
import type { Settlement } from './settlement.ts';
import { carriedState, databagsOf, emptyState, marksIn, type State } from './state.ts';
import { statedEffects } from './stated.ts';

export const mostPasses = 64;

/** What all of a settling goes by. `past`: the state in which `before` came to rest, and the topology it was that of. */
export type Setting = {
  readonly topology: Topology;
  readonly stopped: Stopped;
  readonly before: Settlement | undefined;
  readonly past: { readonly topology: Topology; readonly state: State } | undefined;
};

export function settleComponent(setting: Setting, component: Component): Rest {
  let muted: Raising = new Map();
  const cast = castOf(setting, component);
  for (;;) {
    const played = play(setting, component, cast, muted);
    const raising = new Map([...muted, ...played.raising]);
    if (raising.size === muted.size) return restOf(setting, component, cast, { ...played, raising });
    muted = raising;
  }
}

type Cast = readonly {
  readonly application: TopologyApplication;
  readonly actors: readonly Actors[];
}[];
type Raising = ReadonlyMap<Actors, Raise>;
type Played = {
  readonly state: State;
  readonly performers: ReadonlyMap<Actors, Performer>;
  readonly writes: readonly Write[];
  readonly isSettled: boolean;
  readonly raising: Raising;
};

function castOf({ topology, stopped }: Setting, { applications }: Component): Cast {
  return applications.map((application) => ({ application, actors: actorsOf(topology, application, stopped) }));
}

/** Plays all rounds with some units mute: those that raise write nothing at all, not even before they raise. */
function play(setting: Setting, component: Component, cast: Cast, muted: Raising): Played {
  const { topology } = setting;
  const state = startOf(setting, component);
  const performers = performersOf(setting, state, cast, muted);
  const writes: Write[] = [];
  const newMark = marksAfter(setting.before?.steps.length ?? 0);
  const raising = new Map<Actors, Raise>();
  let acting: Cast = cast;
  for (let pass = 0; acting.length > 0 && pass < mostPasses; pass++) {
    const drafts = flatMap(acting, ({ actors }) => draftsIn(topology, state, actors, performers, raising));
    const round = land(drafts, pass, newMark);
    for (const one of round.writes) writes.push(one);
    acting = cast.filter(({ application }) => round.touched.has(application.index));
  }
  return { state, performers, writes, isSettled: acting.length === 0, raising };
}

function marksAfter(last: number): () => Mark {
  let at = last;
  return () => {
    at += 1;
    return { at };
  };
}

function startOf({ topology, past }: Setting, { relations }: Component): State {
  if (past === undefined) return emptyState(topology, relations);
  return carriedState(topology, relations, past.topology, past.state);
}

/** None for units that are mute, and for charms whose behaviour is not known. */
function performersOf(
  { topology, before }: Setting,
  state: State,
  cast: Cast,
  muted: Raising,
): ReadonlyMap<Actors, Performer> {
  const look = lookerAt(topology, state, {
    before: (unit, process) => before?.processes.get(`${unit} ${process}`),
    portsBefore: (unit) => before?.openedPorts.get(unit),
  });
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
  return flatMap(actors, (one) => {
    const performer = performers.get(one);
    if (performer === undefined) return [];
    const raise = raiseOf(performer);
    if (raise === undefined) raising.delete(one);
    else raising.set(one, raise);
    return raise === undefined ? flatMap(freshWishes(performer), (wish) => draftsOf(topology, state, wish)) : [];
  });
}

function restOf(setting: Setting, component: Component, cast: Cast, played: Played): Rest {
  const { topology, before } = setting;
  const doings = cast.map((one) => doingsOf(setting, played, one));
  const writes: Write[][] = component.applications.map(() => []);
  for (const write of played.writes) writes[component.placeOf(write.application)]?.push(write);
  return {
    component,
    state: played.state,
    databags: databagsOf(played.state),
    writes,
    marks: marksIn(played.state),
    ran: run(topology, component.applications, doings, before?.processes ?? new Map()),
    isSettled: played.isSettled,
  };
}

/** By unit. */
function doingsOf(
  { topology, stopped }: Setting,
  { performers, raising }: Played,
  { application, actors }: Cast[number],
): readonly Doing[] {
  const isKnown = application.charm?.behaviour !== undefined;
  const doings = flatMap(actors, (one): readonly Doing[] => {
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
  return [...doings, ...stoppedOf(topology, application, stopped)].sort((a, b) => a.unit.index - b.unit.index);
}

function stoppedOf(topology: Topology, application: TopologyApplication, stopped: Stopped): readonly Doing[] {
  if (stopped.size === 0) return [];
  const units = flatMap(application.units, (index) => topology.units[index] ?? []);
  const down = units.filter(({ id }) => stopped.has(id));
  return down.map((unit) => ({ unit, effects: [], isKnown: true, isStopped: true }));
}
