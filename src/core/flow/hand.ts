// What goes on inside a store once a worker has taken something: from role to role, and into the object store, as the catalogue says.
import type { HandedToEndpoint, HandedToRole, Handing } from '../catalogue/behaviour.ts';
import type { RoleName } from '../catalogue/catalogue.ts';
import type { ApplicationId, Json, RelationId } from '../document/document.ts';
import { lastWrite } from '../settle/history.ts';
import type { Intake, StepId } from '../settle/settlement.ts';
import { answersTo } from './answer.ts';
import { type Crew, handingsOf, holders, type ObjectStore, type Worker } from './crew.ts';
import type { Hop, Loss, Signal } from './flow.ts';
import { arrivesAs } from './stop.ts';
import { parseUrl } from './url.ts';

/** A connection inside a store, or into it. `role`: in which the one who has it acts; `toRole`: in which the other takes it. */
export type InsideHop = Hop & {
  readonly inside: true;
  readonly does: Handing['does'];
  readonly role: RoleName | null; // null: nginx, and whoever asks from outside
  readonly toRole: RoleName | null; // null: no worker
  readonly objectStore: ApplicationId | null; // whose databag names it; its process is not in the drawing, as a rule
};

/** A worker as it acts in one of its roles. */
export type Post = { readonly worker: Worker; readonly role: RoleName };

export type Handed = { readonly hops: readonly InsideHop[]; readonly losses: readonly Loss[] };

/** All that follows where these posts have taken a signal; each post acts once. Breadth first. */
export function handedOn(crew: Crew, signal: Signal, starts: readonly Post[]): Handed {
  const posts = new Map(starts.map((post) => [nameOf(post), post]));
  const hops: InsideHop[] = [];
  const losses: Loss[] = [];
  for (const post of posts.values()) {
    for (const row of handingsOf(post.worker, post.role, arrivesAs(signal))) {
      if (row.unless !== undefined && holders(crew, row.unless).length > 0) continue;
      const step = stepFrom(crew, signal, post, row);
      hops.push(...step.hops);
      losses.push(...step.losses);
      for (const next of step.posts) if (!posts.has(nameOf(next))) posts.set(nameOf(next), next);
    }
  }
  return { hops, losses };
}

type Taken = Handed & { readonly posts: readonly Post[] };

function stepFrom(crew: Crew, signal: Signal, post: Post, row: Handing): Taken {
  if (row.to === 'object-store') return { hops: toObjectStore(crew, post, row), losses: [], posts: [] };
  return 'role' in row.to
    ? toRole(crew, post, row, row.to)
    : { ...toEndpoint(crew, signal, post, row, row.to), posts: [] };
}

function nameOf({ worker, role }: Post): string {
  return `${worker.process.id}\n${role}`;
}

function toRole(crew: Crew, post: Post, row: Handing, to: HandedToRole): Taken {
  const able = holders(crew, to.role).filter(({ process }) => sends(process.sends, to.ifSends));
  const chosen = to.which === 'first' ? able.slice(0, 1) : able;
  if (chosen.length === 0) return { hops: [], losses: to.ifSends ? [] : nobody(crew, post, to.role), posts: [] };
  const isChoice = chosen.length > atOnce(crew, to, chosen.length);
  const choice = isChoice ? `${post.worker.process.id} ${post.role} ${to.role}` : null;
  return {
    // What one process does in two roles crosses no wire.
    hops: chosen
      .filter(({ process }) => process !== post.worker.process)
      .map((other) => hopTo(post, other, row, to, choice)),
    losses: [],
    posts: chosen.map((worker) => ({ worker, role: to.role })),
  };
}

function sends(own: readonly { readonly signal: string }[], signal: string | undefined): boolean {
  return signal === undefined || own.some((send) => send.signal === signal);
}

/** To how many of them it goes. */
function atOnce({ product, workers }: Crew, { which, role, countedBy = role }: HandedToRole, among: number): number {
  if (which !== 'copies') return which === 'any' ? 1 : among;
  const rule = product?.replication?.find((one) => one.role === countedBy);
  const units = workers.filter(({ roles }) => roles.includes(countedBy)).length;
  return rule !== undefined && units >= rule.units ? rule.copies : 1;
}

function nobody({ workers }: Crew, { worker, role }: Post, wanted: RoleName): readonly Loss[] {
  const idle = workers.find(({ roles }) => roles.includes(wanted));
  const at = worker.process.id;
  if (idle === undefined) return [{ at, reason: 'no-role', params: { role, wanted } }];
  return [{ at, reason: 'not-running', params: { unit: idle.unit.id } }];
}

