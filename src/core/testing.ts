// What tests of core share: a small language for drawings, and generators of random documents. No part of the product.
import fc from 'fast-check';
import type {
  Application,
  ApplicationId,
  Bag,
  Deployment,
  Document,
  DocumentCharm,
  DocumentEndpoint,
  EndpointRole,
  Json,
  Note,
  Point,
  Relation,
  RelationId,
  Scalar,
  StatedDatabags,
  StoryScene,
} from './document/document.ts';
import { applicationOf, refOf, relationId } from './document/name.ts';

/**
 * A deployment written as text, one thing a line (`#` starts a comment, empty lines are ignored):
 *
 *     loki-read (loki-worker-k8s, 2/stable, units 3, role-read=true)   application: charm, channel, keywords, config
 *     loki:loki-cluster -- loki-read:loki-cluster                      relation, endpoints may be left out
 *     far-logs:receive = {}                                            stated databag of the application
 *     far-logs/0:receive = {"endpoint": {"url": "http://…"}}           stated databag of a unit
 *     charm their-logs: provides receive loki_push_api, requires metrics prometheus_scrape limit 1
 *     charm our-loki: like loki-k8s
 *     model far 00000000-0000-4000-8000-000000000001
 *
 * Keywords of an application: `units N`, `leader N`, `model NAME`, `saas URL`, `offers NAME ENDPOINT…`, `assume false`.
 * An application that only a line names is there without a charm; written `?ghost:endpoint` it stays missing.
 * Throws on a line it does not understand.
 */
export function drawing(text: string): Deployment {
  const sketch: Sketch = { models: new Map(), applications: new Map(), relations: new Map(), charms: new Map() };
  for (const raw of text.split('\n')) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line !== '') readLine(sketch, line);
  }
  return {
    models: Object.fromEntries(sketch.models),
    applications: Object.fromEntries(sketch.applications),
    relations: Object.fromEntries(sketch.relations),
    charms: Object.fromEntries(sketch.charms),
  };
}

/** The same text as a whole document, without positions and notes. */
export function document(text: string, title = 'A drawing'): Document {
  return { orrery: 1, title, deployment: drawing(text), positions: {}, notes: [], stories: [] };
}

type Sketch = {
  readonly models: Map<string, { readonly uuid?: string }>;
  readonly applications: Map<ApplicationId, Application>;
  readonly relations: Map<RelationId, Relation>;
  readonly charms: Map<string, DocumentCharm>;
};

const bare: Application = { model: 'default', config: {} };

function readLine(sketch: Sketch, line: string): void {
  const understood =
    readRelation(sketch, line) ||
    readBag(sketch, line) ||
    readCharm(sketch, line) ||
    readModel(sketch, line) ||
    readApplication(sketch, line);
  if (!understood) throw new Error(`no drawing: ${line}`);
}

function readRelation(sketch: Sketch, line: string): boolean {
  const match = /^(\S+) -- (\S+)$/.exec(line);
  if (!match) return false;
  const ends = [match[1] ?? '', match[2] ?? ''].map((end) => end.replace(/^\?/, '')) as [string, string]; // two in, two out
  for (const end of [match[1] ?? '', match[2] ?? '']) {
    const application = applicationOf(end);
    if (!end.startsWith('?') && !sketch.applications.has(application)) sketch.applications.set(application, bare);
  }
  sketch.relations.set(relationId(ends), ends);
  return true;
}

function readBag(sketch: Sketch, line: string): boolean {
  const match = /^([^\s:/]+)(\/\d+)?:(\S+) = (\{.*\})$/.exec(line);
  if (!match) return false;
  const [, id = '', number, endpoint = '', json = ''] = match;
  const application = sketch.applications.get(id) ?? bare;
  const bag: Bag = JSON.parse(json);
  const stated = application.publishes?.[endpoint] ?? {};
  const both = number ? { ...stated, units: { ...stated.units, [id + number]: bag } } : { ...stated, application: bag };
  sketch.applications.set(id, { ...application, publishes: { ...application.publishes, [endpoint]: both } });
  return true;
}

