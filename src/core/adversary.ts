// What an adversary draws: deployments of every charm and interface, right in most lines and wrong in any of them. No part of the product.
import fc from 'fast-check';
import type { Catalogue, Charm, CharmEndpoint } from './catalogue/catalogue.ts';
import {
  addApplication,
  addOffer,
  removeApplication,
  removeOffer,
  setAssume,
  setChannel,
  setCharm,
  setConfig,
  setLeader,
  setModel,
  setPublishes,
  setUnits,
} from './document/application.ts';
import { addCharm, removeCharm } from './document/charm.ts';
import type {
  Application,
  ApplicationId,
  Bag,
  Deployment,
  Document,
  DocumentCharm,
  Edit,
  EndpointRole,
  Json,
  Point,
  Relation,
  Scalar,
  StatedDatabags,
} from './document/document.ts';
import { addModel, removeModel } from './document/model.ts';
import { refOf, relationId, unitId } from './document/name.ts';
import { addNote, changeNote, removeNote } from './document/note.ts';
import { moveTo } from './document/position.ts';
import { relate, unrelate } from './document/relation.ts';
import { rename } from './document/rename.ts';
import { setTitle } from './document/title.ts';
import { applicationNames, jsonValues } from './testing.ts';

/** Texts that formats, languages and eyes stumble over; each can be a name, the last ones only a text. */
const hostileNames = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '"quoted"',
  "it's",
  '<script>',
  '<b>&amp;',
  'null',
  'true',
  'y',
  '1e3',
  '0x1f',
  '~',
  '-',
  '#x',
  '&a',
  '*a',
  '!!js',
  '{a}',
  '[a]',
  '%d',
  '|',
  '>',
  '@x',
  '`x`',
  '\u202eevil\u202c',
  '\u0627\u0644\u0639',
  '👩‍👩‍👧‍👦',
  'e\u0301\u0301\u0301',
  '\u200b',
  '$&',
  '$1',
  '\\',
  '..',
  'a.b',
  '(a)',
  'ﬀ',
  'x'.repeat(500),
  '漢'.repeat(60),
  '\ud800',
  '\uffff',
] as const;
const hostileTexts = [
  ...hostileNames,
  '</script>',
  '\ufeffx',
  '__proto__',
  '',
  ' ',
  'a\u0000b',
  'a: b',
  '- a\n- b',
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '--- ',
  '{{ x }}',
  '\u001b[31m',
  '-->',
  ']]>',
  'x'.repeat(5000),
] as const;

export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 12 }));
}

/** Names that a document can hold, most of them outside the grammar of Juju. */
export function hostileName(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('', 'a', ...hostileNames), fc.nat({ max: 30 }))
    .map(([name, number]) => `${name}${number}`);
}

/** Values that some interface takes, and others that none takes. */
const values: readonly Json[] = [
  null,
  true,
  0,
  3100,
  1e308,
  '',
  'not json {',
  '{}',
  '"x"',
  'null',
  'all',
  'read,write',
  ['all'],
  '["all"]',
  [],
  [null],
  [[]],
  {},
  { url: null },
  { url: '' },
  { url: 'no scheme' },
  { url: 'host:4317' },
  { url: 'http://' },
  { url: 'http://[::1]:3100/push' },
  { url: 'http://a:b@host/x?y#z' },
  { url: 'https://host:99999/' },
  { url: 'http://host:3100/%zz/(/[' },
  [{ url: 'http://host/x' }],
  [{ url: 3 }],
  { a: 'http://host' },
  { a: 3 },
  { constructor: 'http://host:1' },
  { '"; return 1;': 'http://host:1/"' },
  [{ protocol: { name: 'otlp_http', type: 'http' }, url: 'http://host:4318' }],
  [{ protocol: { name: 'otlp_grpc', type: 'grpc' }, url: 'host:4317' }],
  [{ protocol: 'otlp_http', url: 7 }],
  [{ protocol: null }],
  [{ static_configs: [{ targets: ['*:80', 'host:1', ':', '*', ''] }] }],
  [{ static_configs: [{ targets: [null] }] }],
  [{ static_configs: 'x', metrics_path: {} }],
  [{ job_name: 1, scheme: 'gopher', relabel_configs: 3, static_configs: [] }],
  ['otlp_http', 'no-such-protocol'],
  [3],
  { application: 'a', unit: 'a/0', charm_name: 'x', model: 'm', model_uuid: 1 },
  'http://host',
  'host',
  '10.1.2.3',
  '::1',
  '\u202eevil\u0000',
  '</script>',
  'x'.repeat(3000),
];

