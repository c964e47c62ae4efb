// Runs every charm until nothing changes any more. What no relation joins comes to rest by itself; here the rests are put together.
import type { ApplicationId, RelationId, UnitId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Mark, Process, ProcessId, Status, StepId } from '../library/process.ts';
import type { Topology } from '../topology/topology.ts';
import { type Component, componentsOf } from './component.ts';
import type { Write } from './land.ts';
import type { Stopped } from './look.ts';
import { keepNumbers, type Numbers, numbersOf, stepIds } from './numbers.ts';
import { mostPasses, type Setting, settleComponent } from './play.ts';
import { isSameComponent, keepRest, keepRests, knownRest, type Rest, withoutWrites } from './rest.ts';
import type { Assumption, Databags, Raised, Settlement, Step } from './settlement.ts';
import type { State } from './state.ts';

/** What a settlement leaves for one that starts from it. `rests`: by the name of their first application. */
type Memory = {
  readonly topology: Topology;
  readonly rests: ReadonlyMap<ApplicationId, Rest>;
  readonly state: State;
};
const memories = new WeakMap<Settlement, Memory>();

const nobody: Stopped = new Set();

/**
 * The deployment at rest. From nothing, or from `before`: then bags of relations that are still there keep what was in them
 * until somebody writes, and steps go on where those of `before` end. The same object as `before` where nothing is left to do.
 * Units in `stopped` are down: they do nothing and listen nowhere, and what they wrote before stays.
 * Total: a charm that raises writes nothing, and a deployment without rest is given up after 64 rounds.
 * What is joined as it was in another drawing is not settled again.
 */
export function settle(topology: Topology, before?: Settlement, stopped: Stopped = nobody): Settlement {
  const past = before && memories.get(before);
  const setting: Setting = { topology, stopped, before, past };
  const rests = componentsOf(topology).map((component) =>
    before === undefined && stopped.size === 0
      ? settledFromNothing(setting, component)
      : settledAfter(setting, past, component),
  );
  return conclude(setting, past, rests);
}

function settledFromNothing(setting: Setting, component: Component): Rest {
  const known = knownRest(setting.topology, component);
  if (known !== undefined) return known;
  const rest = settleComponent(setting, component);
  keepRest(rest);
  return rest;
}

/** Whoever was at rest stays so while nothing changes for it. */
function settledAfter(setting: Setting, past: Memory | undefined, component: Component): Rest {
  const rest = past?.rests.get(nameOf(component));
  const isAtRest = rest?.isSettled === true && isSameComponent(setting.topology, rest.component, component);
  return isAtRest && hasSameDown(setting, component) ? withoutWrites(rest) : settleComponent(setting, component);
}

function nameOf({ applications: [first] }: Component): ApplicationId {
  return first?.id ?? '';
}

function hasSameDown({ topology, stopped, before }: Setting, { applications }: Component): boolean {
  if (stopped.size === 0 && before?.stopped.size === 0) return true;
  const units = flatMap(applications, (application) =>
    flatMap(application.units, (at) => topology.units[at]?.id ?? []),
  );
  return units.every((unit) => stopped.has(unit) === (before?.stopped.has(unit) ?? false));
}

function conclude(setting: Setting, past: Memory | undefined, rests: readonly Rest[]): Settlement {
  const { topology, before, stopped } = setting;
  const told = tell(topology, before, rests);
  if (before !== undefined && told.steps.length === 0 && isAsBefore(setting, past)) return before;
  const settlement: Settlement = {
    from: before === undefined ? 'nothing' : 'before',
    rounds: told.rounds,
    isSettled: rests.every(({ isSettled }) => isSettled),
    databags: databagsOf(topology, rests),
    steps: before === undefined ? told.steps : [...before.steps, ...told.steps],
    stopped,
    ...together(topology, rests),
  };
  keepNumbers(settlement, told.numbers);
  keepRests(settlement, rests);
  memories.set(settlement, {
    topology,
    rests: new Map(rests.map((rest) => [nameOf(rest.component), rest])),
    state: new Map(flatMap(rests, ({ state }) => [...state])),
  });
  return settlement;
}