function readCharm(sketch: Sketch, line: string): boolean {
  const match = /^charm (\S+): (.+)$/.exec(line);
  if (!match) return false;
  const endpoints = new Map<string, DocumentEndpoint>();
  let like: string | undefined;
  for (const part of (match[2] ?? '').split(',')) {
    const [word = '', name = '', face = '', ...more] = part.trim().split(/\s+/);
    if (word === 'like') like = name;
    else endpoints.set(name, readEndpoint(word, face, more));
  }
  const charm = { endpoints: Object.fromEntries(endpoints) };
  sketch.charms.set(match[1] ?? '', like === undefined ? charm : { like, ...charm });
  return true;
}

function readEndpoint(role: string, face: string, more: readonly string[]): DocumentEndpoint {
  const roles: readonly EndpointRole[] = ['provides', 'requires', 'peers'];
  const known = roles.find((one) => one === role);
  if (known === undefined || face === '') throw new Error(`no endpoint: ${role} ${face}`);
  const limit = more.indexOf('limit');
  return {
    role: known,
    interface: face,
    ...(limit < 0 ? {} : { limit: Number(more[limit + 1]) }),
    ...(more.includes('container') ? { scope: 'container' as const } : {}),
  };
}

function readModel(sketch: Sketch, line: string): boolean {
  const match = /^model (\S+)(?: (\S+))?$/.exec(line);
  if (match?.[1] === undefined) return false;
  sketch.models.set(match[1], match[2] === undefined ? {} : { uuid: match[2] });
  return true;
}

function readApplication(sketch: Sketch, line: string): boolean {
  const match = /^([^\s:()]+)(?: \((.*)\))?$/.exec(line);
  if (match?.[1] === undefined) return false;
  let application = sketch.applications.get(match[1]) ?? bare;
  for (const part of (match[2] ?? '').split(',')) {
    if (part.trim() !== '') application = { ...application, ...readPart(application, part.trim()) };
  }
  sketch.applications.set(match[1], application);
  return true;
}

function readPart(application: Application, part: string): Partial<Application> {
  const setting = /^([^\s=]+)=(.*)$/.exec(part);
  if (setting) return { config: { ...application.config, [setting[1] ?? '']: scalarOf(setting[2] ?? '') } };
  const [word = '', value = '', ...rest] = part.split(/\s+/);
  if (word === 'units') return { units: Number(value) };
  if (word === 'leader') return { leader: Number(value) };
  if (word === 'model') return { model: value };
  if (word === 'saas') return { saas: value };
  if (word === 'assume') return { assume: value === 'true' };
  if (word === 'offers') return { offers: { ...application.offers, [value]: rest } };
  if (value !== '') throw new Error(`no part of an application: ${part}`);
  return word.includes('/') ? { channel: word } : { charm: word };
}

function scalarOf(text: string): Scalar {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}

/** The same value, in which nothing can be changed any more: whoever tries throws. Maps and sets too. */
export function frozen<T>(value: T, seen: Set<unknown> = new Set()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) {
    for (const inside of value instanceof Map ? [...value.keys(), ...value.values()] : value) frozen(inside, seen);
    for (const change of ['set', 'add', 'delete', 'clear']) Object.defineProperty(value, change, { value: refuse });
  } else for (const inside of Object.values(value)) frozen(inside, seen);
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError('What is derived is never changed.');
}

/** What the generators must know of a charm; the catalogue's own entries fit. */
export type KnownCharm = { readonly name: string; readonly endpoints: readonly { readonly name: string }[] };

/** Names that people, Juju and JavaScript find special; all but the last two within Juju's grammar. */
const specialNames = ['constructor', 'a', 'loki', 'x-y', 'b2b', 'on', 'null', 'true', 'valueOf', 'toString'] as const;

const letters = 'abcdefghijklmnopqrstuvwxyz';

export function applicationNames(): fc.Arbitrary<string> {
  const part = fc
    .tuple(fc.constantFrom(...letters), fc.string({ unit: fc.constantFrom(...letters, '0', '7'), maxLength: 4 }))
    .map(([first, rest]) => first + rest);
  const grammatical = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-'));
  return fc.oneof({ arbitrary: grammatical, weight: 6 }, { arbitrary: fc.constantFrom(...specialNames), weight: 1 });
}

function endpointNames(): fc.Arbitrary<string> {
  return fc.constantFrom('metrics-endpoint', 'logging', 'receive', 'send_it', 'a', 'constructor');
}