function statedValues(): fc.Arbitrary<Json> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...values), weight: 5 },
    { arbitrary: jsonValues().filter((value) => !JSON.stringify(value).includes('__proto__')), weight: 1 },
  );
}

type Player = { readonly id: ApplicationId; readonly charmName: string | undefined; readonly charm: Charm | undefined };

export type Adversary = {
  readonly most?: number;
  readonly names?: fc.Arbitrary<ApplicationId>;
  readonly stated?: boolean;
};

/**
 * Clusters that may share workers, with everything around them: every charm, wrong and right configuration, stated databags, several
 * models and lines that fit, that exceed a limit, that stand twice or that lead nowhere.
 */
export function adversaries(known: Catalogue, options: Adversary = {}): fc.Arbitrary<Deployment> {
  const { most = 10, names = applicationNames() } = options;
  return casts(known, most, names).chain((players) =>
    fc.record(
      {
        models: fc.dictionary(
          fc.constantFrom('default', 'cos', 'far'),
          fc.record({ uuid: fc.uuid() }, { requiredKeys: [], noNullPrototype: true }),
          { noNullPrototype: true },
        ),
        applications: fc
          .tuple(...players.map((player) => applicationsOf(player, known, options.stated ?? true)))
          .map((all): Deployment['applications'] =>
            Object.fromEntries(players.flatMap(({ id }, at) => (all[at] === undefined ? [] : [[id, all[at]]]))),
          ),
        relations: linesOf(players),
        charms: broughtCharms(known),
      },
      { noNullPrototype: true },
    ),
  );
}

const brought = ['brought', 'constructor'] as const;

/** Some clusters, each with several workers, then anything. */
function casts(known: Catalogue, most: number, names: fc.Arbitrary<ApplicationId>): fc.Arbitrary<readonly Player[]> {
  const everyone = [...known.charms.keys(), ...brought, 'nobody-knows', undefined];
  const clusters = [...known.products.values()].map(({ coordinator, worker }) =>
    fc.constantFrom(coordinator, coordinator, worker, worker, worker),
  );
  const member = fc.oneof(...clusters);
  const one =
    clusters[0] === undefined ? fc.constant([]) : fc.oneof(...clusters.map((each) => fc.array(each, { maxLength: 5 })));
  return fc
    .tuple(
      one,
      fc.array(fc.oneof(fc.constantFrom(...everyone), fc.constantFrom(...everyone), member), { maxLength: most }),
    )
    .map(([cluster, others]) => [...cluster, ...others].slice(0, most))
    .chain((charmNames) =>
      fc
        .uniqueArray(names, { minLength: charmNames.length, maxLength: charmNames.length })
        .map((ids) =>
          ids.map((id, at) => ({ id, charmName: charmNames[at], charm: known.charms.get(charmNames[at] ?? '') })),
        ),
    );
}

