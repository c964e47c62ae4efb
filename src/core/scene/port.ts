// Where relations join a card: a dot provides, a ring requires; both with a casing, so that they stand clear of card and line.
import type { Port } from '../layout/layout.ts';
import { circle, group } from './mark.ts';
import type { Mark } from './scene.ts';

export function portMarks({ at, role }: Port, isLive: boolean): readonly Mark[] {
  const mark =
    role === 'provides' ? circle('provides', at, 4.6) : role === 'requires' ? circle('requires', at, 4) : undefined;
  const marks = mark ? [mark] : [circle('requires', at, 4.4), circle('peers', at, 1.6)];
  return isLive ? marks : [group('dim', marks)];
}
