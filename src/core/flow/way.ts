// One way through a store: the hops to whoever takes a signal there, and on among its workers.
import type { Intake, ProcessId } from '../settle/settlement.ts';
import type { Answer } from './answer.ts';
import type { Deployed } from './connection.ts';
import { type Crew, takingRoles } from './crew.ts';
import type { Crossing } from './crossing.ts';
import type { Hop, Loss, Signal } from './flow.ts';
import { handedOn, type InsideHop, type Post } from './hand.ts';
import { arrivesAs } from './stop.ts';

/** The way of a signal in a store: of telemetry from the door on, of queries from whoever asks, of rules from whoever brings them. */
export type Way = {
  readonly signal: Signal;
  readonly starts: readonly ProcessId[];
  readonly hops: readonly InsideHop[]; // breadth first
  readonly losses: readonly Loss[];
};

/** From those who call through all who answer, and on among the workers. */
export function wayOf(
  { hopOf }: Deployed,
  signal: Signal,
  starts: readonly ProcessId[],
  answers: readonly Answer[],
  crew: Crew | undefined,
): Way {
  const ends = new Set(answers.flatMap(({ source }) => source ?? []));
  const handed = crew === undefined ? undefined : handedOn(crew, signal, postsOf(crew, signal, ends));
  const does = signal === 'queries' ? 'asks' : 'passes';
  const called = levels(answers)
    .map(hopOf)
    .map((hop): InsideHop => ({ ...entryHop(crew, signal, hop), does }));
  return {
    signal,
    starts,
    hops: distinct([...called, ...(handed?.hops ?? [])]),
    losses: [...new Set([...answers.flatMap(({ loss }) => loss ?? []), ...(handed?.losses ?? [])])],
  };
}

/** Those nearest to the callers first. */
function levels(answers: readonly Answer[]): readonly Crossing[] {
  const depth = Math.max(0, ...answers.map(({ crossings }) => crossings.length));
  return Array.from({ length: depth }, (_, at) => answers.flatMap(({ crossings }) => crossings[at] ?? [])).flat();
}

/** Several addresses, or several paths of one nginx, may lead to the same process. */
export function distinct(hops: readonly InsideHop[]): readonly InsideHop[] {
  const nameOf = (hop: InsideHop) =>
    [hop.from, hop.to, hop.objectStore, hop.url, hop.role, hop.toRole, hop.does].join('\n');
  return [...new Map(hops.map((hop) => [nameOf(hop), hop])).values()];
}

/** A hop that reaches a worker, with the role in which that takes it. */
export function entryHop(crew: Crew | undefined, signal: Signal, hop: Hop): InsideHop {
  const worker = crew?.workers.find(({ process }) => process.id === hop.to);
  const toRole = worker === undefined ? null : (takingRoles(worker, arrivesAs(signal))[0] ?? null);
  return { ...hop, inside: true, does: 'passes', role: null, toRole, objectStore: null };
}

/** The workers among some processes, in the roles in which they take a signal. */
export function postsOf({ workers }: Crew, signal: Signal, processes: ReadonlySet<ProcessId>): readonly Post[] {
  return workers
    .filter(({ process }) => processes.has(process.id))
    .flatMap((worker) => takingRoles(worker, arrivesAs(signal)).map((role) => ({ worker, role })));
}

/** Who answers a request about a signal. */
export function isAbout(signal: Intake['signal']): (intake: Intake, path: string) => boolean {
  return (intake, path) => intake.signal === signal && path.startsWith(intake.path);
}