function hopTo(
  { worker, role }: Post,
  other: Worker,
  { does }: Handing,
  to: HandedToRole,
  choice: Hop['choice'],
): InsideHop {
  const isFetched = does === 'queues';
  const [caller, called] = isFetched ? [other, worker] : [worker, other];
  return {
    from: caller.process.id,
    to: called.process.id,
    protocol: 'grpc',
    method: 'POST',
    url: `${called.unit.address}:${to.port}`,
    motion: isFetched ? 'pull' : 'push',
    choice,
    via: relations(caller.relation, called.relation),
    because: steps(caller.told, called.named),
    inside: true,
    does,
    role,
    toRole: to.role,
    objectStore: null,
  };
}

function toObjectStore(
  { deployed, objectStore }: Crew,
  { worker, role }: Post,
  { does }: Handing,
): readonly InsideHop[] {
  if (objectStore === undefined) return [];
  const url = parseUrl(objectStore.url);
  const unit = url && deployed.directory.unitsAt(url.host, worker.unit.id)[0];
  const found = url && unit && deployed.directory.listener(unit.id, url.port);
  return [
    {
      from: worker.process.id,
      to: found?.process.id ?? null,
      protocol: 's3',
      method: does === 'keeps' ? 'PUT' : 'GET',
      url: objectStore.url,
      motion: 'push',
      choice: null,
      ...groundOf(worker, objectStore),
      inside: true,
      does,
      role,
      toRole: null,
      objectStore: objectStore.application,
    },
  ];
}

function groundOf({ relation, told }: Worker, store: ObjectStore): Pick<Hop, 'via' | 'because'> {
  return { via: relations(relation, store.relation), because: steps(told, store.because) };
}

/** To every address under the key over one of the coordinator's endpoints; each of them gets all. */
function toEndpoint(
  crew: Crew,
  signal: Signal,
  { worker, role }: Post,
  { does }: Handing,
  to: HandedToEndpoint,
): Handed {
  const { deployed } = crew;
  const takes = (intake: Intake, path: string) =>
    intake.signal === arrivesAs(signal) && intake.end !== 'store' && path.startsWith(intake.path);
  const answers = addressesOver(crew, to).flatMap(({ url, relation, because }) =>
    answersTo(
      deployed,
      {
        signal,
        from: worker.process,
        url: `${url.replace(/\/+$/, '')}${to.path}`,
        protocol: 'http',
        method: 'POST',
        motion: 'push',
        choice: null,
        via: relations(worker.relation, relation),
        because: steps(worker.told, because),
      },
      takes,
    ),
  );
  const hops = [...new Set(answers.flatMap(({ crossings }) => crossings))].map(deployed.hopOf);
  return {
    hops: hops.map((hop) => ({
      ...hop,
      inside: true,
      does,
      role: hop.from === worker.process.id ? role : null,
      toRole: null,
      objectStore: null,
    })),
    losses: answers.flatMap(({ loss }) => loss ?? []),
  };
}

type Address = { readonly url: string; readonly relation: RelationId; readonly because: readonly StepId[] };

/** What the units across the coordinator's endpoint publish. */
export function addressesOver(
  { deployed: { topology, settlement }, coordinator }: Pick<Crew, 'deployed' | 'coordinator'>,
  { endpoint, key }: Pick<HandedToEndpoint, 'endpoint' | 'key'>,
): readonly Address[] {
  return (coordinator.endpoints.get(endpoint)?.relations ?? []).flatMap((at): readonly Address[] => {
    const relation = topology.relations[at];
    const sides = relation && settlement.databags.get(relation.id);
    const others = [...(sides ?? [])].filter(([id]) => id !== coordinator.id);
    return others.flatMap(([, { units }]) =>
      [...units].flatMap(([unit, bag]) => {
        const url = textOf(bag[key]);
        const step = relation && lastWrite(settlement, relation.id, unit, key);
        return url === undefined || relation === undefined
          ? []
          : [{ url, relation: relation.id, because: step === undefined ? [] : [step.id] }];
      }),
    );
  });
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function relations(...ids: readonly RelationId[]): readonly RelationId[] {
  return [...new Set(ids)].sort();
}

function steps(...ids: readonly (readonly StepId[])[]): readonly StepId[] {
  return [...new Set(ids.flat())].sort((one, other) => one - other);
}
