import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { drawing } from '../../testing.ts';
import { unsettled } from './unsettled.ts';

const judged = derive(drawing('coordinator (coordinator)\nworker (worker, units 3)\ncoordinator -- worker'));

test('finds nothing where the charms come to rest', () => expect(unsettled.find(judged)).toEqual([]));

test('says after how many rounds the charms still write', () => {
  const restless = { ...judged, settlement: { ...judged.settlement, isSettled: false, rounds: 64 } };
  expect(unsettled.find(restless)).toEqual([
    {
      subject: {},
      message: 'After 64 rounds the charms still write to each other; what is shown is the state after the last.',
    },
  ]);
});