function applicationsOf(player: Player, known: Catalogue, isStated: boolean): fc.Arbitrary<Application> {
  const { charmName, charm } = player;
  const product = known.products.get(charm?.product ?? '');
  const tracks = [...(product?.tracks ?? []), ...(charm?.tracks ?? [])].map(({ name }) => `${name}/stable`);
  const endpoints = (charm?.endpoints ?? []).map(({ name }) => name);
  const offered = fc.array(fc.constantFrom('receive', 'no-such', ...endpoints), { maxLength: 2 });
  const stated = fc.record(
    {
      channel: fc.constantFrom('2/stable', 'edge', '', 'no-such/candidate', ...tracks),
      units: fc.constantFrom(0, 1, 1, 2, 3),
      leader: fc.nat({ max: 3 }),
      publishes: isStated ? databagsOf(player, known) : fc.constant({}),
      offers: fc.dictionary(fc.constantFrom('offered', 'constructor'), offered, { maxKeys: 1, noNullPrototype: true }),
      assume: fc.boolean(),
      saas: fc.constantFrom('admin/far.logs', 'other:admin/far.constructor', ''),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc
    .tuple(fc.constantFrom('cos', 'cos', 'cos', 'default', 'far'), configurations(charm), stated, fc.nat({ max: 127 }))
    .map(([model, config, { saas, offers, leader, assume, publishes, ...usual }, rare]) => ({
      ...(charmName === undefined ? {} : { charm: charmName }),
      model,
      config,
      ...usual,
      // Each alone is rare, so that most of a drawing works.
      ...(saas !== undefined && rare % 8 === 1 ? { saas } : {}),
      ...(offers !== undefined && rare % 4 === 2 ? { offers } : {}),
      ...(leader !== undefined && rare % 4 === 3 ? { leader } : {}),
      ...(assume !== undefined && rare % 4 === 0 ? { assume } : {}),
      ...(publishes !== undefined && rare % 3 === 0 ? { publishes } : {}),
    }));
}

const scalars: readonly Scalar[] = [true, false, null, '', 'true', 'x', 0, 1, -1, 1e21, 'http://host:1/x'];

/** Options that the charm has, with values of their type and of others; roles are mostly on. */
function configurations(charm: Charm | undefined): fc.Arbitrary<Readonly<Record<string, Scalar>>> {
  const options = charm?.config ?? [];
  const roles = options.filter(({ role }) => role !== undefined).map(({ name }) => name);
  const names = ['no-such-option', 'constructor', ...options.map(({ name }) => name)];
  const wild = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...scalars), {
    maxKeys: 3,
    noNullPrototype: true,
  });
  if (roles.length === 0) return wild;
  const some = fc
    .uniqueArray(fc.constantFrom(...roles), { maxLength: 3 })
    .map((chosen): Readonly<Record<string, Scalar>> => Object.fromEntries(chosen.map((role) => [role, true])));
  return fc.oneof(
    { arbitrary: fc.constant(roles.includes('role-all') ? { 'role-all': true } : {}), weight: 3 },
    { arbitrary: some, weight: 4 },
    { arbitrary: wild, weight: 1 },
  );
}

/** Keys of the interfaces that the charm's endpoints have, on either bag; units there are and are not. */
function databagsOf({ id, charm }: Player, known: Catalogue): fc.Arbitrary<StatedDatabags> {
  const endpoints: readonly Pick<CharmEndpoint, 'name' | 'interface'>[] = charm?.endpoints.length
    ? charm.endpoints
    : ['loki_push_api', 'tracing', 'prometheus_scrape'].map((face) => ({ name: 'out', interface: face }));
  return fc.uniqueArray(fc.constantFrom(...endpoints), { minLength: 1, maxLength: 2 }).chain((chosen) =>
    fc
      .tuple(
        ...chosen.map(({ interface: face }) => {
          const keys = (known.interfaces.get(face)?.keys ?? []).map(({ name }) => name.replace('*', 'x'));
          const bag: fc.Arbitrary<Bag> = fc.dictionary(
            fc.constantFrom('constructor', 'x', ...keys, ...keys),
            statedValues(),
            {
              maxKeys: 4,
              noNullPrototype: true,
            },
          );
          const unit = fc.nat({ max: 3 }).map((number) => `${id}/${number}`);
          const units = fc.dictionary(unit, bag, { maxKeys: 2, noNullPrototype: true });
          return fc.record({ application: bag, units }, { requiredKeys: [], noNullPrototype: true });
        }),
      )
      .map((bags) => Object.fromEntries(chosen.flatMap(({ name }, at) => (bags[at] ? [[name, bags[at]]] : [])))),
  );
}

/** Most of the lines that fit, whatever their limits, the same without endpoints, and some of any kind. */
function linesOf(players: readonly Player[]): fc.Arbitrary<Deployment['relations']> {
  const fitting = players.flatMap((one, at) => players.slice(at).flatMap((other) => fittingLines(one, other)));
  const ends = players.flatMap(({ id, charm }) => [
    id,
    refOf(id, 'no-such'),
    refOf(id, 'juju-info'),
    ...(charm?.endpoints ?? []).map(({ name }) => refOf(id, name)),
  ]);
  const end = fc.constantFrom('missing:logging', 'a:b:c', ':', ...ends);
  return fc
    .tuple(
      fitting.length === 0 ? fc.constant([]) : fc.subarray([...fitting], { minLength: Math.ceil(fitting.length / 4) }),
      fc.array(fc.tuple(end, end), { maxLength: 4 }),
    )
    .map(([chosen, wild]) =>
      Object.fromEntries([...chosen.slice(0, 60), ...wild].map((line) => [relationId(line), line])),
    );
}

const opposites: Readonly<Record<EndpointRole, EndpointRole>> = {
  provides: 'requires',
  requires: 'provides',
  peers: 'peers',
};

