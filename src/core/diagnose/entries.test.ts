// Every entry is told of by some finding, or it is said why none can.
import { describe, expect, test } from 'vitest';
import { rules } from './diagnose.ts';
import { entries } from './entries.ts';

/** Listed by hand, so that none is forgotten: how many there are under each letter. */
const known = [
  ['A', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
  ['B', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['C', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['D', ['1', '2', '3', '4', '5', '6', '7']],
  ['E', ['1', '2', '3', '4', '5', '6', '7']],
  ['F', ['1', '2', '3', '4', '5', '6']],
  ['G', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']],
] as const;

/** Findings of Juju's own rules, of the limits of Orrery, and of what is stated: they are not behaviour of the charms in question. */
const others = [
  'relation/interfaces-differ',
  'relation/same-side',
  'relation/unknown-endpoint',
  'relation/ambiguous',
  'relation/no-match',
  'relation/drawn-twice',
  'relation/unknown-application',
  'relation/malformed',
  'databag/not-json',
  'databag/wrong-shape',
  'databag/no-scheme',
  'telemetry/lost',
  'telemetry/leaves-drawing',
  'drawing/unsettled',
  'application/unknown-charm',
  'application/unknown-track',
];

test('the table has every entry once, in their order', () => {
  const ids = known.flatMap(([letter, numbers]) => numbers.map((number) => letter + number));
  expect(entries.map(({ id }) => id)).toEqual(ids);
});

test('every finding belongs to an entry or is none of theirs', () => {
  const told = entries.flatMap((entry) => (entry.shownBy === 'nothing' ? [] : entry.codes));
  expect([...new Set([...told, ...others])].sort()).toEqual(rules.map(({ code }) => code).sort());
});

describe.each(entries)('$id', (entry) => {
  test('is told of by findings that there are, or says why it is not', () => {
    if (entry.shownBy === 'drawing') expect(entry.codes.length).toBeGreaterThan(0);
    else expect(entry.why).toMatch(/^[A-Z].*\.$/);
    if (entry.shownBy === 'nothing') return;
    for (const code of entry.codes) expect(rules.map((rule) => rule.code)).toContain(code);
  });
});

test('those that need history say that they are findings of what-if, or that they are events', () => {
  const history = entries.filter(({ id }) => ['A10', 'F1', 'F3'].includes(id));
  expect(history.every((entry) => entry.shownBy === 'change' && entry.why.includes('what-if'))).toBe(true);
});
