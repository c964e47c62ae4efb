// The tree's keys on a small tree, as a reader with a keyboard walks it.
import { describe, expect, test } from 'vitest';
import type { Branch } from './branch.ts';
import { rowsOf, walk, wayTo } from './tree-keys.ts';

const leaf = (id: string): Branch => ({ id, sign: 'relation', text: id, note: '', chooses: `the ${id}`, branches: [] });
const group = (id: string, branches: readonly Branch[]): Branch => ({
  id,
  sign: 'group',
  text: id,
  note: '',
  branches,
});
const tree = [group('cluster', [leaf('loki'), leaf('loki-read')]), leaf('otelcol')];
const allOpen = new Set(['cluster']);
const press = (from: string, key: string, open: ReadonlySet<string> = allOpen) =>
  walk(rowsOf(tree, open), open, from, key);

describe('the rows of a tree', () => {
  test('are those of open branches, with level and place', () => {
    expect(rowsOf(tree, new Set()).map(({ branch }) => branch.id)).toEqual(['cluster', 'otelcol']);
    expect(rowsOf(tree, allOpen).map(({ level, place, siblings }) => [level, place, siblings])).toEqual([
      [1, 1, 2],
      [2, 1, 2],
      [2, 2, 2],
      [1, 2, 2],
    ]);
  });
});

describe('a key in the tree', () => {
  test('goes down, up, to the first and to the last row, and not beyond', () => {
    expect(press('cluster', 'ArrowDown')).toEqual({ tag: 'focus', id: 'loki' });
    expect(press('loki', 'ArrowUp')).toEqual({ tag: 'focus', id: 'cluster' });
    expect(press('loki', 'Home')).toEqual({ tag: 'focus', id: 'cluster' });
    expect(press('loki', 'End')).toEqual({ tag: 'focus', id: 'otelcol' });
    expect(press('otelcol', 'ArrowDown')).toBeUndefined();
  });

  test('opens a closed branch, then goes into it, and comes out and closes again', () => {
    expect(press('cluster', 'ArrowRight', new Set())).toEqual({ tag: 'open', id: 'cluster' });
    expect(press('cluster', 'ArrowRight')).toEqual({ tag: 'focus', id: 'loki' });
    expect(press('loki', 'ArrowLeft')).toEqual({ tag: 'focus', id: 'cluster' });
    expect(press('cluster', 'ArrowLeft')).toEqual({ tag: 'close', id: 'cluster' });
  });

  test('chooses what can be chosen, and opens what cannot', () => {
    expect(press('loki', 'Enter')).toEqual({ tag: 'choose', id: 'loki' });
    expect(press('cluster', ' ')).toEqual({ tag: 'close', id: 'cluster' });
  });

  test('spells the beginning of the next name, round and round', () => {
    expect(press('cluster', 'l')).toEqual({ tag: 'focus', id: 'loki' });
    expect(press('loki', 'L')).toEqual({ tag: 'focus', id: 'loki-read' });
    expect(press('loki-read', 'l')).toEqual({ tag: 'focus', id: 'loki' });
    expect(press('loki', 'x')).toBeUndefined();
  });
});

test('the way to what is chosen names every branch that has to be open', () => {
  expect(wayTo(tree, 'the loki-read')).toEqual(['cluster', 'loki-read']);
  expect(wayTo(tree, 'nothing')).toEqual([]);
});
