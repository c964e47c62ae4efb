// Applications that are added because something must take telemetry: by what the catalogue's charms use, and of the family that is drawn.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import type { Charm } from '../catalogue/catalogue.ts';
import { wholeRole } from '../diagnose/cluster-fixes.ts';
import type { EndpointName, ModelName } from '../document/document.ts';
import type { Topology } from '../topology/topology.ts';
import { type Addition, type LineEnd, unusedName } from './addition.ts';
import { addedStorage } from './complete.ts';
import { type Placeable, placeables } from './placeable.ts';

/** What the charm of a newcomer must do; `isOfPattern`: the description's own charms, or those that one can deploy. */
export type Wanted = {
  readonly library: LibraryName;
  readonly fits: (use: Use) => boolean;
  readonly isOfPattern: boolean;
  readonly model: ModelName;
};

/** The first store of the catalogue that takes it, else the first coordinator, with a worker and what it keeps things in. */
export function newStore(topology: Topology, wanted: Wanted, before: readonly Addition[]): readonly Addition[] {
  const rows = candidates(topology, wanted);
  const store = rows.find(({ charm }) => charm?.kind === 'telemetry-store');
  if (store) return [addition(topology, store, wanted.model, before)];
  const coordinator = rows.find(({ charm }) => charm?.kind === 'coordinator');
  return coordinator ? newCluster(topology, coordinator, wanted.model, before) : [];
}

/** The first collector that takes it and can send it on over the other library. */
export function newCollector(
  topology: Topology,
  wanted: Wanted,
  onward: LibraryName,
  before: readonly Addition[],
): readonly Addition[] {
  const row = candidates(topology, wanted).find(
    ({ charm }) => charm?.kind === 'collector' && charm.behaviour?.uses.some(({ library }) => library === onward),
  );
  return row ? [addition(topology, row, wanted.model, before)] : [];
}

/** The charm of an application that is to be added, and its endpoint for a library. */
export function newcomerWith(
  topology: Topology,
  additions: readonly Addition[],
  wanted: Pick<Wanted, 'library' | 'fits'>,
): LineEnd | undefined {
  for (const one of additions) {
    if (one.tag !== 'added') continue;
    const endpoint = endpointFor(topology.catalogue.charms.get(one.stated.charm ?? ''), wanted);
    if (endpoint !== undefined) return { application: one.application, endpoint };
  }
  return undefined;
}

function endpointFor(
  charm: Charm | undefined,
  { library, fits }: Pick<Wanted, 'library' | 'fits'>,
): EndpointName | undefined {
  const uses = charm?.behaviour?.uses ?? [];
  return uses.find((use) => use.library === library && use.endpoint !== undefined && fits(use))?.endpoint;
}

function candidates({ deployment, catalogue }: Topology, wanted: Wanted): readonly Placeable[] {
  return placeables(deployment, catalogue).filter(({ charm, group }) => {
    if (!charm || group === 'own' || charm.deprecated !== undefined || charm.subordinate) return false;
    return (charm.ofPattern === true) === wanted.isOfPattern && endpointFor(charm, wanted) !== undefined;
  });
}

function addition(topology: Topology, row: Placeable, model: ModelName, before: readonly Addition[]): Addition {
  const application = unusedName(topology, before, row.wantedName);
  const title = row.charm?.title ?? row.charmName;
  const role = row.role === undefined ? {} : { role: row.role };
  return { tag: 'added', application, title, ...role, stated: { ...row.defaults, model } };
}

/** As small as it can be: one worker for all roles. */
function newCluster(
  topology: Topology,
  coordinator: Placeable,
  model: ModelName,
  before: readonly Addition[],
): readonly Addition[] {
  const { product, charm } = coordinator;
  const role = product && wholeRole(product);
  const rows = placeables(topology.deployment, topology.catalogue);
  const worker = rows.find((row) => row.charmName === product?.worker && row.role === role);
  if (!product || !charm || !worker) return [];
  const head = addition(topology, coordinator, model, before);
  const hand = addition(topology, worker, model, [...before, head]);
  if (head.tag !== 'added' || hand.tag !== 'added') return [];
  const joined = clusterLine(product.clusterInterface, [head.application, charm], [hand.application, worker.charm]);
  const added = [head, hand, ...joined];
  const carried = charm.endpoints.find(({ name }) => name === product.objectStorage)?.interface;
  if (carried === undefined) return added;
  const requirer = { application: head.application, endpoint: product.objectStorage ?? '' };
  return [...added, ...addedStorage(topology, { requirer, model, carried }, [...before, ...added])];
}

type Named = readonly [application: string, charm: Charm | undefined];

function clusterLine(carried: string, [one, head]: Named, [other, hand]: Named): readonly Addition[] {
  const [own, far] = [head, hand].map((charm) => charm?.endpoints.find((end) => end.interface === carried)?.name);
  if (own === undefined || far === undefined) return [];
  const provider = { application: one, endpoint: own };
  return [{ tag: 'related', purpose: 'cluster', provider, requirer: { application: other, endpoint: far } }];
}