function fittingLines(one: Player, other: Player): readonly Relation[] {
  return (one.charm?.endpoints ?? []).flatMap((mine) =>
    (other.charm?.endpoints ?? [])
      .filter((theirs) => theirs.interface === mine.interface && theirs.role === opposites[mine.role])
      .map((theirs): Relation => [refOf(one.id, mine.name), refOf(other.id, theirs.name)]),
  );
}

function broughtCharms(known: Catalogue): fc.Arbitrary<Deployment['charms']> {
  const endpoint = fc.record(
    {
      role: fc.constantFrom('provides' as const, 'requires' as const, 'peers' as const),
      interface: fc.constantFrom('constructor', ...known.interfaces.keys()),
      limit: fc.integer({ min: 1, max: 3 }),
      scope: fc.constantFrom('global' as const, 'container' as const),
    },
    { requiredKeys: ['role', 'interface'], noNullPrototype: true },
  );
  const charm: fc.Arbitrary<DocumentCharm> = fc.record(
    {
      like: fc.constantFrom('no-such-charm', 'constructor', ...known.charms.keys()),
      endpoints: fc.dictionary(fc.constantFrom('out', 'a', 'constructor', 'logging', 'metrics-endpoint'), endpoint, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
    },
    { requiredKeys: ['endpoints'], noNullPrototype: true },
  );
  return fc.dictionary(fc.constantFrom(...brought), charm, { noNullPrototype: true });
}

/** A deployment of an adversary as a whole document, with hostile texts wherever a text is free, and cards moved anywhere. */
export function adversarialDocuments(known: Catalogue, options: Adversary = {}): fc.Arbitrary<Document> {
  return adversaries(known, options).chain((deployment) => {
    const ids = ['nobody', ...Object.keys(deployment.applications)];
    const note = fc.record(
      {
        id: fc.constantFrom('n', 'm', 'constructor'),
        text: hostileText(),
        at: points(),
        about: fc.constantFrom(...ids),
      },
      { requiredKeys: ['id', 'text', 'at'], noNullPrototype: true },
    );
    const positions = fc
      .dictionary(fc.constantFrom(...ids), points(), { maxKeys: 3, noNullPrototype: true })
      .map((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== 'nobody')));
    return fc.record(
      {
        orrery: fc.constant(1 as const),
        title: hostileText(),
        deployment: fc.constant(deployment),
        positions,
        notes: fc.uniqueArray(note, { selector: ({ id }) => id, maxLength: 2 }),
        stories: fc.constant([]),
      },
      { noNullPrototype: true },
    );
  });
}

function points(): fc.Arbitrary<Point> {
  const most = 100_000;
  const far = fc.constantFrom(-most, most, 0.1, 1e-9, 123.456);
  const number = fc.oneof({ arbitrary: fc.integer({ min: -2000, max: 2000 }), weight: 4 }, far);
  return fc.record({ x: number, y: number }, { noNullPrototype: true });
}

