// What an nginx does with a request: answers it, passes it on to one server of an upstream, or knows no way.
import { memo } from '../memo.ts';
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
  const { location, upstream, targets } = routed(nginx, request.port, request.path);
  if (location?.answers === 'status') return { tag: 'status' };
  if (upstream === undefined) return lost(process, 'no-location', { path: request.path });
  if (targets.length === 0) return lost(process, 'no-server', { path: request.path, upstream });
  const choice = targets.length > 1 ? `${process.id} ${upstream}` : null;
  const { signal, protocol, method, motion } = request;
  const calls = targets.map(({ url, via, because }): Call => {
    return { signal, from: process, url, protocol, method, motion, choice, via, because };
  });
  return { tag: 'on', calls };
}

/** Where a request of one path goes. `upstream` absent: nowhere. `targets`: one for each of its servers, and why it is called. */
type Routed = {
  readonly location: ReturnType<typeof locate>;
  readonly upstream?: string;
  readonly targets: readonly (Ground & { readonly url: string })[];
};

const known = memo((_: Nginx): Map<string, Routed> => new Map());

/** All units that run the same nginx pass a request on alike. */
function routed(nginx: Nginx, port: number, path: string): Routed {
  const own = known(nginx);
  const key = `${port} ${path}`;
  const found = own.get(key) ?? route(nginx, port, path);
  own.set(key, found);
  return found;
}

function route(nginx: Nginx, port: number, path: string): Routed {
  const location = serverAt(nginx, port, path);
  const on = location && passing(location, path);
  if (on === undefined) return { location, targets: [] };
  const upstream = nginx.upstreams.find(({ name }) => name === on.upstream);
  const ground = { via: location?.via ?? [], because: location?.because ?? [] };
  const targets = (upstream?.servers ?? addressed(on.upstream)).map((server, at) => {
    const { via, because } = together(ground, upstream?.grounds?.[at]);
    return { url: `${on.scheme}://${server}${on.path}`, via, because };
  });
  return { location, upstream: on.upstream, targets };
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
