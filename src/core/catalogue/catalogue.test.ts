import { describe, expect, test } from 'vitest';
import { applicationNameState, endpointNameState } from '../document/name.ts';
import type { Source } from './catalogue.ts';
import { charms } from './charms/charms.ts';
import { interfaces } from './interfaces/interfaces.ts';
import { catalogue } from './known.ts';
import { products } from './products/products.ts';

const published = [
  'alertmanager-k8s',
  'blackbox-exporter-k8s',
  'catalogue-k8s',
  'cos-configuration-k8s',
  'grafana-agent',
  'grafana-agent-k8s',
  'grafana-k8s',
  'istio-beacon-k8s',
  'istio-ingress-k8s',
  'istio-k8s',
  'loki-coordinator-k8s',
  'loki-k8s',
  'loki-worker-k8s',
  'mimir-coordinator-k8s',
  'mimir-worker-k8s',
  'minio',
  'opentelemetry-collector',
  'opentelemetry-collector-k8s',
  'prometheus-k8s',
  'prometheus-scrape-config-k8s',
  'prometheus-scrape-target-k8s',
  'pyroscope-coordinator-k8s',
  'pyroscope-worker-k8s',
  's3-integrator',
  'seaweedfs-k8s',
  'self-signed-certificates',
  'tempo-coordinator-k8s',
  'tempo-k8s',
  'tempo-worker-k8s',
  'traefik-k8s',
];
const generic = ['coordinator', 'logging-store', 'metrics-scraper', 'tracing-store', 'worker'];

test('thirty charms and the generic family are there, each once', () => {
  expect(charms.map(({ name }) => name)).toEqual([...published, ...generic].sort());
});

test('names of charms follow the grammar of Juju', () => {
  for (const { name } of charms) expect(applicationNameState(name)).toBe('fine');
});

test('names of interfaces and products are there once', () => {
  expect(catalogue.interfaces.size).toBe(interfaces.length);
  expect(catalogue.products.size).toBe(products.length);
});

