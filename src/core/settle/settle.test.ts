import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversaries, runs } from '../adversary.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogue } from '../catalogue/known.ts';
import type { Deployment } from '../document/document.ts';
import { deployments, drawing } from '../testing.ts';
import { resolve } from '../topology/resolve.ts';
import { numbersOf, stepIds } from './numbers.ts';
import { settle } from './settle.ts';
import type { Settlement } from './settlement.ts';

const known = [...catalogue.charms.values()];

const loki = `
model cos 00000000-0000-4000-8000-000000000000
loki (loki-coordinator-k8s, 3.7/stable, model cos)
loki-read (loki-worker-k8s, 3.7/stable, model cos, units 2, role-read=true)
loki-write (loki-worker-k8s, 3.7/stable, model cos, role-write=true)
loki-backend (loki-worker-k8s, 3.7/stable, model cos, role-backend=true)
s3 (s3-integrator, model cos)
logs (logging-store, model cos)
scraper (metrics-scraper, model cos)
tracer (tracing-store, model cos)
loki:loki-cluster -- loki-read:loki-cluster
loki:loki-cluster -- loki-write:loki-cluster
loki:loki-cluster -- loki-backend:loki-cluster
loki:s3 -- s3:s3-credentials
loki:logging-consumer -- logs:logging
loki:self-metrics-endpoint -- scraper:metrics-endpoint
loki:charm-tracing -- tracer:tracing
`;

function settled(text: string, before?: Settlement): Settlement {
  return settle(resolve(drawing(text), catalogue), before);
}

function without(text: string, ...lines: readonly string[]): string {
  return text
    .split('\n')
    .filter((line) => !lines.includes(line.trim()))
    .join('\n');
}

describe('settling from nothing', () => {
  test('lets what is published travel from round to round, until nothing changes', () => {
    const { rounds, isSettled, steps } = settled(loki);
    expect(isSettled).toBe(true);
    expect(rounds).toBeLessThan(8);
    expect(steps.map(({ id }) => id)).toEqual(steps.map((_, at) => at + 1));
    expect(steps.every(({ because, id }) => because.every((cause) => cause < id))).toBe(true);
  });

  test('names for every write the steps that wrote what was read, gates included', () => {
    const { steps } = settled(loki);
    const told = steps.findLast(({ set }) => Object.hasOwn(set, 'loki_endpoints'));
    const causes = steps.filter(({ id }) => told?.because.includes(id)).flatMap(({ set }) => Object.keys(set));
    expect(told?.library).toBeNull();
    expect(told?.by).toBe('coordinator');
    expect(new Set(causes)).toEqual(new Set(['endpoint', 'role', 'bucket', 'access-key', 'secret-key']));
  });

  test('knows through which relations a destination was named', () => {
    const { processes } = settled(loki);
    const target = processes.get('loki-read/1 loki')?.logTargets['logs/0'];
    expect(target?.location).toBe('http://loki.cos.svc.cluster.local:8080/proxy/loki/logs-0/push');
    expect(target?.via).toEqual(['logs:logging loki:logging-consumer', 'loki-read:loki-cluster loki:loki-cluster']);
  });

  test('names the relations without which a unit would not have acted', () => {
    const { gates } = settled(loki);
    const cluster = ['backend', 'read', 'write'].map((role) => `loki-${role}:loki-cluster loki:loki-cluster`);
    expect(gates.get('loki')).toEqual([...cluster, 'loki:s3 s3:s3-credentials']);
    expect(gates.get('loki-read')).toEqual(gates.get('loki'));
  });

  test('puts a stated databag in the place of the computed one, of that application or unit only', () => {
    const { databags } = settled(`${loki}logs/0:logging = {"endpoint": {"url": "http://elsewhere:3100/push"}}`);
    const sides = databags.get('logs:logging loki:logging-consumer');
    expect(sides?.get('logs')?.units.get('logs/0')).toEqual({ endpoint: { url: 'http://elsewhere:3100/push' } });
    expect(sides?.get('loki')?.application).toHaveProperty('alert_rules', '…');
  });

  test('assumes what a human must supply, and leaves it out where that is denied', () => {
    expect(settled(loki).assumptions).toEqual([{ application: 's3', what: 's3-credentials', params: {} }]);
    const denied = settled(
      loki.replace('s3 (s3-integrator, model cos)', 's3 (s3-integrator, model cos, assume false)'),
    );
    expect(denied.assumptions).toEqual([]);
    expect(denied.statuses.get('loki/0')?.message).toBe('[s3] S3 not ready (probably misconfigured).');
  });
});

