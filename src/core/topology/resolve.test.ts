import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charms } from '../catalogue/charms/charms.ts';
import { catalogue } from '../catalogue/known.ts';
import type { Deployment, Relation } from '../document/document.ts';
import { deployments, drawing } from '../testing.ts';
import { resolve } from './resolve.ts';
import type { Topology, TopologyRelation } from './topology.ts';

function topologyOf(text: string): Topology {
  return resolve(drawing(text), catalogue);
}

function lines(topology: Topology): readonly TopologyRelation[] {
  return topology.relations.filter(({ state }) => state !== 'peer');
}

function ends(topology: Topology, relation: TopologyRelation | undefined): readonly string[] {
  if (relation?.state !== 'joined') return [];
  return [relation.provider, relation.requirer].map(
    ({ application, endpoint }) => `${topology.applications[application]?.id}:${endpoint}`,
  );
}

/** The only line of a drawing: joined as `provider:endpoint requirer:endpoint`, or the tag of what is wrong with it. */
function outcome(text: string): string {
  const topology = topologyOf(text);
  return lines(topology)
    .map((line) => (line.state === 'broken' ? line.why.tag : ends(topology, line).join(' ')))
    .join(', ');
}

describe('joining lines', () => {
  test('which end provides is looked up, not read from the order', () => {
    const text = 'loki (loki-coordinator-k8s)\nread (loki-worker-k8s)\n';
    expect(outcome(`${text}loki:loki-cluster -- read:loki-cluster`)).toBe('loki:loki-cluster read:loki-cluster');
    expect(outcome(`${text}read:loki-cluster -- loki:loki-cluster`)).toBe('loki:loki-cluster read:loki-cluster');
  });

  test('a missing endpoint is inferred where exactly one pair fits', () => {
    const text = 'loki (loki-coordinator-k8s)\nread (loki-worker-k8s)\nloki -- read';
    expect(outcome(text)).toBe('loki:loki-cluster read:loki-cluster');
    expect(lines(topologyOf(text))[0]).toMatchObject({ inferred: true });
  });

  test('an endpoint that is written narrows what may be inferred', () => {
    const text = 'loki (loki-coordinator-k8s)\nthe-other (loki-coordinator-k8s)\n';
    expect(outcome(`${text}loki -- the-other`)).toBe('ambiguous');
    expect(outcome(`${text}loki:logging -- the-other`)).toBe('loki:logging the-other:logging-consumer');
  });

  test('several fitting pairs are ambiguous and all are named', () => {
    const [line] = lines(topologyOf('loki (loki-coordinator-k8s)\nother (loki-coordinator-k8s)\nloki -- other'));
    expect(line).toMatchObject({
      state: 'broken',
      why: {
        tag: 'ambiguous',
        candidates: [
          ['loki:logging', 'other:logging-consumer'],
          ['loki:logging-consumer', 'other:logging'],
          ['loki:provide-cmr-mesh', 'other:require-cmr-mesh'],
          ['loki:require-cmr-mesh', 'other:provide-cmr-mesh'],
        ],
      },
    });
  });

  test('the implicit juju-info is taken only where nothing else fits', () => {
    const machines = 'charm db: provides cos-agent cos_agent\nagent (grafana-agent)\ndb (db, units 2)\n';
    expect(outcome(`${machines}agent -- db`)).toBe('db:cos-agent agent:cos-agent');
    expect(outcome(`charm bare: provides db mysql\nagent (grafana-agent)\nbare (bare)\nagent -- bare`)).toBe(
      'bare:juju-info agent:juju-info',
    );
  });

  test('a limit breaks the lines beyond it, in the order of their ids', () => {
    const topology = topologyOf(
      'read (loki-worker-k8s)\na (loki-coordinator-k8s)\nb (loki-coordinator-k8s)\n' +
        'b:loki-cluster -- read:loki-cluster\na:loki-cluster -- read:loki-cluster',
    );
    expect(lines(topology).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'a:loki-cluster read:loki-cluster joined',
      'b:loki-cluster read:loki-cluster broken',
    ]);
    expect(lines(topology)[1]).toMatchObject({ why: { tag: 'limit-exceeded', application: 'read', limit: 1 } });
  });

  test('a second line between the same endpoints is drawn twice, inferred or not', () => {
    const text =
      'loki (loki-coordinator-k8s)\nread (loki-worker-k8s)\nloki -- read\nloki:loki-cluster -- read:loki-cluster';
    expect(outcome(text)).toBe('loki:loki-cluster read:loki-cluster, drawn-twice');
    expect(lines(topologyOf(text))[1]).toMatchObject({ why: { first: 'loki read' } });
  });

  const wrong = 'loki (loki-coordinator-k8s)\nother (loki-coordinator-k8s)\nread (loki-worker-k8s)\n';
  test.each([
    ['loki:no-such -- read', 'unknown-endpoint'],
    ['?ghost:logging -- loki', 'unknown-application'],
    ['loki:logging -- read:loki-cluster', 'interfaces-differ'],
    ['loki:logging -- other:logging', 'same-side'],
    ['loki:loki-peers -- other:loki-peers', 'same-side'],
    ['loki:logging -- loki:logging-consumer', 'itself'],
    ['loki:logging -- read', 'no-match'],
    ['loki:a:b -- read', 'malformed'],
  ])('%s is broken: %s', (line, tag) => expect(outcome(wrong + line)).toBe(tag));

  test('broken lines name the applications at their ends, known or not', () => {
    expect(lines(topologyOf('loki (loki-coordinator-k8s)\n?ghost:logging -- loki'))[0]).toMatchObject({
      applications: ['ghost', 'loki'],
      why: { application: 'ghost', refs: ['ghost:logging', 'loki'] },
    });
  });
});

