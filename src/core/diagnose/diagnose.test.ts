import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charms } from '../catalogue/charms/charms.ts';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { deployments, document } from '../testing.ts';
import { diagnose, rules } from './diagnose.ts';
import type { Diagnostic } from './diagnostic.ts';

describe('the table of rules', () => {
  test('has every file of the folder, and each code once', () => {
    const files = readdirSync(new URL('rules/', import.meta.url)).filter((file) => !file.endsWith('.test.ts'));
    expect(rules.length).toBe(files.length);
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  test('has a test beside every rule', () => {
    const files = readdirSync(new URL('rules/', import.meta.url));
    const untested = files.filter(
      (file) => !file.includes('.test.') && !files.includes(file.replace('.ts', '.test.ts')),
    );
    expect(untested).toEqual([]);
  });

  test.each(rules)('$code has a title, an explanation, a remedy, and a source unless the limit is our own', (rule) => {
    expect(rule.code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.explanation).toMatch(/^[A-Z].*\.$/);
    expect(rule.remedy).toMatch(/^[A-Z].*\.$/);
    expect(rule.sources.length > 0).toBe(rule.evidence !== 'ours');
  });
});

describe('the order of findings', () => {
  test('is by severity, code and subject', () => {
    const { diagnostics } = derive(document('b (loki-worker-k8s, 9/edge)\na (loki-worker-k8s)\nz (what)').deployment);
    expect(diagnostics.map(({ code, subject }) => `${code} ${subject.application}`)).toEqual([
      'worker/no-coordinator a',
      'worker/no-coordinator b',
      'worker/no-role a',
      'worker/no-role b',
      'application/unknown-charm z',
      'application/unknown-track b',
    ]);
  });
});

describe('mends', () => {
  test.each([
    [
      'loki (loki-coordinator-k8s)\nprometheus (prometheus-k8s)\nloki:s3 -- prometheus:metrics-endpoint',
      'relation/interfaces-differ',
    ],
    [
      'loki (loki-coordinator-k8s)\nprometheus (prometheus-k8s)\nloki:metrics -- prometheus',
      'relation/unknown-endpoint',
    ],
    ['a (loki-coordinator-k8s)\nb (loki-coordinator-k8s)\na -- b', 'relation/ambiguous'],
    ['loki (loki-coordinator-k8s)\n?ghost:x -- loki:logging', 'relation/unknown-application'],
    ['loki (loki-coordinator-k8s)', 'cluster/no-workers'],
    ['coordinator (coordinator)', 'cluster/no-workers'],
    ['pyro (pyroscope-coordinator-k8s)', 'cluster/no-workers'],
    [
      'loki (loki-coordinator-k8s)\nr (loki-worker-k8s, role-read=true, role-write=true)\nloki -- r',
      'cluster/role-missing',
    ],
    ['loki (loki-coordinator-k8s)', 'cluster/no-s3'],
    ['loki (loki-coordinator-k8s)\ns3 (s3-integrator)', 'cluster/no-s3'],
    ['loki (loki-coordinator-k8s)\nr (loki-worker-k8s)', 'worker/no-coordinator'],
    ['loki (loki-coordinator-k8s)\nr (loki-worker-k8s)\nloki -- r', 'worker/no-role'],
    ['loki (loki-coordinator-k8s, 1/edge)', 'application/unknown-track'],
  ])('of %s for %s do away with it', (text, code) => {
    const drawn = document(text);
    const found = findings(drawn, code);
    expect(found.length).toBe(1);
    expect(found[0]?.fixes.length).toBeGreaterThan(0);
    for (const { label, edit } of found[0]?.fixes ?? []) expect(findings(edit(drawn), code), label).toEqual([]);
  });

  test('of a cluster without anything lead to one without errors', () => {
    let drawn = document('loki (loki-coordinator-k8s, 3.7/edge, model cos)');
    for (let step = 0; step < 5; step++) {
      const errors = derive(drawn.deployment).diagnostics.filter(({ severity }) => severity === 'error');
      const [edit] = errors.flatMap(({ fixes }) => fixes.map((fix) => fix.edit));
      drawn = edit?.(drawn) ?? drawn;
    }
    expect(derive(drawn.deployment).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(drawn.deployment.applications['loki-all']).toEqual({
      charm: 'loki-worker-k8s',
      channel: '3.7/edge',
      model: 'cos',
      config: { 'role-all': true },
    });
  });

  test('take a name that is free', () => {
    const drawn = document('loki (loki-coordinator-k8s)\nloki-s3 (alertmanager-k8s)');
    const [fix] = findings(drawn, 'cluster/no-s3')[0]?.fixes ?? [];
    expect(fix?.label).toBe('Add s3-integrator for it');
    expect(Object.keys(fix?.edit(drawn).deployment.applications ?? {})).toContain('loki-s32');
  });
});

test('whatever is drawn, judging it throws nothing, names a known code and each finding once, and applies every mend', () => {
  fc.assert(
    fc.property(deployments(charms, 5), (deployment) => {
      const { topology, settlement, flows } = derive(deployment);
      const drawn: Document = { ...document(''), deployment };
      const names = diagnose(topology, settlement, flows).map(({ code, subject }) => JSON.stringify([code, subject]));
      expect(new Set(names).size).toBe(names.length);
      for (const { code, message, fixes } of diagnose(topology, settlement, flows)) {
        expect(rules.some((rule) => rule.code === code)).toBe(true);
        expect(message).toMatch(/\.$/);
        for (const { edit } of fixes) expect(edit(drawn).orrery).toBe(1);
      }
    }),
    { numRuns: 100 },
  );
});

function findings(drawn: Document, code: string): readonly Diagnostic[] {
  return derive(drawn.deployment).diagnostics.filter((diagnostic) => diagnostic.code === code);
}
