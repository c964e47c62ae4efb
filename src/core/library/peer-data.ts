// Peer data of the charm's own: each unit names itself to its peers, whatever else holds.
import { keysOf } from './fact.ts';
import type { Library } from './view.ts';

export const peerData: Library<'PeerData'> = {
  name: 'PeerData',
  isSteady: true,
  publish(view, use) {
    return view.peers
      .filter(({ endpoint }) => use.endpoint === undefined || endpoint === use.endpoint)
      .map(({ relation }) => ({
        relation,
        bag: 'unit',
        keys: (unit) => keysOf({ [use.with.key]: { value: unit.address, because: [], by: 'charm' } }),
      }));
  },
};
