// Whose bag it is, in words.
import { type BagOwner, words } from '../../core/core.ts';

export function ownerName(owner: BagOwner): string {
  return owner.tag === 'application' ? words.bag.application : owner.unit;
}
