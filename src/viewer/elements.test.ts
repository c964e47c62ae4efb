import { describe, expect, it } from 'vitest';
import { derive, draw, keepingSame, parseDocument, type Scene, signals } from '../core/core.ts';
import { edgesOf, type Look, nodesOf } from './elements.ts';

const look: Look = { word: 'card', noteWord: 'note', stop: 'one', chosen: undefined, lifted: new Set() };

describe('what React Flow is given', () => {
  it('is the same object for a card while it looks the same', () => {
    const before = drawn(1);
    const after = keepingSame(before, drawn(2));
    const [first, second] = [nodesOf(before, look), nodesOf(after, look)];
    expect(changed(first, second)).toEqual(['two']);
    expect(changed(second, nodesOf(after, { ...look, lifted: new Set() }))).toEqual([]);
  });

  it('is new for the cards that are chosen, come to by Tab, or lifted, and for no other', () => {
    const scene = drawn(1);
    const first = nodesOf(scene, look);
    expect(changed(first, nodesOf(scene, { ...look, chosen: 'two' }))).toEqual(['two']);
    expect(changed(nodesOf(scene, look), nodesOf(scene, { ...look, stop: 'two' }))).toEqual(['one', 'two']);
    const lifted = nodesOf(scene, { ...look, lifted: new Set(['one']) });
    expect(lifted.find(({ id }) => id === 'one')?.className).toBe('is-card is-lifted');
  });

  it('is the same object for a line while it hangs on the same cards and looks the same', () => {
    const before = drawn(1);
    const plain = { chosen: undefined, lifted: look.lifted };
    const first = edgesOf(before, plain);
    expect(first.length).toBeGreaterThan(0);
    expect(changed(first, edgesOf(keepingSame(before, drawn(2)), plain))).toEqual([]);
    const [line] = first;
    expect(changed(first, edgesOf(before, { ...plain, chosen: line?.id }))).toEqual([line?.id]);
  });
});

type Element = { readonly id: string };

function changed(before: readonly Element[], after: readonly Element[]): readonly string[] {
  return after.filter((one) => !before.includes(one)).map(({ id }) => id);
}

function drawn(units: number): Scene {
  const read = parseDocument({
    orrery: 1,
    applications: { one: { charm: 'one' }, two: { charm: 'two', units } },
    relations: [['one:there', 'two:here']],
  });
  if (!read.ok) throw new Error('The drawing of this test does not parse.');
  return draw(derive(read.value.deployment), read.value, { signals, layer: 'both', form: 'app', rest: 'dim' });
}
