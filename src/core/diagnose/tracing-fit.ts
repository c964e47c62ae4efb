// Whether a provider of tracing suits a requirer: the protocols it would send by, at the ports where they are received.
import type { Receiver, Use } from '../catalogue/behaviour.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { isGreen } from './acting.ts';
import { receiversIn } from './bags.ts';
import type { User } from './candidates.ts';
import { pairsOf } from './pairs.ts';
import type { Judged } from './rule.ts';
import { partnersOn } from './uses.ts';

/** The protocols by which it would really send; a relay asks for more than it sends by. */
export function sentBy({ with: { protocols, sends } }: Use<'TracingEndpointRequirer'>): readonly string[] {
  return sends === undefined ? protocols : sends.map(({ protocol }) => protocol);
}

/** Receivers that a provider would name at a port where they do not listen. */
export function misnamed(
  { with: { receivers, advertises } }: Use<'TracingEndpointProvider'>,
  protocols: readonly string[],
): readonly Receiver[] {
  if (advertises === undefined) return [];
  return receivers.filter(
    ({ protocol, transport, port }) => protocols.includes(protocol) && advertises[transport] !== port,
  );
}

/** Whether relating them makes no new trouble, and the traces have a way on. */
export function suits(
  judged: Judged,
  seeker: TopologyApplication,
  use: Use<'TracingEndpointRequirer'>,
  user: User,
): boolean {
  return isAtWork(judged, user) && understands(judged, seeker, use, user) && leadsElsewhere(judged, seeker, user);
}

/** A coordinator that is blocked tells nobody where it receives. */
function isAtWork(judged: Judged, { application }: User): boolean {
  return application.kind !== 'coordinator' || isGreen(judged, application);
}

/** Whether what is sent would be read: by such a receiver, at the right port, and no gRPC before a proxy that cannot read it. */
export function understands(
  judged: Judged,
  seeker: TopologyApplication,
  use: Use<'TracingEndpointRequirer'>,
  user: User,
): boolean {
  if (!receives(user.use, use)) return false;
  return seeker.mode !== 'proxied' || !offersGrpc(judged, user.application, user.use.endpoint ?? '');
}

/** Whether there are such receivers, and they are named at the ports where they listen. */
export function receives(provider: Use, use: Use<'TracingEndpointRequirer'>): boolean {
  if (provider.library !== 'TracingEndpointProvider') return false;
  const { receivers } = provider.with;
  const protocols = sentBy(use);
  const isKnown = protocols.every((protocol) => receivers.some((one) => one.protocol === protocol));
  return isKnown && misnamed(provider, protocols).length === 0;
}

/** A collector must have somewhere to send traces, and not back to whoever seeks. */
function leadsElsewhere({ topology }: Judged, seeker: TopologyApplication, { application, use }: User): boolean {
  if (application.kind !== 'collector') return true;
  const outgoing = pairsOf(application).find(({ incoming }) => incoming === use.endpoint)?.outgoing ?? [];
  const partners = outgoing.flatMap((endpoint) => partnersOn(topology, application, endpoint));
  return partners.length > 0 && partners.every((partner) => partner.application !== seeker);
}

function offersGrpc({ topology, settlement }: Judged, provider: TopologyApplication, endpoint: string): boolean {
  const [partner] = partnersOn(topology, provider, endpoint);
  const offered = partner && receiversIn(settlement, partner.relation.id, provider.id);
  return offered?.some(({ transport }) => transport === 'grpc') ?? false;
}
