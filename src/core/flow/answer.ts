// A request followed to whoever answers it: through every nginx on the way, over all that it may take.
import type { UnitId } from '../document/document.ts';
import type { Intake, Process, ProcessId } from '../settle/settlement.ts';
import { type Call, type Connection, connect, type Deployed, type HopAsked } from './connection.ts';
import type { Loss } from './flow.ts';
import { passage } from './passage.ts';
import { proxies } from './stop.ts';

/** One way that a request may take: its hops from the asker on, and who answers at last. `unit`: whose port was called last. */
export type Answer = {
  readonly hops: readonly HopAsked[];
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
  passed: readonly HopAsked[] = [],
): readonly Answer[] {
  return connect(deployed, call).flatMap((connection): readonly Answer[] => {
    const hops = [...passed, connection.hop];
    if (connection.tag === 'lost') return [{ hops, source: undefined, unit: connection.unit, loss: connection.loss }];
    return answered(deployed, connection, call, answers, hops);
  });
}

type Reached = Extract<Connection, { readonly tag: 'reached' }>;

function answered(
  deployed: Deployed,
  { listener, path }: Reached,
  call: Call,
  answers: Answers,
  hops: readonly HopAsked[],
): readonly Answer[] {
  const { process, socket } = listener;
  const next = passedOn(process, socket.port, path, call);
  if (next?.tag === 'on' && hops.length < mostHops)
    return next.calls.flatMap((one) => answersTo(deployed, one, answers, hops));
  const serves = socket.takes.some((intake) => answers(intake, path));
  const found = { hops, source: undefined, unit: process.unit };
  if (next === undefined ? serves : next.tag === 'status') return [{ ...found, source: process.id, loss: undefined }];
  const unmatched: Loss = { at: process.id, reason: 'no-location', params: { path, port: String(socket.port) } };
  return [{ ...found, loss: next?.tag === 'lost' ? next.loss : unmatched }];
}

function passedOn(process: Process, port: number, path: string, { signal, protocol, method, motion }: Call) {
  if (process.nginx === undefined || !proxies(process, port)) return undefined;
  return passage(process, process.nginx, { signal, port, path, protocol, method, motion });
}
