import { expect, test } from 'vitest';
import { chordOf } from './action.ts';
import { actions } from './actions.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  [{ ...bare, key: 'c' }, 'c'],
  [{ ...bare, key: 'z', ctrlKey: true }, 'Mod+z'],
  [{ ...bare, key: 'Z', metaKey: true, shiftKey: true }, 'Mod+Shift+z'],
  [{ ...bare, key: '?', shiftKey: true }, '?'],
  [{ ...bare, key: 'ArrowUp', altKey: true, shiftKey: true }, 'Alt+Shift+ArrowUp'],
])('%o is the chord %s', (event, chord) => {
  expect(chordOf(event)).toBe(chord);
});

test('no two actions share their id or a key', () => {
  const ids = actions.map(({ id }) => id);
  const keys = actions.flatMap((action) => action.keys);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});
