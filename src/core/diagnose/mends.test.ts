// Every mend does what it says: applied, its finding is gone or has become another one, and no error is new.
// Held here for every finding of every mistake, beside much and beside nothing, and for what each rule finds wrong in its own test.
// Where no mend can be, the reason is written down.
import { expect, test } from 'vitest';
import { mistakes } from '../catalogue/mistakes.ts';
import { expectMended, found } from '../mending.ts';
import { document } from '../testing.ts';
import { rules } from './diagnose.ts';

/** Rules of which these drawings have no mend, and why. */
const unmendable: Readonly<Record<string, string>> = {
  'cluster/frozen': 'What is missing is a finding of its own, with its own mends.',
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

const drawings = Object.entries(mistakes).flatMap(([code, { before, drawing }]) =>
  Object.entries(beside).map(([name, more]) => ({
    name: `${code} beside ${name}`,
    before: before === undefined ? undefined : `${before}\n${more}`,
    text: `${drawing}\n${more}`,
  })),
);

test.each(drawings)('every mend does away with what it is for, and brings no error: $name', ({ before, text }) =>
  expectMended(text, before),
);

test('every rule has a mend, or it is written down why it has none', () => {
  const mended = drawings.flatMap(({ text, before }) =>
    found(document(text), before).flatMap(({ code, fixes }) => (fixes.length > 0 ? [code] : [])),
  );
  const told = [...mended, ...Object.keys(unmendable)];
  expect(rules.map(({ code }) => code).filter((code) => !told.includes(code))).toEqual([]);
  expect(Object.keys(unmendable).filter((code) => mended.some((one) => one === code))).toEqual([]);
});
