// How telemetry fared is said on the card, as fully as there is room.
import { expect, it } from 'vitest';
import { fatePill } from './fate-pill.ts';

const fate = { forms: ['9 lost · 2 another way · still active', '9 lost · 2 another way', '9 lost'], isLost: true };

function textAt(width: number, room?: number): string {
  return fatePill(fate, width, room).flatMap((mark) => (mark.tag === 'text' ? [mark.text] : []))[0] ?? '';
}

it('says all where it is no wider than the card, and less where it would be', () => {
  expect(textAt(300)).toBe('9 lost · 2 another way · still active');
  expect(textAt(170)).toBe('9 lost · 2 another way');
  expect(textAt(300, 80)).toBe('9 lost');
});

it('says the shortest even where nothing has room, and never begins before the card', () => {
  expect(textAt(20)).toBe('9 lost');
  const [box] = fatePill(fate, 20);
  expect(box?.tag === 'rect' && box.x).toBeGreaterThanOrEqual(-8);
});