describe('charms that nobody described', () => {
  test('have the endpoints that their relations show, opposite to the known side', () => {
    const topology = topologyOf('loki (loki-coordinator-k8s)\nmystery:push -- loki:logging');
    expect(outcome('loki (loki-coordinator-k8s)\nmystery:push -- loki:logging')).toBe('loki:logging mystery:push');
    expect(topology.application('mystery')).toMatchObject({ kind: 'unknown', charm: undefined, endpointsKnown: false });
    expect(topology.application('mystery')?.endpoints.get('push')).toMatchObject({
      role: 'requires',
      interface: 'loki_push_api',
    });
  });

  test('pass on what is known from line to line', () => {
    const topology = topologyOf('loki (loki-coordinator-k8s)\nloki:logging -- a:logs\nb:receive -- a:logs');
    expect(ends(topology, topology.relation('a:logs b:receive'))).toEqual(['b:receive', 'a:logs']);
    expect(topology.relation('a:logs b:receive')).toMatchObject({ interface: 'loki_push_api', sidesKnown: true });
  });

  test('join each other with sides that are not known, instead of being an error', () => {
    expect(lines(topologyOf('nova:db -- mysql:shared-db'))[0]).toMatchObject({
      state: 'joined',
      interface: 'unknown',
      sidesKnown: false,
    });
    expect(lines(topologyOf('nova -- mysql'))[0]).toMatchObject({ state: 'joined', inferred: true, sidesKnown: false });
  });

  test('provide juju-info, or require it under the same name where the other side provides it', () => {
    expect(outcome('nrpe:general-info -- db:juju-info')).toBe('db:juju-info nrpe:general-info');
    expect(outcome('loki (loki-coordinator-k8s)\nntp:juju-info -- loki:juju-info')).toBe(
      'loki:juju-info ntp:juju-info',
    );
    expect(outcome('agent (grafana-agent)\nagent:juju-info -- db:juju-info')).toBe('db:juju-info agent:juju-info');
    const [line] = lines(topologyOf('ntp:juju-info -- nova-compute:juju-info'));
    expect(line).toMatchObject({ state: 'joined', interface: 'juju-info', sidesKnown: false });
  });

  test('leave an endpoint open that cannot be inferred', () => {
    expect(outcome('loki (loki-coordinator-k8s)\nloki:logging -- mystery')).toBe('loki:logging mystery:');
    expect(outcome('loki (loki-coordinator-k8s)\nloki -- mystery:logs')).toBe('loki: mystery:logs');
  });

  test('contradict themselves only where the same endpoint meets two interfaces', () => {
    const text = 'loki (loki-coordinator-k8s)\nmystery:x -- loki:logging\nmystery:x -- loki:s3';
    expect(outcome(text)).toBe('loki:logging mystery:x, interfaces-differ');
  });

  test('may have names that objects have by nature', () => {
    const topology = topologyOf('constructor (constructor)\ntoString:valueOf -- constructor:hasOwnProperty');
    expect(topology.application('constructor')).toMatchObject({ kind: 'unknown', charmName: 'constructor' });
    expect(lines(topology)[0]?.state).toBe('joined');
    expect(topology.application('__proto__')).toBeUndefined();
  });
});

