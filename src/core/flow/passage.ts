// What an nginx does with a request: answers it, passes it on to one server of an upstream, or knows no way.
import type { Ground, Nginx, NginxServer, Process } from '../settle/settlement.ts';
import type { Call } from './crossing.ts';
import type { Hop, Loss, LossReason, Motion, Signal } from './flow.ts';
import { locate, passing } from './route.ts';

export type Request = {
  readonly signal: Signal;
  readonly port: number;
  readonly path: string;
  readonly protocol: string;
  readonly method: Hop['method'];
  readonly motion: Motion;
};

/** `status`: nginx tells its own metrics. Calls of one passage are alternatives. */
export type Passage =
  | { readonly tag: 'status' }
  | { readonly tag: 'on'; readonly calls: readonly Call[] }
  | { readonly tag: 'lost'; readonly loss: Loss };

export function passage(process: Process, nginx: Nginx, request: Request): Passage {
  const location = serverAt(nginx, request.port, request.path);
  if (location?.answers === 'status') return { tag: 'status' };
  const on = location === undefined ? undefined : passing(location, request.path);
  if (location === undefined || on === undefined) return lost(process, 'no-location', { path: request.path });
  const upstream = nginx.upstreams.find(({ name }) => name === on.upstream);
  const servers = upstream?.servers ?? addressed(on.upstream);
  if (servers.length === 0) return lost(process, 'no-server', { path: request.path, upstream: on.upstream });
  const choice = servers.length > 1 ? `${process.id} ${on.upstream}` : null;
  const { signal, protocol, method, motion } = request;
  const ground = { via: location.via ?? [], because: location.because ?? [] };
  const call = (server: string, at: number): Call => {
    const { via, because } = together(ground, upstream?.grounds?.[at]);
    const url = `${on.scheme}://${server}${on.path}`;
    return { signal, from: process, url, protocol, method, motion, choice, via, because };
  };
  return { tag: 'on', calls: servers.map(call) };
}

/** What led to the location, and to the server behind it. */
function together(one: Ground, other: Ground | undefined): Ground {
  if (other === undefined) return one;
  return {
    via: [...new Set([...one.via, ...other.via])].sort(),
    because: [...new Set([...one.because, ...other.because])],
  };
}

function serverAt(nginx: Nginx, port: number, path: string): ReturnType<typeof locate> {
  const server: NginxServer | undefined = nginx.servers.find(({ listen }) => listen === port);
  return server === undefined ? undefined : locate(server, path);
}

/** A target that is no upstream's name is an address itself. */
function addressed(target: string): readonly string[] {
  return target.includes(':') ? [target] : [];
}

function lost(process: Process, reason: LossReason, params: Loss['params']): Passage {
  return { tag: 'lost', loss: { at: process.id, reason, params } };
}