describe.each(charms)('$name', (charm) => {
  test('has a source that names repository, commit and path', () => {
    for (const source of [charm.source, ...charm.tracks.map((track) => track.source), ...notDoneSources(charm)]) {
      expectSource(source);
    }
  });

  test('uses interfaces that the catalogue knows', () => {
    for (const { interface: name } of charm.endpoints) expect(catalogue.interfaces.has(name), name).toBe(true);
  });

  test('has endpoints whose names are unique, follow the grammar of Juju, and are explained in a sentence', () => {
    for (const track of [undefined, ...charm.tracks.map(({ name }) => name)]) {
      const names = charm.endpoints.filter((endpoint) => isOn(endpoint, track)).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { name, about } of charm.endpoints) {
      expect(endpointNameState(name)).toBe('fine');
      expect(about).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('says in a sentence what it is for, if and only if it is support', () => {
    expect(charm.about !== undefined).toBe(charm.kind === 'support');
    if (charm.about !== undefined) expect(charm.about).toMatch(/^[A-Z].*\.$/);
  });

  test('is of the pattern if and only if its source is the description of the pattern', () => {
    expect(charm.ofPattern === true).toBe(generic.includes(charm.name));
  });

  test('has options that are unique on each track', () => {
    for (const track of [undefined, ...charm.tracks.map(({ name }) => name)]) {
      const there = charm.config.filter((option) => isOn(option, track));
      expect(new Set(there.map(({ name }) => name)).size).toBe(there.length);
    }
  });

  test('has a default track among its own, where tracks are told apart', () => {
    const names = charm.tracks.map(({ name }) => name);
    if (names.length > 0) expect(names).toContain(charm.defaultTrack);
    for (const { tracks } of [...charm.endpoints, ...charm.config]) {
      for (const track of tracks ?? []) expect(names).toContain(track);
    }
  });

  test('belongs to a known product if and only if it is a coordinator or a worker', () => {
    const isMember = charm.kind === 'coordinator' || charm.kind === 'worker';
    expect(charm.product !== undefined).toBe(isMember);
    if (charm.product !== undefined) expect(catalogue.products.has(charm.product)).toBe(true);
  });
});

describe.each(products)('product $name', (product) => {
  const coordinator = catalogue.charms.get(product.coordinator);
  const worker = catalogue.charms.get(product.worker);

  test('has coordinator and worker, and both share the interface of the cluster relation', () => {
    expect(coordinator?.kind).toBe('coordinator');
    expect(worker?.kind).toBe('worker');
    const own = (endpoint: { readonly interface: string }) => endpoint.interface === product.clusterInterface;
    expect(coordinator?.endpoints.filter(own).map(({ role }) => role)).toEqual(['provides']);
    expect(worker?.endpoints.filter(own).map(({ role, limit }) => [role, limit])).toEqual([['requires', 1]]);
  });

  test('knows every role that it speaks of', () => {
    const { roles, metaRoles, minimal, recommended } = product;
    const named = [
      ...Object.keys(metaRoles),
      ...Object.values(metaRoles).flat(),
      ...minimal,
      ...Object.keys(recommended),
    ];
    for (const role of named) expect(roles).toContain(role);
    expect(worker?.config.flatMap(({ role }) => role ?? []).sort()).toEqual(roles.toSorted());
  });

  test('has the default track among its tracks, and a mode and a source on each', () => {
    expect(product.tracks.map(({ name }) => name)).toContain(product.defaultTrack);
    for (const track of product.tracks) {
      expect(track.mode).toMatch(/^(direct|proxied)$/);
      expectSource(track.source);
    }
    expectSource(product.source);
  });

  test('has a port for the proxy wherever a track is proxied', () => {
    for (const { mode, ports } of product.tracks) {
      if (mode === 'proxied') expect({ ...product.ports, ...ports }.proxy).toBeTypeOf('number');
    }
  });

  test('names the endpoint for object storage where it needs one', () => {
    if (product.objectStorage === undefined) return;
    const endpoint = coordinator?.endpoints.find(({ name }) => name === product.objectStorage);
    expect(endpoint).toMatchObject({ role: 'requires', interface: 's3' });
  });
});

test('every interface has a source, and keys of which each has a writer, a bag and a source', () => {
  for (const { name, about, source, keys } of interfaces) {
    expectSource(source);
    expect(about, name).toMatch(/^.*\.$/);
    const places = keys.map((key) => `${key.writer} ${key.bag} ${key.name}`);
    expect(new Set(places).size).toBe(places.length);
    for (const key of keys) {
      expectSource(key.source);
      expect(key.about).toMatch(/^[A-Z].*\.$/);
    }
  }
});

test('every interface is used by a charm', () => {
  const used = new Set(charms.flatMap(({ endpoints }) => endpoints.map((endpoint) => endpoint.interface)));
  expect(interfaces.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
});

test('defaults of the tracks are the newest released ones', () => {
  const defaults = products.map(({ name, defaultTrack }) => [name, defaultTrack]);
  expect(Object.fromEntries(defaults)).toEqual({
    generic: 'direct',
    loki: '3.7',
    mimir: '2.17',
    pyroscope: '1.18',
    tempo: '2.10',
  });
});

function isOn({ tracks }: { readonly tracks?: readonly string[] }, track: string | undefined): boolean {
  return !tracks || (track !== undefined && tracks.includes(track));
}

function notDoneSources(charm: (typeof charms)[number]): readonly Source[] {
  return charm.notDone.map(({ source }) => source);
}

function expectSource({ repository, commit, path }: Source): void {
  expect(repository).toMatch(/^[\w.-]+\/[\w.-]+$/);
  expect(commit).toMatch(/^([0-9a-f]{40}|track\/[\w.]+)$/);
  expect(path).not.toBe('');
}
