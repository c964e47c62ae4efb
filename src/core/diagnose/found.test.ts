// What is found in one part of a drawing, while others are edited.
import { expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Application, Deployment } from '../document/document.ts';
import { drawing } from '../testing.ts';

const two = `
loki (loki-coordinator-k8s, model MODEL)
read (loki-worker-k8s, role-read=true, model MODEL)
loki -- read
alone (mimir-worker-k8s, role-all=true, model default)
otelcol (opentelemetry-collector-k8s, model default)
app (zinc-k8s, model default)
otelcol:metrics-endpoint -- app:metrics-endpoint
`;

const apart = two.replaceAll('MODEL', 'far');
const together = two.replaceAll('MODEL', 'default');

function add(deployment: Deployment, id: string, application: Application): Deployment {
  return { ...deployment, applications: { ...deployment.applications, [id]: application } };
}

function found({ diagnostics }: ReturnType<typeof derive>, code: string) {
  return diagnostics.filter((one) => one.code === code);
}

test('what is found stays the same objects while something else is edited, in another model', () => {
  const before = drawing(apart);
  const read = before.applications['read'];
  const after = read === undefined ? before : add(before, 'read', { ...read, units: 3 });
  const [was, is] = [derive(before), derive(after)];
  expect(found(was, 'collector/dead-end').length).toBeGreaterThan(0);
  for (const one of found(was, 'collector/dead-end')) expect(is.diagnostics).toContain(one);
});

test('mends know who has come into the model since', () => {
  const before = drawing(together);
  const labels = (analysis: ReturnType<typeof derive>) =>
    found(analysis, 'collector/dead-end').flatMap(({ fixes }) => fixes.map(({ label }) => label));
  const store: Application = { charm: 'prometheus-k8s', model: 'default', config: {} };
  const mend = 'Relate otelcol:send-remote-write to store:receive-remote-write';
  expect(labels(derive(before))).not.toContain(mend);
  expect(labels(derive(add(before, 'store', store)))).toContain(mend);
  expect(labels(derive(add(before, 'store', { ...store, model: 'far' })))).not.toContain(mend);
});

test('what sees more than is related is looked for in all of the drawing', () => {
  const before = drawing(apart);
  const after = add(before, 'mimir', { charm: 'mimir-coordinator-k8s', model: 'default', config: {} });
  const mends = (deployment: Deployment) =>
    found(derive(deployment), 'worker/no-coordinator').flatMap(({ fixes }) => fixes.map(({ label }) => label));
  expect(mends(before)).toEqual([]);
  expect(mends(after)).toEqual(['Relate mimir:mimir-cluster to alone:mimir-cluster']);
});
