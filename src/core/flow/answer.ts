// A request followed to whoever answers it: through every nginx on the way, over all that it may take.
import type { UnitId } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import type { Intake, Process, ProcessId } from '../settle/settlement.ts';
import { type Connection, connect, type Deployed } from './connection.ts';
import type { Call, Crossing } from './crossing.ts';
import type { Loss } from './flow.ts';
import { passage } from './passage.ts';
import { proxies } from './stop.ts';

/** One way that a request may take: what it crosses from the asker on, and who answers at last. `unit`: whose port was called last. */
export type Answer = {
  readonly crossings: readonly Crossing[];
  readonly source: ProcessId | undefined;
  readonly unit: UnitId | undefined;
  readonly loss: Loss | undefined;
};
export type Answers = (intake: Intake, path: string) => boolean;

/** A request passes an nginx at most twice: that is all that proxies here, and it keeps a circle from being followed for ever. */
const mostHops = 3;

export function answersTo(
  deployed: Deployed,
  call: Call,
  answers: Answers,
  passed: readonly Crossing[] = [],
): readonly Answer[] {
  return flatMap(connect(deployed, call), (connection): readonly Answer[] => {
    const crossings = [...passed, connection.crossing];
    if (connection.tag === 'reached') return answered(deployed, connection, call, answers, crossings);
    return [{ crossings, source: undefined, unit: connection.unit, loss: connection.loss }];
  });
}

type Reached = Extract<Connection, { readonly tag: 'reached' }>;

function answered(
  deployed: Deployed,
  { listener, path }: Reached,
  call: Call,
  answers: Answers,
  crossings: readonly Crossing[],
): readonly Answer[] {
  const { process, socket } = listener;
  const next = passedOn(process, socket.port, path, call);
  if (next?.tag === 'on' && crossings.length < mostHops)
    return flatMap(next.calls, (one) => answersTo(deployed, one, answers, crossings));
  const serves = socket.takes.some((intake) => answers(intake, path));
  if (next === undefined ? serves : next.tag === 'status')
    return [{ crossings, source: process.id, unit: process.unit, loss: undefined }];
  const unmatched: Loss = { at: process.id, reason: 'no-location', params: { path, port: String(socket.port) } };
  const loss = next?.tag === 'lost' ? next.loss : unmatched;
  return [{ crossings, source: undefined, unit: process.unit, loss }];
}

function passedOn(process: Process, port: number, path: string, { signal, protocol, method, motion }: Call) {
  if (process.nginx === undefined || !proxies(process, port)) return undefined;
  return passage(process, process.nginx, { signal, port, path, protocol, method, motion });
}