describe('a unit that raises', () => {
  const grpc = `${loki}tracer:tracing = {"receivers": [{"protocol": {"name": "otlp_grpc", "type": "grpc"}, "url": "tracer:4317"}]}`;

  test('writes nothing, not even what it would have written before', () => {
    const { databags, raised, statuses } = settled(grpc);
    expect(raised).toEqual([
      {
        unit: 'loki/0',
        cause: 'nginx/address-without-host',
        params: { url: 'tracer:4317', what: 'worker-telemetry-proxy-charm-otlp_grpc' },
        relations: ['loki:charm-tracing tracer:tracing'],
      },
    ]);
    expect(statuses.get('loki/0')).toEqual({ name: 'error', message: 'hook failed' });
    const own = [...databags.values()].flatMap((sides) => sides.get('loki') ?? []);
    expect(own.flatMap(({ application }) => Object.keys(application))).toEqual([]);
  });

  test('withdraws nothing of what it wrote before it raised', () => {
    const before = settled(loki);
    const { databags, processes } = settled(grpc, before);
    const id = 'loki-read:loki-cluster loki:loki-cluster';
    expect(databags.get(id)?.get('loki')).toEqual(before.databags.get(id)?.get('loki'));
    expect(processes.get('loki/0 nginx')).toEqual(before.processes.get('loki/0 nginx'));
  });
});

describe('settling from before', () => {
  test('is the same settlement where nothing is left to do', () => {
    const topology = resolve(drawing(loki), catalogue);
    const settlement = settle(topology);
    expect(settle(topology, settlement)).toBe(settlement);
  });

  test('leaves a coordinator that may no longer act as it was', () => {
    const before = settled(loki);
    const cut = settled(without(loki, 'loki:s3 -- s3:s3-credentials'), before);
    expect(cut.from).toBe('before');
    expect(cut.statuses.get('loki/0')?.message).toBe('[s3] Missing S3 integration.');
    expect(cut.statuses.get('loki-read/0')?.name).toBe('active');
    expect(cut.processes.get('loki/0 nginx')?.nginx).toEqual(before.processes.get('loki/0 nginx')?.nginx);
    expect(cut.openedPorts.get('loki/0')).toEqual(before.openedPorts.get('loki/0'));
  });

  test('keeps the coordinator pushing to a store whose last relation has gone, but not the workers', () => {
    const before = settled(loki);
    const cut = settled(without(loki, 'loki:logging-consumer -- logs:logging'), before);
    expect(Object.keys(cut.processes.get('loki/0 nginx')?.logTargets ?? {})).toEqual(['logs/0']);
    expect(cut.processes.get('loki-read/0 loki')?.logTargets).toEqual({});
  });

  test('keeps a role that was published once', () => {
    const before = settled(loki);
    const unset = settled(loki.replace('role-read=true', 'role-read=false'), before);
    const id = 'loki-read:loki-cluster loki:loki-cluster';
    expect(unset.databags.get(id)?.get('loki-read')?.application).toEqual({ role: 'read' });
    expect(unset.statuses.get('loki-read/0')?.name).toBe('blocked');
    expect(unset.statuses.get('loki/0')?.name).toBe('active');
  });

  test('goes on counting steps where those of before end', () => {
    const before = settled(loki);
    const cut = settled(without(loki, 'loki:logging-consumer -- logs:logging'), before);
    expect(cut.steps.slice(0, before.steps.length)).toEqual(before.steps);
    const more = cut.steps.slice(before.steps.length);
    expect(more.flatMap(({ set }) => Object.keys(set))).toEqual(['loki_endpoints', 'loki_endpoints', 'loki_endpoints']);
    expect(more[0]?.round).toBe(before.rounds + 1);
  });
});

describe('a unit that is down', () => {
  const topology = resolve(drawing(loki), catalogue);
  const before = settle(topology);
  const stopped = settle(topology, before, new Set(['loki-read/1']));

  test('does nothing and listens nowhere, and its databags stay', () => {
    const { listens, logTargets, sends } = stopped.processes.get('loki-read/1 loki') ?? {};
    expect({ listens, logTargets, sends }).toEqual({ listens: [], logTargets: {}, sends: [] });
    expect(stopped.statuses.get('loki-read/1')).toEqual({
      name: 'unknown',
      message: "agent lost, see 'juju show-status-log loki-read/1'",
    });
    expect([...stopped.databags]).toEqual([...before.databags]);
    expect(stopped.processes.get('loki-read/0 loki')).toEqual(before.processes.get('loki-read/0 loki'));
  });

  test('is settled once it is down, and runs again when it comes back', () => {
    expect(settle(topology, stopped, new Set(['loki-read/1']))).toBe(stopped);
    expect(settle(topology, stopped).processes.get('loki-read/1 loki')?.command).toBe(
      before.processes.get('loki-read/1 loki')?.command,
    );
  });
});

