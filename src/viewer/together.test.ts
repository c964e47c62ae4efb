// Two pictures that are looked at together: what stands in the middle of one stands in the middle of the other.
import { describe, expect, test } from 'vitest';
import { derive, draw, type Scene, shownSignals } from '../core/core.ts';
import { document } from '../core/testing.ts';
import type { View } from './stage.ts';
import { paired, pairing, reversed } from './together.ts';

function sceneOf(text: string, away = 0): Scene {
  const drawn = document(text);
  const names = Object.keys(drawn.deployment.applications);
  const positions = Object.fromEntries(names.map((name, at) => [name, { x: at * 400 + away, y: at * 50 - away }]));
  return draw(
    derive(drawn.deployment),
    { ...drawn, positions },
    { signals: shownSignals, layer: 'both', form: 'app', rest: 'dim' },
  );
}

const lines = `coordinator (coordinator)
worker (worker)
coordinator:cluster -- worker:cluster`;
const room = { width: 800, height: 600 };
const view: View = { x: 120, y: -40, zoom: 0.8 };

function middleOf({ x, y, zoom }: View): { x: number; y: number } {
  return { x: (room.width / 2 - x) / zoom, y: (room.height / 2 - y) / zoom };
}

describe('a pair of pictures', () => {
  test('of the same cards goes by them, wherever they stand', () => {
    const pair = pairing(sceneOf(lines), sceneOf(`${lines}\nlogs (logging-store)`, 1000));
    const [here, there] = [middleOf(view), middleOf(paired(view, room, pair, room))];
    expect(there.x - here.x).toBeCloseTo(1000);
    expect(there.y - here.y).toBeCloseTo(-1000);
    expect(paired(view, room, pair, room).zoom).toBe(view.zoom);
  });

  test('of others goes by the whole of each', () => {
    const [one, other] = [sceneOf(lines), sceneOf('alone (metrics-scraper)')];
    const pair = pairing(one, other);
    const { x, y, width, height } = one.bounds;
    const whole: View = { x: room.width / 2 - x - width / 2, y: room.height / 2 - y - height / 2, zoom: 1 };
    const { bounds } = other;
    const there = middleOf(paired(whole, room, pair, room));
    expect(there.x).toBeCloseTo(bounds.x + bounds.width / 2);
    expect(there.y).toBeCloseTo(bounds.y + bounds.height / 2);
  });

  test('goes there and back, also where one has less room', () => {
    const pair = pairing(sceneOf(lines), sceneOf('alone (metrics-scraper)'));
    const narrow = { width: 300, height: 500 };
    const back = paired(paired(view, room, pair, narrow), narrow, reversed(pair), room);
    expect(back.x).toBeCloseTo(view.x);
    expect(back.y).toBeCloseTo(view.y);
    expect(back.zoom).toBeCloseTo(view.zoom);
  });
});
