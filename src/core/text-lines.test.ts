import { expect, test } from 'vitest';
import { textLines } from './text-lines.ts';

const bundle = `bundle: kubernetes
applications:
  grafana:
    charm: grafana-k8s
    scale: 2
  loki:
    charm: loki-k8s
relations:
- [loki:grafana-source, grafana:grafana-source]
- - grafana
  - loki
`;

test('an application stands from its name to the line before the next', () => {
  const { applications } = textLines(bundle);
  expect(applications.get('grafana')).toEqual({ from: 3, to: 5 });
  expect(applications.get('loki')).toEqual({ from: 6, to: 7 });
});

test('a relation stands on its line', () => {
  const { relations } = textLines(bundle);
  expect(relations.get('grafana:grafana-source loki:grafana-source')).toBe(9);
  expect(relations.get('grafana loki')).toBe(10);
});

test('an Orrery document in JSON has lines too', () => {
  const text = '{\n  "orrery": 1,\n  "applications": {\n    "loki": {},\n    "tempo": {}\n  }\n}\n';
  expect(textLines(text).applications.get('tempo')?.from).toBe(5);
});

test('text that cannot be read has none', () => {
  expect(textLines('applications: [').applications.size).toBe(0);
});