describe('charms of the document', () => {
  test('bring endpoints, and behaviour where they are like another', () => {
    const topology = topologyOf(
      'charm ours: like loki-k8s, provides extra prometheus_scrape limit 1\nlogs (ours)\nplain (bare)\ncharm bare: requires x tracing',
    );
    expect(topology.application('logs')).toMatchObject({
      charm: { name: 'loki-k8s' },
      charmName: 'ours',
      kind: 'telemetry-store',
    });
    expect(topology.application('logs')?.endpoints.get('extra')).toMatchObject({ limit: 1 });
    expect(topology.application('logs')?.endpoints.has('logging')).toBe(true);
    expect(topology.application('plain')).toMatchObject({ charm: undefined, endpointsKnown: true, kind: 'unknown' });
  });
});

describe('tracks', () => {
  test.each([
    ['2/stable', '2', 'direct'],
    ['3.7/edge', '3.7', 'proxied'],
    ['2', '2', 'direct'],
    ['dev/edge/fix-1', 'dev', 'proxied'],
    ['edge', '3.7', 'proxied'],
    ['no-such/stable', '3.7', 'proxied'],
  ])('channel %s is track %s, %s', (channel, track, mode) => {
    const topology = resolve(
      { ...drawing(''), applications: { loki: { charm: 'loki-coordinator-k8s', channel, model: 'cos', config: {} } } },
      catalogue,
    );
    expect(topology.application('loki')).toMatchObject({ track: { name: track }, mode });
  });

  test('an endpoint may speak another interface on another track', () => {
    const text = (channel: string) => `g (grafana-k8s, ${channel})\nt (traefik-k8s)\ng:ingress -- t`;
    expect(outcome(text('2/edge'))).toBe('t:traefik-route g:ingress');
    expect(outcome(text('12.4/edge'))).toBe('t:ingress g:ingress');
  });

  test('endpoints and options are those of the track', () => {
    const topology = topologyOf('one (s3-integrator, 1/stable)\ntwo (s3-integrator, 2/stable)');
    const peers = topology.relations.filter(({ state }) => state === 'peer').map(({ id }) => id);
    expect(peers).toEqual(['one:s3-integrator-peers', 'two:status-peers']);
    expect(topology.application('one')?.config.has('credentials')).toBe(false);
    expect(topology.application('two')?.config.has('credentials')).toBe(true);
  });
});

describe('units', () => {
  test('have addresses, numbers and one leader', () => {
    const topology = topologyOf('loki (loki-coordinator-k8s, units 11, leader 2, model cos)');
    const units = topology.units;
    expect(units.map(({ id }) => id).slice(-2)).toEqual(['loki/9', 'loki/10']);
    expect(units[2]?.address).toBe('loki-2.loki-endpoints.cos.svc.cluster.local');
    expect(units.filter(({ isLeader }) => isLeader).map(({ id }) => id)).toEqual(['loki/2']);
    expect(topology.application('loki')?.leader).toBe(2);
  });

  test('are one where not stated, and none where none is stated', () => {
    const topology = topologyOf('a (loki-worker-k8s)\nb (loki-worker-k8s, units 0)');
    expect(topology.application('a')).toMatchObject({ units: [0], unitsStated: false, leader: 0 });
    expect(topology.application('b')).toMatchObject({ units: [], unitsStated: true, leader: undefined });
  });

  test('have another leader where the stated one is not there', () => {
    expect(topologyOf('a (loki-worker-k8s, units 2, leader 7)').application('a')?.leader).toBe(0);
  });

  test('of a subordinate stand beside each unit of its principals', () => {
    const topology = topologyOf(
      'db (db, units 2)\nweb (db, units 1)\nagent (grafana-agent, units 9)\nidle (grafana-agent)\ncharm db: provides cos-agent cos_agent\nagent -- db\nagent -- web',
    );
    const beside = topology.application('agent')?.units.map((unit) => {
      const principal = topology.units[unit]?.principal;
      return principal === undefined ? undefined : topology.units[principal]?.id;
    });
    expect(beside).toEqual(['db/0', 'db/1', 'web/0']);
    expect(topology.application('idle')?.units).toEqual([]);
    expect(topology.units[0]?.address).toBe('agent-0.default.internal');
  });
});

