// Applications of the drawing to which something could be related instead: the first few that use a library.
import type { LibraryName, Use } from '../catalogue/behaviour.ts';
import type { EndpointRef, ModelName } from '../document/document.ts';
import { refOf } from '../document/name.ts';
import { flatMap } from '../flat-map.ts';
import { grouped } from '../flow/grouped.ts';
import { memo } from '../memo.ts';
import type { Topology, TopologyApplication } from '../topology/topology.ts';
import { mostChoices } from './fixes.ts';

export type User = {
  readonly application: TopologyApplication;
  readonly use: Use;
  readonly ref: EndpointRef;
};

/** In the same model and not of the same cluster, with room for one more relation. By id, no more than one would choose from. */
export function candidates(
  topology: Topology,
  library: LibraryName,
  seeker: TopologyApplication,
  fits: (user: User) => boolean = () => true,
): readonly User[] {
  const found: User[] = [];
  for (const user of users(topology).get(seeker.stated.model)?.get(library) ?? []) {
    if (found.length === mostChoices) break;
    if (isApart(user.application, seeker) && hasRoom(user) && fits(user)) found.push(user);
  }
  return found;
}

function isApart(one: TopologyApplication, other: TopologyApplication): boolean {
  const isOfOneCluster = one.cluster !== undefined && one.cluster === other.cluster;
  return one !== other && !isOfOneCluster;
}

function hasRoom({ application, use }: User): boolean {
  const endpoint = application.endpoints.get(use.endpoint ?? '');
  return endpoint !== undefined && endpoint.relations.length < (endpoint.limit ?? Number.POSITIVE_INFINITY);
}

type ByLibrary = ReadonlyMap<LibraryName, readonly User[]>;

/** Of each model. */
const users = memo(({ applications }: Topology): ReadonlyMap<ModelName, ByLibrary> => {
  const models = grouped(applications, ({ stated }) => stated.model);
  return new Map([...models].map(([model, own]) => [model, grouped(flatMap(own, usersIn), ({ use }) => use.library)]));
});

function usersIn(application: TopologyApplication): readonly User[] {
  return flatMap(application.charm?.behaviour?.uses ?? [], (use) =>
    use.endpoint === undefined ? [] : [{ application, use, ref: refOf(application.id, use.endpoint) }],
  );
}