export function jsonValues(): fc.Arbitrary<Json> {
  const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('yes', '1.10', '~', '- a', 'a: b', '\n', '0x10'));
  const scalar = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), finiteNumbers(), text);
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      scalar,
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(keys(), tie('json'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  return json;
}

function finiteNumbers(): fc.Arbitrary<number> {
  // Minus zero has no JSON text of its own.
  return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number));
}

function keys(): fc.Arbitrary<string> {
  return fc
    .oneof(fc.string({ maxLength: 8 }), fc.constantFrom('constructor', 'unknown', '<<', 'no', '7', 'key'))
    .filter((key) => key !== '__proto__');
}

function dictionaries<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(keys(), values, { maxKeys: 3, noNullPrototype: true });
}

function scalars(): fc.Arbitrary<Scalar> {
  return fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), finiteNumbers(), fc.string({ maxLength: 12 }));
}

function statedDatabags(id: ApplicationId): fc.Arbitrary<StatedDatabags> {
  const bag = dictionaries(jsonValues());
  const units = fc.dictionary(
    fc.nat({ max: 3 }).map((number) => `${id}/${number}`),
    bag,
    {
      maxKeys: 2,
      noNullPrototype: true,
    },
  );
  const stated = fc.record({ application: bag, units }, { requiredKeys: [], noNullPrototype: true });
  return fc.dictionary(endpointNames(), stated, { maxKeys: 2, noNullPrototype: true });
}

function applications(id: ApplicationId, charms: readonly KnownCharm[]): fc.Arbitrary<Application> {
  const names = ['unknown-charm', 'constructor', ...charms.map((charm) => charm.name)];
  return fc.record(
    {
      charm: fc.constantFrom(...names),
      channel: fc.constantFrom('2/stable', 'dev/edge', 'edge', '1.10', '3.7/stable', ''),
      model: fc.constantFrom('default', 'cos', 'far'),
      units: fc.nat({ max: 4 }),
      leader: fc.nat({ max: 4 }),
      config: fc.oneof(
        dictionaries(scalars()),
        fc.constantFrom({ 'role-all': true }, { 'role-read': true, 'role-write': false }),
      ),
      publishes: statedDatabags(id),
      offers: fc.dictionary(applicationNames(), fc.array(endpointNames(), { maxLength: 2 }), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      assume: fc.boolean(),
      saas: fc.constantFrom('admin/cos.loki-logging', 'micro:admin/cos-lite.prometheus'),
      juju: jsonValues(),
    },
    { requiredKeys: ['model', 'config'], noNullPrototype: true },
  );
}

/** Lines between the given applications, some to one that is not there, some to itself, some with a wrong endpoint or none. */
function relations(
  placed: Readonly<Record<ApplicationId, Application>>,
  charms: readonly KnownCharm[],
): fc.Arbitrary<Relation[]> {
  const ends = Object.entries(placed).flatMap(([id, { charm }]) => [
    id,
    `${id}:metrics-endpoint`,
    `${id}:no-such-endpoint`,
    ...(charms.find(({ name }) => name === charm)?.endpoints ?? []).map(({ name }) => refOf(id, name)),
  ]);
  const end = fc.constantFrom(...ends, 'missing:logging', 'missing');
  return fc.array(fc.tuple(end, end), { maxLength: 2 * Object.keys(placed).length });
}

/** Any deployment that can be drawn, right or wrong. Give it catalogue charms to make lines that join. */
export function deployments(charms: readonly KnownCharm[] = [], maxApplications = 8): fc.Arbitrary<Deployment> {
  const placed = fc
    .uniqueArray(applicationNames(), { maxLength: maxApplications })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => applications(id, charms).map((application) => [id, application] as const))),
    )
    .map((entries): Readonly<Record<ApplicationId, Application>> => Object.fromEntries(entries));
  return placed.chain((all) =>
    fc.record(
      {
        models: fc.dictionary(
          fc.constantFrom('default', 'cos', 'far'),
          fc.record({ uuid: fc.uuid() }, { requiredKeys: [], noNullPrototype: true }),
          { noNullPrototype: true },
        ),
        applications: fc.constant(all),
        relations: relations(all, charms).map((lines) =>
          Object.fromEntries(lines.map((line) => [relationId(line), line])),
        ),
        charms: fc.dictionary(fc.constantFrom('unknown-charm', 'constructor'), documentCharms(charms), {
          noNullPrototype: true,
        }),
      },
      { noNullPrototype: true },
    ),
  );
}