describe('models', () => {
  test('without a UUID get one from their name, always the same', () => {
    const uuid = topologyOf('a (x, model cos)').models.get('cos')?.uuid;
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(topologyOf('b (y, model cos)').models.get('cos')?.uuid).toBe(uuid);
    expect(topologyOf('b (y, model far)').models.get('far')?.uuid).not.toBe(uuid);
  });

  test('keep the UUID they state', () => {
    const topology = topologyOf('model cos 00000000-0000-4000-8000-000000000000\na (x, model cos)');
    expect(topology.application('a')?.model.uuid).toBe('00000000-0000-4000-8000-000000000000');
  });

  test('across them the consumer sees the offer, and the offering side a made-up name', () => {
    const topology = topologyOf(
      'loki (loki-coordinator-k8s, model cos, offers loki-logging logging)\nweb (alertmanager-k8s, model far)\nweb:logging -- loki:logging',
    );
    const [line] = lines(topology);
    expect(line).toMatchObject({ crossModel: true, provider: { seenAs: 'loki-logging' } });
    expect(line?.state === 'joined' && line.requirer.seenAs).toMatch(/^remote-[0-9a-f]{8}$/);
  });

  test('a requirer that is offered is the one whose name is seen', () => {
    const topology = topologyOf(
      'prom (prometheus-k8s, model cos, offers scrape-me metrics-endpoint)\nweb (alertmanager-k8s, model far)\nweb:self-metrics-endpoint -- prom:metrics-endpoint',
    );
    expect(lines(topology)[0]).toMatchObject({ requirer: { seenAs: 'scrape-me' } });
  });

  test('a SAAS goes by its own name', () => {
    const topology = topologyOf('logs (saas admin/cos.logs)\nweb (alertmanager-k8s)\nweb:logging -- logs:logging');
    expect(lines(topology)[0]).toMatchObject({ crossModel: true, provider: { seenAs: 'logs' } });
  });

  test('within one model everyone goes by the own name', () => {
    const topology = topologyOf('loki (loki-coordinator-k8s)\nread (loki-worker-k8s)\nloki -- read');
    expect(lines(topology)[0]).toMatchObject({
      crossModel: false,
      provider: { seenAs: 'loki' },
      requirer: { seenAs: 'read' },
    });
  });
});

describe('peers', () => {
  test('stand for every peers endpoint, with the owner', () => {
    const topology = topologyOf('loki (loki-coordinator-k8s)');
    expect(topology.relations).toMatchObject([
      { id: 'loki:loki-peers', state: 'peer', owner: { application: 0, endpoint: 'loki-peers', seenAs: 'loki' } },
    ]);
    expect(topology.application('loki')).toMatchObject({ relations: [0] });
  });
});

describe('clusters', () => {
  const loki = 'loki (loki-coordinator-k8s)\n';

  test('hold the workers of a coordinator, their roles expanded, and what is missing', () => {
    const topology = topologyOf(
      `${loki}read (loki-worker-k8s, units 3, role-read=true)\nwrite (loki-worker-k8s, units 2, role-write=true, role-read=true)\nloki -- read\nloki -- write`,
    );
    const [cluster] = topology.clusters;
    expect(Object.fromEntries(cluster?.roles ?? [])).toEqual({ read: 5, write: 2 });
    expect(cluster?.missingRoles).toEqual(['backend']);
    expect(cluster?.workers.map(({ application }) => topology.applications[application]?.id)).toEqual([
      'read',
      'write',
    ]);
    expect(topology.application('write')).toMatchObject({ roles: ['read', 'write'], cluster: 0 });
    expect(topology.application('loki')?.cluster).toBe(0);
  });

  test('a meta-role stands for its roles', () => {
    const topology = topologyOf(`${loki}w (loki-worker-k8s, role-all=true)\nloki -- w`);
    expect([...(topology.clusters[0]?.roles.keys() ?? [])]).toEqual(['read', 'write', 'backend', 'all']);
    expect(topology.clusters[0]?.missingRoles).toEqual([]);
  });

  test('a role without a unit is missing, although it is there', () => {
    const topology = topologyOf(
      `${loki}w (loki-worker-k8s, role-read=true, role-write=true)\nb (loki-worker-k8s, units 0, role-backend=true)\nloki -- w\nloki -- b`,
    );
    expect(topology.clusters[0]?.roles.get('backend')).toBe(0);
    expect(topology.clusters[0]?.missingRoles).toEqual(['backend']);
  });

  test('a coordinator without workers is a cluster of its own', () => {
    expect(topologyOf(loki).clusters).toMatchObject([{ coordinator: 0, workers: [] }]);
  });

  test('workers of an unknown coordinator stand together, and nothing is missing there', () => {
    const topology = topologyOf(
      'charm theirs: provides loki-cluster loki_cluster\nboss (theirs)\nw (loki-worker-k8s)\nboss -- w',
    );
    expect(topology.clusters).toMatchObject([{ coordinator: 0, product: { name: 'loki' }, missingRoles: [] }]);
  });

  test('roles that a worker states to publish stand in for its options', () => {
    const topology = topologyOf(
      `${loki}w (loki-worker-k8s, role-read=true)\nw:loki-cluster = {"role": "\\"write,backend\\""}\nloki -- w`,
    );
    expect([...(topology.clusters[0]?.roles.keys() ?? [])]).toEqual(['write', 'backend']);
  });

  test('options that were quoted count as well', () => {
    expect(topologyOf('w (loki-worker-k8s, role-read=True)').application('w')?.roles).toEqual(['read']);
  });

  test('an option that is set to null keeps its default', () => {
    expect(topologyOf('w (tempo-worker-k8s, role-all=null)').application('w')?.roles).toEqual(['all']);
  });
});