/** Every edit there is, aimed at what the document holds when it comes to it; in some, at nothing or at what cannot be. */
export function adversarialEdits(known: Catalogue): fc.Arbitrary<Edit> {
  const at = fc.nat({ max: 1000 });
  const charm = fc.constantFrom(undefined, 'nobody-knows', ...brought, ...known.charms.keys());
  const count = fc.constantFrom(undefined, 0, 1, 2, 3, -1, 0.5, 1e9);
  const name = fc.constantFrom('new', 'other', 'constructor', 'a b', '__proto__', '');
  const flag = fc.constantFrom(undefined, true, false);
  const channel = fc.constantFrom(undefined, '', '2/stable', 'direct/edge', 'proxied/edge', 'dev/edge');
  const option = fc.constantFrom('role-all', 'role-read', 'role-write', 'role-distributor', 'constructor', '__proto__');
  const model = fc.constantFrom('default', 'cos', 'far', 'a b');
  return fc.oneof(
    fc.tuple(name, charm, points()).map(([id, one, point]) => addApplication(id, one ? { charm: one } : {}, point)),
    at.map((n) => aimed(n, removeApplication)),
    fc.tuple(at, name).map(([n, to]) => aimed(n, (id) => rename(id, to))),
    fc.tuple(at, count).map(([n, units]) => aimed(n, (id) => setUnits(id, units))),
    fc.tuple(at, count).map(([n, leader]) => aimed(n, (id) => setLeader(id, leader))),
    fc.tuple(at, charm).map(([n, one]) => aimed(n, (id) => setCharm(id, one))),
    fc.tuple(at, channel).map(([n, one]) => aimed(n, (id) => setChannel(id, one))),
    fc.tuple(at, model).map(([n, one]) => aimed(n, (id) => setModel(id, one))),
    fc.tuple(at, flag).map(([n, one]) => aimed(n, (id) => setAssume(id, one))),
    fc
      .tuple(at, option, fc.constantFrom(undefined, ...scalars))
      .map(([n, key, value]) => aimed(n, (id) => setConfig(id, key, value))),
    fc.tuple(at, fc.nat({ max: 20 }), fc.option(statedValues(), { nil: undefined })).map(([n, m, value]) =>
      aimed(n, (id, document) => {
        const endpoint = known.charms.get(document.deployment.applications[id]?.charm ?? '')?.endpoints[m];
        const keys = known.interfaces.get(endpoint?.interface ?? '')?.keys ?? [];
        const key = keys[m % Math.max(1, keys.length)]?.name ?? 'x';
        const bag: Bag | undefined = value === undefined ? undefined : { [key]: value };
        const units = { [unitId(id, m % 2)]: bag ?? {} };
        return setPublishes(id, bag && { [endpoint?.name ?? 'out']: m % 3 === 0 ? { application: bag } : { units } });
      }),
    ),
    fc.tuple(at, name).map(([n, offer]) => aimed(n, (id) => addOffer(id, offer, ['receive', 'logging']))),
    fc.tuple(at, name).map(([n, offer]) => aimed(n, (id) => removeOffer(id, offer))),
    fc.tuple(at, at, at).map(
      ([n, m, line]): Edit =>
        (document) =>
          relateFitting(known, document, n, m, line)(document),
    ),
    fc.tuple(at, at).map(([n, m]) => aimed(n, (id) => aimed(m, (other) => relate(id, other)))),
    at.map(
      (n): Edit =>
        (document) =>
          unrelate(nth(Object.keys(document.deployment.relations), n) ?? 'a b')(document),
    ),
    at.map(
      (n): Edit =>
        (document) =>
          unrelate(nth(Object.keys(document.deployment.relations), n) ?? 'a b')(document),
    ),
    fc.tuple(at, points()).map(([n, point]) => aimed(n, (id) => moveTo({ [id]: point }))),
    fc.tuple(name, points(), hostileText()).map(([id, point, text]) => addNote({ id, text, at: point, about: id })),
    fc.tuple(name, hostileText()).map(([id, text]) => changeNote(id, { text })),
    name.map(removeNote),
    hostileText().map(setTitle),
    fc.tuple(model, fc.option(fc.uuid(), { nil: undefined })).map(([one, uuid]) => addModel(one, uuid)),
    model.map(removeModel),
    fc
      .tuple(fc.constantFrom(...brought), charm)
      .map(([one, like]) => addCharm(one, { ...(like ? { like } : {}), endpoints: {} })),
    fc.constantFrom(...brought).map(removeCharm),
  );
}

function nth<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}

function aimed(at: number, edit: (id: ApplicationId, document: Document) => Edit): Edit {
  return (document) => {
    const id = nth(Object.keys(document.deployment.applications), at) ?? 'nobody';
    return edit(id, document)(document);
  };
}

function relateFitting(known: Catalogue, { deployment }: Document, n: number, m: number, line: number): Edit {
  const ids = Object.keys(deployment.applications);
  const player = (id: ApplicationId | undefined): Player | undefined => {
    const charmName = id === undefined ? undefined : deployment.applications[id]?.charm;
    return id === undefined ? undefined : { id, charmName, charm: known.charms.get(charmName ?? '') };
  };
  const [one, other] = [player(nth(ids, n)), player(nth(ids, m))];
  const chosen = one && other ? nth(fittingLines(one, other), line) : undefined;
  return chosen ? relate(...chosen) : (document) => document;
}

/**
 * How often a property is tried: in the tests few times and always on the same drawings, so that a change is judged by itself; where
 * somebody looks for what is wrong, as often as `PROPERTY_RUNS` says, on others every time.
 */
export function runs(few: number): { readonly numRuns: number; readonly seed?: number } {
  const many = process.env['PROPERTY_RUNS'];
  return many === undefined ? { numRuns: few, seed: 20261126 } : { numRuns: Number(many) };
}