function isAsBefore({ topology, before, stopped }: Setting, past: Memory | undefined): boolean {
  if (before === undefined || past?.topology !== topology) return false;
  return before.stopped.size === stopped.size && [...stopped].every((unit) => before.stopped.has(unit));
}

/** Calls for each application in the order of the topology, whatever it is joined with. */
function forEachApplication(
  { applications }: Topology,
  rests: readonly Rest[],
  use: (rest: Rest, place: number) => void,
): void {
  const all = rests.map((rest) => ({ rest, place: 0 }));
  const byId = new Map(flatMap(all, (one) => one.rest.component.applications.map(({ id }) => [id, one])));
  for (const { id } of applications) {
    const one = byId.get(id);
    if (one === undefined) continue;
    use(one.rest, one.place);
    one.place += 1;
  }
}

type Told = { readonly steps: readonly Step[]; readonly rounds: number; readonly numbers: Numbers };

/** All that landed in one pass is a round, by unit; passes in which nobody wrote are none. Here marks get their numbers. */
function tell(topology: Topology, before: Settlement | undefined, rests: readonly Rest[]): Told {
  const passes = Array.from({ length: mostPasses }, (): Write[] => []);
  forEachApplication(topology, rests, ({ writes }, place) => {
    for (const write of writes[place] ?? []) passes[write.pass]?.push(write);
  });
  const numbers = new Map<Mark, StepId>(numbersOf(before));
  const steps: Step[] = [];
  const first = (before?.steps.at(-1)?.id ?? 0) + 1;
  let rounds = before?.rounds ?? 0;
  for (const writes of passes.filter(({ length }) => length > 0)) {
    rounds += 1;
    for (const write of writes) {
      const id = first + steps.length;
      numbers.set(write.mark, id);
      steps.push(stepOf(write, id, rounds, stepIds(numbers, write.because)));
    }
  }
  return { steps, rounds, numbers };
}

/** The same object while it is the same step. */
function stepOf(write: Write, id: StepId, round: number, because: readonly StepId[]): Step {
  const { last } = write;
  if (last?.id === id && last.round === round && because.every((one, at) => one === last.because[at])) return last;
  const { unit, library, by, relation, bag, set, removed, read } = write.told;
  const step = { id, round, unit, library, relation, bag, set, removed, because, read, by };
  write.last = step;
  return step;
}

function databagsOf({ relations }: Topology, rests: readonly Rest[]): ReadonlyMap<RelationId, Databags> {
  const all = new Map(flatMap(rests, ({ databags }) => [...databags]));
  const ordered = new Map<RelationId, Databags>();
  for (const { id } of relations) {
    const sides = all.get(id);
    if (sides !== undefined) ordered.set(id, sides);
  }
  return ordered;
}

type Together = Pick<Settlement, 'processes' | 'statuses' | 'openedPorts' | 'gates' | 'assumptions' | 'raised'>;

function together(topology: Topology, rests: readonly Rest[]): Together {
  const processes = new Map<ProcessId, Process>();
  const statuses = new Map<UnitId, Status>();
  const openedPorts = new Map<UnitId, readonly number[]>();
  const gates = new Map<ApplicationId, readonly RelationId[]>();
  const assumptions: Assumption[] = [];
  const raised: Raised[] = [];
  forEachApplication(topology, rests, ({ ran }, place) => {
    const one = ran[place];
    if (one === undefined) return;
    for (const unit of one.units) {
      for (const process of unit.processes) processes.set(process.id, process);
      statuses.set(unit.id, unit.status);
      openedPorts.set(unit.id, unit.ports);
      if (unit.raise !== undefined) raised.push({ unit: unit.id, ...unit.raise });
    }
    if (one.gates !== undefined) gates.set(one.id, one.gates);
    assumptions.push(...one.assumptions);
  });
  return { processes, statuses, openedPorts, gates, assumptions, raised };
}
