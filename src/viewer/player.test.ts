// The clock in examples and in one property: whatever is asked of it, it never jumps by itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPlayer, type Hold } from './player.ts';

function playerAt(start: number) {
  let now = start;
  return {
    player: createPlayer(() => now),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('the clock', () => {
  test('stands still until it is played, and then follows the time', () => {
    const { player, pass } = playerAt(1_000);
    pass(500);
    expect(player.time()).toBe(0);
    player.play();
    pass(1_500);
    expect(player.time()).toBeCloseTo(1.5);
  });

  test('goes on at another speed from where it stands', () => {
    const { player, pass } = playerAt(0);
    player.play();
    pass(2_000);
    player.hurry(0.5);
    pass(2_000);
    expect(player.time()).toBeCloseTo(3);
  });

  test('is held while anything holds it, and goes on from there', () => {
    const { player, pass } = playerAt(0);
    player.play();
    pass(1_000);
    player.hold('hidden');
    player.hold('gesture');
    pass(9_000);
    player.release('hidden');
    expect(player.playing().clock.state).toBe('still');
    player.release('gesture');
    pass(1_000);
    expect(player.time()).toBeCloseTo(2);
    expect(player.playing().isPlaying).toBe(true);
  });

  test('can be sought while paused, and stays paused', () => {
    const { player, pass } = playerAt(0);
    player.seek(4.25);
    pass(1_000);
    expect(player.time()).toBe(4.25);
    expect(player.playing().isPlaying).toBe(false);
  });

  test('tells every listener once a change, until it is taken off', () => {
    const { player } = playerAt(0);
    let told = 0;
    const stop = player.subscribe(() => {
      told += 1;
    });
    player.play();
    stop();
    player.pause();
    expect(told).toBe(1);
  });

  test('never jumps when it is played, paused, hurried, held or released', () => {
    const acts = ['play', 'pause', 'hold', 'release', 'hurry'] as const;
    const holds: readonly Hold[] = ['hidden', 'away', 'gesture'];
    const act = fc.record({ act: fc.constantFrom(...acts), hold: fc.constantFrom(...holds), wait: fc.nat(5_000) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (all) => {
        const { player, pass } = playerAt(0);
        for (const { act, hold, wait } of all) {
          pass(wait);
          const before = player.time();
          if (act === 'hold' || act === 'release') player[act](hold);
          else if (act === 'hurry') player.hurry(2);
          else player[act]();
          expect(player.time()).toBeCloseTo(before, 6);
        }
      }),
    );
  });
});