/** What it takes to draw lines that join; the catalogue's own entries fit. */
export type WiredCharm = {
  readonly name: string;
  readonly product?: string;
  readonly endpoints: readonly {
    readonly name: string;
    readonly role: EndpointRole;
    readonly interface: string;
    readonly scope?: 'global' | 'container';
    readonly limit?: number;
  }[];
  readonly config: readonly { readonly name: string; readonly role?: string }[];
};

/**
 * Deployments whose lines join: coordinators with workers that have a role and with what they need, some other charms, and most of the
 * lines that fit. Telemetry really flows in most of them.
 */
export function wiredDeployments(charms: readonly WiredCharm[], maxOthers = 4): fc.Arbitrary<Deployment> {
  const products = [...new Set(charms.flatMap(({ product }) => product ?? []))];
  const loose = charms.filter(({ product, endpoints }) => product === undefined && endpoints.length > 2);
  return fc
    .tuple(
      fc.subarray(products, { minLength: 1, maxLength: 2 }),
      fc.array(fc.constantFrom(...loose), { minLength: 1, maxLength: maxOthers }),
    )
    .chain(([chosen, others]) => {
      const clusters = charms.filter(({ product }) => chosen.includes(product ?? ''));
      const placed = [...clusters, ...othersNeeded(clusters, charms), ...others];
      return wired(placed.map((charm, at) => ({ id: `${letters[at] ?? 'z'}-${charm.name}`, charm })));
    });
}

/** One charm for each required interface that only few provide, such as object storage. */
function othersNeeded(clusters: readonly WiredCharm[], charms: readonly WiredCharm[]): readonly WiredCharm[] {
  const wanted = clusters.flatMap(({ endpoints }) => endpoints.filter(({ role }) => role === 'requires'));
  const providers = [...new Set(wanted.map((endpoint) => endpoint.interface))].flatMap((face) => {
    const found = charms.filter(({ endpoints }) =>
      endpoints.some((endpoint) => endpoint.role === 'provides' && endpoint.interface === face),
    );
    return found.length <= 3 ? found.slice(0, 1) : [];
  });
  return [...new Set(providers)].filter(({ product }) => product === undefined);
}

function wired(named: readonly Named[]): fc.Arbitrary<Deployment> {
  return fc
    .record({
      applications: fc.tuple(...named.map(({ charm }) => wiredApplications(charm))),
      lines: fc.tuple(...fittingLines(named).map((line) => fc.option(fc.constant(line), { freq: 8 }))),
    })
    .map(({ applications: stated, lines }) => ({
      models: {},
      applications: Object.fromEntries(named.map(({ id }, at) => [id, stated[at] ?? bare])),
      relations: Object.fromEntries(lines.flatMap((line) => (line === null ? [] : [[relationId(line), line]]))),
      charms: {},
    }));
}

/** Mostly one role that does for all; else any. */
function wiredApplications({ name, config }: WiredCharm): fc.Arbitrary<Application> {
  const options = config.filter(({ role }) => role !== undefined).map((option) => option.name);
  const whole = { 'role-all': true };
  const roles =
    options.length === 0
      ? fc.constant({})
      : fc.oneof(
          { arbitrary: fc.constant(options.includes('role-all') ? whole : {}), weight: 4 },
          {
            arbitrary: fc.constantFrom(...options).map((option) => ({ 'role-all': false, [option]: true })),
            weight: 1,
          },
        );
  return fc.record(
    {
      charm: fc.constant(name),
      channel: fc.constantFrom('2/stable', 'dev/edge', 'direct/stable', 'proxied/stable'),
      model: fc.constant('cos'),
      units: fc.constantFrom(1, 1, 1, 1, 2, 2, 2, 3, 3, 0),
      config: roles,
    },
    { requiredKeys: ['charm', 'model', 'config'], noNullPrototype: true },
  );
}

type Named = { readonly id: ApplicationId; readonly charm: WiredCharm };

