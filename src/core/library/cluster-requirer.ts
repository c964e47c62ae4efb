// ClusterRequirer: every worker unit names itself and its address, the leader the roles. A role once published is never withdrawn.
import { flatMap } from '../flat-map.ts';
import { keysOf } from './fact.ts';
import type { Library, Published } from './view.ts';

export const clusterRequirer: Library<'ClusterRequirer'> = {
  name: 'ClusterRequirer',
  isSteady: true,
  publish(view, { endpoint }) {
    const { application, charmName } = topologyOf(view.application);
    const { roles } = view.application;
    return flatMap(view.on(endpoint), ({ relation }): readonly Published[] => [
      {
        relation,
        bag: 'unit',
        keys: (unit) =>
          keysOf({
            juju_topology: { value: { application, unit: unit.id, charm_name: charmName }, because: [] },
            address: { value: unit.address, because: [] },
          }),
      },
      ...(view.isLeader && roles.length > 0
        ? [{ relation, bag: 'application' as const, keys: keysOf({ role: { value: roles.join(','), because: [] } }) }]
        : []),
    ]);
  },
  raises(view, { endpoint }) {
    const links = view.on(endpoint);
    if (links.length < 2) return undefined;
    const applications = links.map(({ name }) => name).join(', ');
    return {
      cause: 'cluster/several-coordinators',
      params: { applications },
      relations: links.map(({ relation }) => relation),
    };
  },
};

function topologyOf({
  id,
  charmName,
  charm,
}: {
  readonly id: string;
  readonly charmName: string | undefined;
  readonly charm: { readonly name: string } | undefined;
}) {
  return { application: id, charmName: charmName ?? charm?.name ?? '' };
}
