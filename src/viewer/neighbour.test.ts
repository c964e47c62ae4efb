// Arrow keys on small plans of cards.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

const card = (id: string, x: number, y: number) => ({ id, box: { x, y, width: 100, height: 40 } });
const plan = [card('write', 0, 0), card('read', 0, 60), card('loki', 200, 0), card('logs', 400, 10)];

describe('the neighbour of a card', () => {
  test('is the nearest one in the direction of the key', () => {
    expect(neighbour(plan, 'write', 'right')).toBe('loki');
    expect(neighbour(plan, 'loki', 'right')).toBe('logs');
    expect(neighbour(plan, 'loki', 'left')).toBe('write');
    expect(neighbour(plan, 'write', 'down')).toBe('read');
  });

  test('is missing at the border of the picture, and for a card that is not there', () => {
    expect(neighbour(plan, 'write', 'left')).toBeUndefined();
    expect(neighbour(plan, 'nothing', 'left')).toBeUndefined();
  });

  test('does not depend on the order in which the cards are given', () => {
    const shuffled = fc.shuffledSubarray(plan, { minLength: plan.length });
    const direction = fc.constantFrom('left' as const, 'right' as const, 'up' as const, 'down' as const);
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...plan), direction, (cards, from, towards) => {
        expect(neighbour(cards, from.id, towards)).toBe(neighbour(plan, from.id, towards));
      }),
    );
  });
});