/** Lines that Juju would draw, one at a time; those of a limited endpoint only as far as its limit. */
function fittingLines(named: readonly Named[]): readonly Relation[] {
  const taken = new Map<string, number>();
  const pairs = named.flatMap((one, at) => named.slice(at + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) =>
    one.charm.endpoints.flatMap((mine) =>
      other.charm.endpoints.flatMap((theirs): readonly Relation[] => {
        const isFitting = mine.interface === theirs.interface && mine.role !== theirs.role && mine.role !== 'peers';
        if (!isFitting || theirs.role === 'peers' || mine.scope === 'container' || theirs.scope === 'container')
          return [];
        const ends = [
          [refOf(one.id, mine.name), mine.limit],
          [refOf(other.id, theirs.name), theirs.limit],
        ] as const;
        if (ends.some(([ref, limit]) => (taken.get(ref) ?? 0) >= (limit ?? Number.POSITIVE_INFINITY))) return [];
        for (const [ref] of ends) taken.set(ref, (taken.get(ref) ?? 0) + 1);
        return [[ends[0][0], ends[1][0]]];
      }),
    ),
  );
}

function documentCharms(charms: readonly KnownCharm[]): fc.Arbitrary<DocumentCharm> {
  const endpoint: fc.Arbitrary<DocumentEndpoint> = fc.record(
    {
      role: fc.constantFrom('provides', 'requires', 'peers'),
      interface: fc.constantFrom('prometheus_scrape', 'loki_push_api', 'tracing', 'constructor'),
      limit: fc.integer({ min: 1, max: 3 }),
      scope: fc.constantFrom('global', 'container'),
    },
    { requiredKeys: ['role', 'interface'], noNullPrototype: true },
  );
  return fc.record(
    {
      like: fc.constantFrom('no-such-charm', ...charms.map(({ name }) => name)),
      endpoints: fc.dictionary(endpointNames(), endpoint, { maxKeys: 3, noNullPrototype: true }),
    },
    { requiredKeys: ['endpoints'], noNullPrototype: true },
  );
}

/** Any document: a deployment with positions, notes, stories and keys that we do not know. */
export function documents(charms: readonly KnownCharm[] = [], maxApplications = 8): fc.Arbitrary<Document> {
  return deployments(charms, maxApplications).chain((deployment) => {
    const ids = Object.keys(deployment.applications);
    const placed =
      ids.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...ids), points(), { noNullPrototype: true });
    return fc.record(
      {
        orrery: fc.constant(1 as const),
        title: fc.string({ maxLength: 20 }),
        deployment: fc.constant(deployment),
        positions: placed,
        notes: fc.uniqueArray(notes(ids), { selector: ({ id }) => id, maxLength: 3 }),
        stories: fc.uniqueArray(
          fc.record(
            {
              id: applicationNames(),
              title: fc.string(),
              scenes: fc.array(storyScenes(ids), { maxLength: 2 }),
            },
            { noNullPrototype: true },
          ),
          { selector: ({ id }) => id, maxLength: 2 },
        ),
        juju: jsonValues(),
        unknown: fc.dictionary(fc.constantFrom('unknown', 'constructor', 'future-key'), jsonValues(), {
          minKeys: 1,
          noNullPrototype: true,
        }),
      },
      { requiredKeys: ['orrery', 'title', 'deployment', 'positions', 'notes', 'stories'], noNullPrototype: true },
    );
  });
}

function points(): fc.Arbitrary<Point> {
  return fc.record(
    { x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) },
    { noNullPrototype: true },
  );
}

function storyScenes(ids: readonly ApplicationId[]): fc.Arbitrary<StoryScene> {
  const about = fc.constantFrom('nobody', ...ids);
  const question = fc.record(
    {
      ask: fc.constantFrom('lost-when', 'who-dials', 'whatever'),
      about,
      hints: fc.array(fc.string(), { maxLength: 2 }),
    },
    { requiredKeys: ['ask'], noNullPrototype: true },
  );
  return fc.record(
    { view: fc.string(), focus: about, step: fc.nat(50), at: fc.nat(9), text: fc.string(), question },
    { requiredKeys: ['text'], noNullPrototype: true },
  );
}

function notes(ids: readonly ApplicationId[]): fc.Arbitrary<Note> {
  return fc.record(
    { id: applicationNames(), text: fc.string(), at: points(), about: fc.constantFrom('nobody', ...ids) },
    { requiredKeys: ['id', 'text', 'at'], noNullPrototype: true },
  );
}
