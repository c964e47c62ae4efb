// Fitting a picture into a window, in properties.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitted, inSight, wordsAt } from './zoom.ts';

const inset = { top: 60, bottom: 20, side: 20 };
const length = fc.integer({ min: 1, max: 4_000 });
const place = fc.integer({ min: -5_000, max: 5_000 });
const box = fc.record({ x: place, y: place, width: length, height: length });
const size = fc.record({ width: fc.integer({ min: 200, max: 3_000 }), height: fc.integer({ min: 200, max: 2_000 }) });

describe('fitting', () => {
  test('shows the whole box between the insets', () => {
    fc.assert(
      fc.property(box, size, (box, size) => {
        const { x, y, zoom } = fitted(box, size, inset);
        fc.pre(zoom > 0.05); // as far away as one can go
        expect(box.x * zoom + x).toBeGreaterThanOrEqual(inset.side - 0.01);
        expect(box.y * zoom + y).toBeGreaterThanOrEqual(inset.top - 0.01);
        expect((box.x + box.width) * zoom + x).toBeLessThanOrEqual(size.width - inset.side + 0.01);
        expect((box.y + box.height) * zoom + y).toBeLessThanOrEqual(size.height - inset.bottom + 0.01);
      }),
    );
  });

  test('never blows a small drawing up to fill the window', () => {
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, { width: 1_600, height: 1_000 }, inset).zoom).toBe(1.4);
  });
});

describe('bringing a card into sight', () => {
  test('leaves the view alone where the card is seen already', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(inSight({ x: 100, y: 100, width: 50, height: 50 }, view, { width: 800, height: 600 }, inset)).toBe(view);
  });

  test('moves the view no further than needed, and does not zoom', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    const seen = inSight({ x: 900, y: 100, width: 50, height: 50 }, view, { width: 800, height: 600 }, inset);
    expect(seen).toEqual({ x: -170, y: 0, zoom: 1 });
  });
});

test('words grow with the size that is asked for, as far as their cards have room', () => {
  expect(wordsAt(1, 1)).toBe(1);
  expect(wordsAt(1, 2)).toBeGreaterThan(1.5);
  expect(wordsAt(0.6, 2)).toBeLessThan(2);
  expect(wordsAt(0.2, 2)).toBe(wordsAt(0.2, 1));
});
