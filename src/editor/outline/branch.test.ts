// The outline of small drawings: everything the picture shows, once, under names that can be chosen.
import { describe, expect, test } from 'vitest';
import { type Analysis, derive, shownSignals } from '../../core/core.ts';
import { drawing } from '../../core/testing.ts';
import { chosenOf } from '../subject.ts';
import { type Branch, flowsOf, outlineOf } from './branch.ts';

const cluster = `
  loki (loki-coordinator-k8s, 2/stable, model cos)
  loki-read (loki-worker-k8s, 2/stable, units 3, model cos, role-all=true)
  s3 (s3-integrator, model cos)
  store (loki-k8s, model cos)
  loki:loki-cluster -- loki-read:loki-cluster
  loki:s3 -- s3:s3-credentials
  loki:logging-consumer -- store:logging
`;
const analysis = derive(drawing(cluster));
const outline = outlineOf(analysis, shownSignals);

function all(branches: readonly Branch[]): readonly Branch[] {
  return branches.flatMap((branch) => [branch, ...all(branch.branches)]);
}

describe('the outline', () => {
  test('holds models, in them clusters with their members, and everything else beside', () => {
    const [model] = outline;
    expect(model?.text).toBe('cos');
    expect(model?.branches.map(({ text }) => text)).toEqual(['loki cluster', 'store', 'support']);
    expect(model?.branches[0]?.branches.map(({ text }) => text)).toEqual(['loki', 'loki-read', 'to loki-read']);
  });

  test('names every application and every relation that is drawn', () => {
    const chosen = all(outline).map(({ chooses }) => chooses);
    for (const { id } of analysis.topology.applications) expect(chosen).toContain(id);
    for (const { id, state } of analysis.topology.relations) if (state !== 'peer') expect(chosen).toContain(id);
  });

  test('holds of a store that is opened every line inside, and of one that is not nothing', () => {
    const relied = derive(drawing(`${cluster}grafana (grafana-k8s, model cos)\ngrafana:logging -- loki:logging`));
    const inside = (insides: readonly string[]) =>
      all(outlineOf(relied, shownSignals, insides)).filter(({ id }) => id.startsWith('inside loki'));
    expect(inside([])).toEqual([]);
    expect(inside(['loki']).map(({ text }) => text)).toContain('Nginx passes logs to one of 3 write workers.');
    for (const { chooses } of inside(['loki'])) expect(chosenOf(relied, chooses ?? '')?.tag).toBe('inside');
  });

  test('leads only to things that are there', () => {
    for (const { chooses } of all(outline))
      if (chooses !== undefined) expect(chosenOf(analysis, chooses)).toBeDefined();
  });

  test('has no two places of the same name', () => {
    const ids = all(outline).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says the units in full for those who hear it', () => {
    const worker = all(outline).find(({ chooses }) => chooses === 'loki-read');
    expect([worker?.note, worker?.said]).toEqual(['3', '3 units']);
  });

  test('shows a line that joins nothing as broken', () => {
    const broken = outlineOf(derive(drawing('loki (loki-k8s)\n loki:logging -- ?ghost:logging')), shownSignals);
    expect(all(broken).find(({ sign }) => sign === 'broken')?.note).toBe('broken');
  });
});

describe('the flows', () => {
  const signalsOf = (one: Analysis, signals: typeof shownSignals | readonly ['logs']) =>
    flowsOf(one, signals).map(({ sign }) => sign);

  test('are those of the signals shown, by application, and none where nothing flows', () => {
    expect(signalsOf(analysis, ['logs'])).toEqual(['logs']);
    const [logs] = flowsOf(analysis, ['logs']);
    expect(logs?.branches.map(({ text }) => text)).toContain('loki-read');
    expect(logs?.branches.find(({ text }) => text === 'loki-read')?.branches).toHaveLength(3);
    expect(signalsOf(derive(drawing('loki (loki-k8s)')), shownSignals)).toEqual([]);
  });
});
