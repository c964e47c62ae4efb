// Why a drawn line joins nothing, one sentence each.
import type { BrokenLine, TopologyRelation } from '../topology/topology.ts';
import { listed } from './list.ts';

export function sayBroken({ why }: Extract<TopologyRelation, { readonly state: 'broken' }>): string {
  return sentence(why);
}

function sentence(why: BrokenLine): string {
  const [one = '', other = ''] = why.refs;
  switch (why.tag) {
    case 'unknown-application':
      return `There is no application ${why.application}.`;
    case 'unknown-endpoint':
      return `${why.application} has no endpoint ${why.endpoint}.`;
    case 'interfaces-differ':
      return `${one} speaks ${why.interfaces[0]}, ${other} speaks ${why.interfaces[1]}.`;
    case 'same-side':
      return `${one} and ${other} both ${sides[why.role]} the interface; one must provide it and the other require it.`;
    case 'ambiguous':
      return `Several endpoints of ${one} and ${other} fit: ${listed(why.candidates.map((pair) => pair.join(' with ')))}.`;
    case 'no-match':
      return `No endpoint of ${one} fits one of ${other}.`;
    case 'itself':
      return `${why.application} cannot be related to itself.`;
    case 'drawn-twice':
      return `It is drawn twice: ${why.first} joins the same endpoints.`;
    case 'limit-exceeded':
      return `${why.application}:${why.endpoint} takes no more than ${why.limit === 1 ? 'one relation' : `${why.limit} relations`}.`;
    case 'malformed':
      return `It is no pair of ends: ${listed(why.refs)}.`;
  }
}

const sides = { provides: 'provide', requires: 'require', peers: 'keep to themselves' } as const;
