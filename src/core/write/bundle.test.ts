import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application, Document } from '../document/document.ts';
import { read } from '../read/read.ts';
import { deployments, documents, document as drawn } from '../testing.ts';
import { writeBundle } from './bundle.ts';

const charms = [{ name: 'loki-coordinator-k8s', endpoints: [{ name: 'loki-cluster' }] }];

test('a bundle that was written and read has every application and every relation again', () => {
  fc.assert(
    fc.property(documents(charms), (document) => {
      const again = readBack(document);
      for (const [id, application] of Object.entries(document.deployment.applications)) {
        expect(Object.hasOwn(again.deployment.applications, id)).toBe(true);
        expect(stated(again.deployment.applications[id])).toEqual(stated(application));
      }
      expect(again.deployment.relations).toEqual(document.deployment.relations);
    }),
  );
});

test('writing what was read gives the same bytes', () => {
  fc.assert(
    fc.property(deployments(charms), (deployment) => {
      const document: Document = {
        orrery: 1,
        title: '',
        deployment: inOneModel(deployment),
        positions: {},
        notes: [],
        stories: [],
      };
      expect(writeBundle(readBack(document))).toBe(writeBundle(document));
    }),
  );
});

test('offers stand in an overlay, consumed offers under saas, positions in annotations', () => {
  const document = {
    ...drawn(`
      loki (loki-k8s, 1/stable, units 2, offers loki-logging logging, retention=1.10, debug=true)
      remote (saas admin/cos.prometheus, model cos)
      loki:metrics-endpoint -- remote:metrics`),
    positions: { loki: { x: 40, y: -20 } },
  };
  expect(writeBundle(document)).toBe(`applications:
  loki:
    charm: loki-k8s
    channel: 1/stable
    num_units: 2
    options:
      debug: true
      retention: '1.10'
    annotations:
      gui-x: '40'
      gui-y: '-20'
saas:
  remote:
    url: admin/cos.prometheus
relations:
  - [loki:metrics-endpoint, remote:metrics]
--- # overlay.yaml
applications:
  loki:
    offers:
      loki-logging:
        endpoints:
          - logging
`);
});

test('a bundle for Kubernetes stays one', () => {
  const text = 'bundle: kubernetes\napplications:\n  loki:\n    charm: loki-k8s\n    scale: 3\n    trust: true\n';
  const result = read([{ name: 'bundle.yaml', text }]);
  expect(result.ok && writeBundle(result.value)).toBe(text);
});

test('models besides the first are told in a comment', () => {
  expect(writeBundle(drawn('a (x, model far)\nb (y)'))).toMatch(/^# .*default, far.*\n/);
});

function readBack(document: Document): Document {
  const result = read([{ name: 'bundle.yaml', text: writeBundle(document) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function stated(application: Application | undefined) {
  if (!application || application.saas !== undefined) return { saas: application?.saas };
  const { charm, channel, units, config, offers } = application;
  return { charm, channel, units, config, offers: Object.keys(offers ?? {}).length > 0 ? offers : undefined };
}

function inOneModel(deployment: Document['deployment']): Document['deployment'] {
  const entries = Object.entries(deployment.applications).map(
    ([id, application]) => [id, { ...application, model: 'default' }] as const,
  );
  return { ...deployment, applications: Object.fromEntries(entries) };
}
