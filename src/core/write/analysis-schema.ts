// The JSON form of an analysis, defined once: what is published as JSON Schema, and what tests hold `derive` to.
import * as z from 'zod/mini';
import { signals } from '../flow/flow.ts';

// Without this zod compiles checks with `new Function`, which a strict content policy forbids.
z.config({ jitless: true });

const json = z.any();
const bag = z.record(z.string(), json);
const names = z.array(z.string());
const number = z.int().check(z.nonnegative());
const numbers = z.array(number);
const signal = z.enum(signals);
const ground = { via: names, because: numbers };

const application = z.looseObject({
  charm: z.exactOptional(z.string()),
  kind: z.enum(['coordinator', 'worker', 'telemetry-store', 'collector', 'support', 'unknown']),
  model: z.string(),
  track: z.exactOptional(z.string()),
  mode: z.exactOptional(z.enum(['direct', 'proxied'])),
  units: names,
  roles: z.exactOptional(names),
  status: z.record(
    z.string(),
    z.looseObject({
      name: z.enum(['active', 'waiting', 'blocked', 'maintenance', 'error', 'unknown']),
      message: z.string(),
    }),
  ),
  openedPorts: z.record(z.string(), numbers),
  missingRoles: names,
  gates: names,
});

const databags = z.record(z.string(), z.looseObject({ application: bag, units: z.record(z.string(), bag) }));
const relation = z.discriminatedUnion('state', [
  z.looseObject({ id: z.string(), state: z.literal('broken'), reason: z.string() }),
  z.looseObject({
    id: z.string(),
    state: z.literal('peer'),
    interface: z.string(),
    owner: z.string(),
    signals: z.array(signal),
    databags,
  }),
  z.looseObject({
    id: z.string(),
    state: z.literal('joined'),
    interface: z.string(),
    provider: z.string(),
    requirer: z.string(),
    inferred: z.boolean(),
    crossModel: z.boolean(),
    signals: z.array(signal),
    databags,
  }),
]);

const telemetry = z.enum(['metrics', 'logs', 'traces', 'profiles', 'queries', 'rules']);
const socket = z.looseObject({
  port: number,
  tls: z.boolean(),
  takes: z.array(z.looseObject({ path: z.string(), signal: telemetry, end: z.enum(['store', 'relay', 'serves']) })),
});
const location = z.looseObject({
  match: z.string(),
  to: z.exactOptional(z.string()),
  rewrite: z.exactOptional(z.string()),
  answers: z.exactOptional(z.enum(['ok', 'status'])),
});
const nginx = z.looseObject({
  upstreams: z.array(z.looseObject({ name: z.string(), servers: names })),
  servers: z.array(z.looseObject({ listen: number, tls: z.boolean(), locations: z.array(location) })),
});
const process = z.looseObject({
  id: z.string(),
  unit: z.string(),
  name: z.string(),
  listens: z.array(socket),
  logTargets: z.record(
    z.string(),
    z.looseObject({
      location: z.string(),
      services: names,
      type: z.literal('loki'),
      labels: z.record(z.string(), z.string()),
    }),
  ),
  command: z.exactOptional(z.string()),
  environment: z.record(z.string(), z.string()),
  nginx: z.exactOptional(nginx),
  sends: z.array(
    z.looseObject({
      signal: z.enum(['metrics', 'logs', 'charm-traces', 'workload-traces', 'traces', 'profiles']),
      url: z.string(),
      protocol: z.string(),
      method: z.literal('POST'),
      relays: z.boolean(),
      ...ground,
    }),
  ),
  scrapes: z.array(
    z.looseObject({
      name: z.exactOptional(z.string()),
      scheme: z.enum(['http', 'https']),
      path: z.string(),
      targets: names,
      labels: z.record(z.string(), z.string()),
      ...ground,
    }),
  ),
});

const step = z.looseObject({
  id: number,
  round: number,
  unit: z.string(),
  library: z.nullable(z.string()),
  by: z.exactOptional(z.string()),
  relation: z.string(),
  bag: z.enum(['application', 'unit']),
  set: bag,
  removed: names,
  because: numbers,
  says: z.string(),
});

const hop = {
  from: z.string(),
  to: z.nullable(z.string()),
  by: z.exactOptional(z.literal('pebble')),
  protocol: z.string(),
  method: z.enum(['GET', 'POST', 'PUT']),
  url: z.string(),
  motion: z.enum(['push', 'pull']),
  choice: z.nullable(z.string()),
  ...ground,
};
const loss = z.looseObject({ at: z.string(), reason: z.string(), says: z.string() });
const flow = z.looseObject({
  signal,
  origin: z.string(),
  end: z.enum(['stored', 'partly', 'lost', 'not-collected']),
  stores: names,
  losses: z.array(loss),
  duplicates: number,
  circle: z.exactOptional(z.looseObject({ store: z.string(), kept: names, through: names })),
  hops: z.array(z.looseObject(hop)),
});

/** What happens inside: flows end at a store as at one stop. */
const store = z.looseObject({
  objectStore: z.nullable(z.string()),
  keeps: z.array(signal),
  ways: z.array(
    z.looseObject({
      signal,
      starts: names,
      losses: z.array(loss),
      says: z.string(),
      hops: z.array(
        z.looseObject({
          ...hop,
          inside: z.literal(true),
          does: z.enum(['passes', 'queues', 'asks', 'keeps', 'alerts']),
          role: z.nullable(z.string()),
          toRole: z.nullable(z.string()),
          objectStore: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});

const diagnostic = z.looseObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  subject: z.looseObject({
    application: z.exactOptional(z.string()),
    unit: z.exactOptional(z.string()),
    relation: z.exactOptional(z.string()),
    endpoint: z.exactOptional(z.string()),
    applications: z.exactOptional(names),
    signal: z.exactOptional(signal),
    key: z.exactOptional(z.string()),
  }),
  message: z.string(),
  fixes: names,
});

const analysisSchema = z.looseObject({
  orrery: z.literal(1),
  from: z.enum(['nothing', 'before']),
  counts: z.looseObject({ applications: number, relations: number, units: number, models: number }),
  assumptions: names,
  applications: z.record(z.string(), application),
  relations: z.array(relation),
  processes: z.array(process),
  steps: z.array(step),
  flows: z.array(flow),
  stores: z.record(z.string(), store),
  diagnostics: z.array(diagnostic),
});

/** Draft 2020-12, of what `orrery derive` prints. Within a version of the form keys are only added, so others are allowed. */
export function analysisJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(analysisSchema, { io: 'output', unrepresentable: 'any' }), title: 'An Orrery analysis' };
}

/** Where a printed analysis does not fit its form, one sentence each; none where it does. */
export function analysisFaults(printed: unknown): readonly string[] {
  return (
    analysisSchema.safeParse(printed).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  );
}
