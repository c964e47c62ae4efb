// Every mend does what it says: applied, its finding is gone or has become another one, and no error is new.
// Held for every finding of every mistake; where no mend can be, the reason is written down.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { mistakes } from '../catalogue/mistakes.ts';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { trace } from '../flow/trace.ts';
import { settle } from '../settle/settle.ts';
import { document } from '../testing.ts';
import { resolve } from '../topology/resolve.ts';
import { diagnose, rules } from './diagnose.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Rules of which these drawings have no mend, and why. */
const unmendable: Readonly<Record<string, string>> = {
  'cluster/frozen': 'What is missing is a finding of its own, with its own mends.',
  'metrics/duplicated':
    'Units of one store, for which no ingress is drawn that it takes; of several ways to it one is taken away.',
  'nginx/exporter-blind': 'The port and the page are set by the charms; a drawing has no say in them.',
  'telemetry/observes-itself':
    'It is allowed and usual; to send elsewhere takes another store, which is a matter of choice.',
  'nginx/foreign-servers': 'The library mixes the addresses; taking the destinations away would cost the telemetry.',
  'telemetry/lost': 'Addresses, ports and paths came from many places; which one is wrong cannot be told.',
  'telemetry/leaves-drawing': 'What stands at the address is not known, and it may be right.',
  'tls/shared-certificate': 'It is how the library works; nothing is wrong with the drawing.',
  'application/unknown-charm': 'Only who knows the charm can describe it.',
  'drawing/unsettled': 'No drawing is known that does not settle.',
};

/** What stands beside, to which something could be related. */
const beside: Readonly<Record<string, string>> = {
  stores: `prometheus-x (prometheus-k8s)
loki-x (loki-k8s)
traces-x (tempo-coordinator-k8s)
traces-x-s3 (s3-integrator)
traces-x-all (tempo-worker-k8s, units 3)
traces-x:s3 -- traces-x-s3
traces-x:tempo-cluster -- traces-x-all
ca-x (self-signed-certificates)
agent-x (grafana-agent-k8s)
traefik-x (traefik-k8s)`,
  nothing: '',
};

/** Errors that a mend may bring to light: they were behind the one that it mends, and have mends of their own. */
const uncovered: Readonly<Record<string, readonly string[]>> = {
  // A coordinator without workers lacks all roles, and says so only once it has one.
  // One with more roles than it may have makes its coordinator raise; the worker says so already.
  'worker/no-coordinator': ['cluster/role-missing', 'application/raised'],
  // A worker may hold, among those that are too many, the one role that its cluster needs.
  'application/raised': ['cluster/role-missing'],
  'worker/several-roles': ['cluster/role-missing'],
};

const drawings = Object.entries(mistakes).flatMap(([code, { before, drawing }]) =>
  Object.entries(beside).map(([name, more]) => ({
    name: `${code} beside ${name}`,
    before: before === undefined ? undefined : `${before}\n${more}`,
    drawn: document(`${drawing}\n${more}`),
  })),
);

describe.each(drawings)('$name', ({ before, drawn }) => {
  const findings = found(drawn, before);
  const errors = findings.filter(isError).map(nameOf);

  test('every mend does away with what it is for, and brings no error', () => {
    for (const finding of findings) {
      for (const { label, edit } of finding.fixes) {
        const after = found(edit(drawn), before);
        const said = `${finding.message} ${label}`;
        expect(after.map(saidOf), said).not.toContain(saidOf(finding));
        const fresh = after.filter(isError).filter((one) => !errors.includes(nameOf(one)));
        const allowed = uncovered[finding.code] ?? [];
        expect(
          fresh.map(({ code }) => code).filter((code) => !allowed.includes(code)),
          said,
        ).toEqual([]);
        expect(
          fresh.every(({ fixes }) => fixes.length > 0),
          said,
        ).toBe(true);
      }
    }
  });
});

test('every rule has a mend, or it is written down why it has none', () => {
  const mended = drawings.flatMap(({ drawn, before }) =>
    found(drawn, before).flatMap(({ code, fixes }) => (fixes.length > 0 ? [code] : [])),
  );
  const told = [...mended, ...Object.keys(unmendable)];
  expect(rules.map(({ code }) => code).filter((code) => !told.includes(code))).toEqual([]);
  expect(Object.keys(unmendable).filter((code) => mended.some((one) => one === code))).toEqual([]);
});

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function nameOf({ code, subject }: Diagnostic): string {
  return JSON.stringify([code, subject.application ?? subject.relation ?? subject.applications]);
}

function saidOf({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}

function found({ deployment }: Document, before: string | undefined): readonly Diagnostic[] {
  if (before === undefined) return derive(deployment).diagnostics;
  const topology = resolve(deployment, catalogue);
  const settlement = settle(topology, derive(document(before).deployment).settlement);
  return diagnose(topology, settlement, trace(topology, settlement));
}