describe('the order of drawing', () => {
  test('does not matter', () => {
    fc.assert(
      fc.property(deployments(charms), fc.infiniteStream(fc.nat()), (deployment, picks) => {
        const shuffled = shuffle(deployment, picks);
        expect(plain(resolve(shuffled, catalogue))).toEqual(plain(resolve(deployment, catalogue)));
      }),
      { numRuns: 200 },
    );
  });
});

test('any drawing has a topology in which every index points to what it names', () => {
  fc.assert(
    fc.property(deployments(charms), (deployment) => {
      const topology = resolve(deployment, catalogue);
      expect(lines(topology).map(({ id }) => id)).toEqual(Object.keys(deployment.relations).toSorted());
      expect(topology.applications.map(({ id }) => id)).toEqual(Object.keys(deployment.applications).toSorted());
      for (const [i, application] of topology.applications.entries()) {
        expect(application.index).toBe(i);
        expect(topology.application(application.id)).toBe(application);
        for (const unit of application.units) expect(topology.units[unit]?.application).toBe(i);
        for (const [name, endpoint] of application.endpoints) {
          for (const relation of endpoint.relations) expect(endpointsOf(topology, relation)).toContain(`${i}:${name}`);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('twenty thousand applications are looked up in linear time', () => {
  const time = (count: number) => {
    const deployment = large(count);
    const start = performance.now();
    resolve(deployment, catalogue);
    return performance.now() - start;
  };
  time(200);
  const small = Math.max(time(2000), 5);
  expect(time(20_000) / small).toBeLessThan(60);
});

function endpointsOf({ relations }: Topology, index: number): readonly string[] {
  const relation = relations[index];
  if (!relation || relation.state === 'broken') return [];
  const sides = relation.state === 'peer' ? [relation.owner] : [relation.provider, relation.requirer];
  return sides.map(({ application, endpoint }) => `${application}:${endpoint}`);
}

/** A topology without its input and its functions. */
function plain({ models, applications, units, relations, clusters }: Topology): unknown {
  return { models, applications, units, relations, clusters };
}

function shuffle(deployment: Deployment, picks: Iterable<number>): Deployment {
  const pick = picks[Symbol.iterator]();
  const reorder = <T>(record: Readonly<Record<string, T>>): Record<string, T> => {
    const keyed = Object.entries(record).map(([key, value]) => ({ key, value, rank: Number(pick.next().value) }));
    return Object.fromEntries(keyed.sort((a, b) => a.rank - b.rank).map(({ key, value }) => [key, value]));
  };
  const relations = Object.entries(reorder(deployment.relations)).map(([id, [one, other]]): [string, Relation] => [
    id,
    Number(pick.next().value) % 2 === 0 ? [one, other] : [other, one],
  ]);
  return {
    models: reorder(deployment.models),
    applications: reorder(deployment.applications),
    relations: Object.fromEntries(relations),
    charms: reorder(deployment.charms),
  };
}

function large(count: number): Deployment {
  const clusters = Array.from({ length: count / 4 }, (_, i) => i);
  return drawing(
    clusters
      .map(
        (i) =>
          `l${i} (loki-coordinator-k8s, units 3)\nr${i} (loki-worker-k8s, units 3, role-read=true)\nw${i} (loki-worker-k8s, units 3, role-write=true)\nb${i} (loki-worker-k8s, units 3, role-backend=true)\nl${i} -- r${i}\nl${i} -- w${i}\nl${i} -- b${i}`,
      )
      .join('\n'),
  );
}