describe('any drawing', () => {
  test('settles or says that it does not', () => {
    fc.assert(
      fc.property(deployments(known), (deployment) => {
        const settlement = settle(resolve(deployment, catalogue));
        expect(settlement.isSettled).toBe(true);
        expect(settlement.rounds).toBeLessThanOrEqual(64);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('settles alike in whatever order it was drawn', () => {
    fc.assert(
      fc.property(deployments(known), (deployment) => {
        expect(printed(settle(resolve(backwards(deployment), catalogue)))).toBe(
          printed(settle(resolve(deployment, catalogue))),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('has nothing left to do once it is settled', () => {
    fc.assert(
      fc.property(deployments(known), (deployment) => {
        const topology = resolve(deployment, catalogue);
        const settlement = settle(topology);
        expect(settle(topology, settlement)).toBe(settlement);
        const again = settle(resolve({ ...deployment }, catalogue), settlement);
        expect(printed({ ...again, from: 'nothing' })).toBe(printed(settlement));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('has for every destination relations that are there and causes that were written', () => {
    fc.assert(
      fc.property(deployments(known), (deployment) => {
        const topology = resolve(deployment, catalogue);
        const settlement = settle(topology);
        const { processes, steps } = settlement;
        const numbers = numbersOf(settlement);
        for (const process of processes.values()) {
          const targets = Object.values(process.logTargets);
          for (const { via, because } of [...process.sends, ...process.scrapes, ...targets]) {
            expect(via.every((id) => topology.relation(id)?.state === 'joined')).toBe(true);
            const ids = stepIds(numbers, because);
            expect(ids.length).toBe(because.length);
            expect(ids.every((id) => steps[id - 1]?.id === id)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('whatever an adversary draws', { timeout: 60_000 }, () => {
  test('comes to rest, and has nothing left to do then', () => {
    fc.assert(
      fc.property(adversaries(catalogue), (deployment) => {
        const topology = resolve(deployment, catalogue);
        const settlement = settle(topology);
        expect(settlement.isSettled).toBe(true);
        expect(settle(topology, settlement)).toBe(settlement);
        const again = settle(resolve({ ...deployment }, catalogue), settlement);
        expect(printed({ ...again, from: 'nothing' })).toBe(printed(settlement));
      }),
      runs(40),
    );
  });

  test('comes to rest from what stood there before, whatever that was', () => {
    fc.assert(
      fc.property(adversaries(catalogue), fc.func(fc.boolean()), (deployment, isKept) => {
        const kept = Object.entries(deployment.relations).filter(([id]) => isKept(id));
        const part = resolve({ ...deployment, relations: Object.fromEntries(kept) }, catalogue);
        const whole = resolve(deployment, catalogue);
        for (const [one, other] of [
          [part, whole],
          [whole, part],
        ] as const) {
          const settlement = settle(other, settle(one));
          expect(settlement.isSettled).toBe(true);
          expect(settle(other, settlement)).toBe(settlement);
        }
      }),
      runs(40),
    );
  });
});

describe('any part of a working drawing', () => {
  const lines = loki.split('\n').filter((line) => line.includes(' -- '));
  const parts = fc.subarray(lines).map((kept) => without(loki, ...lines.filter((line) => !kept.includes(line))));

  test('settles alike in whatever order it was drawn, and has nothing left to do then', () => {
    fc.assert(
      fc.property(parts, (text) => {
        const topology = resolve(drawing(text), catalogue);
        const settlement = settle(topology);
        expect(settlement.isSettled).toBe(true);
        expect(settle(topology, settlement)).toBe(settlement);
        expect(printed(settle(resolve(backwards(drawing(text)), catalogue)))).toBe(printed(settlement));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('comes to rest from any other part, too', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(settled(other, settled(one)).isSettled).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('the tables of the catalogue', () => {
  test('give the same under other names', () => {
    const names: readonly (readonly [string, string])[] = [
      ['loki-coordinator-k8s', 'alpha-chief'],
      ['loki-worker-k8s', 'alpha-hand'],
      ['loki_cluster', 'alpha_face'],
    ];
    const renamed = names.reduce((text, [from, to]) => text.replaceAll(from, to), loki);
    const other = settle(resolve(drawing(renamed), withOtherNames(names)));
    const back = names.reduce((text, [from, to]) => text.replaceAll(to, from), printed(other));
    expect(back).toBe(printed(settled(loki)));
  });
});

function withOtherNames(names: readonly (readonly [string, string])[]): Catalogue {
  const rename = <T>(value: T): T =>
    JSON.parse(names.reduce((text, [from, to]) => text.replaceAll(`"${from}"`, `"${to}"`), JSON.stringify(value)));
  const renameAll = <T extends { readonly name: string }>(things: ReadonlyMap<string, T>) =>
    new Map([...things.values()].map((thing) => rename(thing)).map((thing) => [thing.name, thing]));
  return {
    charms: renameAll(catalogue.charms),
    interfaces: renameAll(catalogue.interfaces),
    products: renameAll(catalogue.products),
  };
}

function backwards({ applications, relations, ...rest }: Deployment): Deployment {
  const turned = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse());
  return { ...rest, applications: turned(applications), relations: turned(relations) };
}

/** Maps as lists, everything else as it is. */
function printed(settlement: Settlement): string {
  return JSON.stringify(settlement, (_, value) => (value instanceof Map ? [...value] : value));
}
