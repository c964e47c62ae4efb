import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { parseDocument } from '../document/parse.ts';
import { draw } from '../draw.ts';
import { signals } from '../flow/flow.ts';
import { isSame, keepingSame, kept } from './same.ts';
import type { Scene } from './scene.ts';

describe('plain data', () => {
  it('is the same where all of it is', () => {
    expect(isSame({ a: [1, { b: 'c' }], d: undefined }, { a: [1, { b: 'c' }] })).toBe(true);
    expect(isSame([], [])).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1, b: 1 }, { a: 1 }],
    [[1, 2], [1]],
    [[1], { 0: 1 }],
    [{ 0: 1 }, [1]],
    [{}, null],
    [null, {}],
    ['1', 1],
  ])('%j is another than %j', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

describe('a list of what has an id', () => {
  const [one, two] = [
    { id: 'one', at: { x: 1 } },
    { id: 'two', at: { x: 2 } },
  ];

  it('keeps what is as it was, wherever it stands now', () => {
    const now = kept(
      [one, two],
      [
        { id: 'new', at: { x: 0 } },
        { id: 'two', at: { x: 2 } },
        { id: 'one', at: { x: 9 } },
      ],
    );
    expect(now[1]).toBe(two);
    expect(now).toEqual([{ id: 'new', at: { x: 0 } }, two, { id: 'one', at: { x: 9 } }]);
  });

  it('is the former list where all is as it was, in the same order', () => {
    const before = [one, two];
    expect(kept(before, structuredClone(before))).toBe(before);
    expect(kept(before, [two, one])).not.toBe(before);
    expect(kept(before, [one])).toEqual([one]);
  });
});

describe('the scene after an edit', () => {
  const before = sceneOf({ lone: { charm: 'a' }, other: { charm: 'b' } });

  it('has the former objects for all that the edit did not change', () => {
    const after = keepingSame(before, sceneOf({ lone: { charm: 'a' }, other: { charm: 'b', units: 3 } }));
    const isSameObject = Object.fromEntries(after.nodes.map((node) => [node.id, before.nodes.includes(node)]));
    expect(isSameObject).toMatchObject({ lone: true, other: false });
    expect(after.edges).toBe(before.edges);
  });

  it('says what it said without the one before', () => {
    const now = sceneOf({ lone: { charm: 'a', units: 2 } });
    expect(keepingSame(before, now)).toEqual(now);
  });

  it('is the former scene where nothing is new', () => {
    expect(keepingSame(before, sceneOf({ lone: { charm: 'a' }, other: { charm: 'b' } }))).toBe(before);
  });
});

function sceneOf(applications: Readonly<Record<string, { readonly charm: string; readonly units?: number }>>): Scene {
  const read = parseDocument({ orrery: 1, applications });
  if (!read.ok) throw new Error('The drawing of this test does not parse.');
  return draw(derive(read.value.deployment), read.value, { signals, layer: 'both', form: 'app', rest: 'dim' });
}
