import { expect, test } from 'vitest';
import { found } from './found.ts';

const rows = [
  { name: 'Loki coordinator', search: 'loki-coordinator-k8s prometheus_scrape' },
  { name: 'Prometheus', search: 'prometheus-k8s prometheus_scrape' },
  { name: 'Scrape target for Prometheus', search: 'prometheus-scrape-target-k8s' },
];
const search = (query: string) => found(rows, query, (row) => row).map(({ name }) => name);

test('what is called so comes before what only speaks of it', () => {
  expect(search('prometheus')).toEqual(['Prometheus', 'Scrape target for Prometheus', 'Loki coordinator']);
});

test('every word must be there, in any order', () => {
  expect(search('coord loki')).toEqual(['Loki coordinator']);
  expect(search('loki nothing')).toEqual([]);
});

test('without words everything stays in its order', () => {
  expect(search('  ')).toEqual(rows.map(({ name }) => name));
});
