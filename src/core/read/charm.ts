// Reads a charm's own description, `charmcraft.yaml` or `metadata.yaml`: its name and its endpoints. What it does nobody can read there.
import type {
  ApplicationId,
  CharmName,
  Document,
  DocumentCharm,
  DocumentEndpoint,
  EndpointName,
  EndpointRole,
} from '../document/document.ts';
import { applicationNameFor, freeName, isPossibleName } from '../document/name.ts';
import { isRecord, withoutUndefined } from '../document/record.ts';
import { isRefused, type Locate, type Path, type Problem, type Result } from '../document/result.ts';
import type { Content } from './content.ts';

const says = ['provides', 'requires', 'peers', 'containers', 'summary', 'assumes', 'parts', 'bases', 'platforms'];

export function isCharmMetadata({ documents }: Content): boolean {
  const value = firstOf(documents);
  if (!value || Object.hasOwn(value, 'applications')) return false;
  const isNamed = Object.hasOwn(value, 'name') && says.some((key) => Object.hasOwn(value, key));
  return own(value, 'type') === 'charm' || isNamed;
}

/** The charms; read by themselves, with an application of each, so that there is something to see. */
export function readCharms(contents: readonly Content[], isAlone: boolean): Result<Document> {
  const readings = contents.map(readCharm);
  const problems = readings.flatMap((reading) => reading.problems);
  if (isRefused(problems)) return { ok: false, problems };
  const charms = readings.flatMap(({ name, charm }) => (name === undefined ? [] : [[name, charm] as const]));
  return { ok: true, value: documentOf(new Map(charms), isAlone), problems };
}

type CharmReading = {
  readonly name: CharmName | undefined;
  readonly charm: DocumentCharm;
  readonly problems: readonly Problem[];
};

function readCharm({ documents, locate }: Content): CharmReading {
  const at = Math.max(0, documents?.findIndex((document) => document !== null) ?? 0);
  const value = firstOf(documents) ?? {};
  const problems: Problem[] = [];
  const reading = { locate: locate(at), problems };
  const name = own(value, 'name');
  const isNamed = typeof name === 'string' && isPossibleName(name);
  if (!isNamed) report(reading, name === undefined ? [] : ['name'], name === undefined ? nameless : badName);
  const endpoints = roles.flatMap((role) => endpointsOf(value, role, reading));
  for (const again of twice(endpoints)) report(reading, [again.role, again.name], namedTwice(again.name));
  const entries = endpoints.map((endpoint) => [endpoint.name, endpoint.endpoint] as const);
  return { name: isNamed ? name : undefined, charm: { endpoints: Object.fromEntries(entries) }, problems };
}

type Reading = { readonly locate: Locate; readonly problems: Problem[] };
type Found = { readonly name: EndpointName; readonly role: EndpointRole; readonly endpoint: DocumentEndpoint };

const roles: readonly EndpointRole[] = ['provides', 'requires', 'peers'];

function endpointsOf(value: Mapping, role: EndpointRole, reading: Reading): readonly Found[] {
  const all = own(value, role) ?? {};
  if (!isRecord(all)) {
    report(reading, [role], notMapping(role));
    return [];
  }
  return Object.entries(all).flatMap(([name, stated]) => {
    const endpoint = isPossibleName(name) ? endpointOf(stated, role, [role, name], reading) : undefined;
    if (!isPossibleName(name)) report(reading, [role, name], badEndpointName);
    return endpoint ? [{ name, role, endpoint }] : [];
  });
}

/** As a mapping, or as the interface alone, which is the older way to write it. */
function endpointOf(stated: unknown, role: EndpointRole, path: Path, reading: Reading): DocumentEndpoint | undefined {
  const body: Mapping = typeof stated === 'string' ? { interface: stated } : isRecord(stated) ? stated : {};
  const carried = own(body, 'interface');
  if (typeof carried !== 'string' || carried === '') {
    report(reading, path, noInterface(path));
    return undefined;
  }
  const [limit, scope, optional] = [own(body, 'limit'), own(body, 'scope'), own(body, 'optional')];
  if (limit !== undefined && !isLimit(limit)) report(reading, [...path, 'limit'], badLimit);
  if (scope !== undefined && !isScope(scope)) report(reading, [...path, 'scope'], badScope);
  return withoutUndefined<DocumentEndpoint>({
    role,
    interface: carried,
    limit: isLimit(limit) ? limit : undefined,
    scope: isScope(scope) ? scope : undefined,
    optional: typeof optional === 'boolean' ? optional : undefined,
  });
}

function isLimit(limit: unknown): limit is number {
  return typeof limit === 'number' && Number.isInteger(limit) && limit > 0;
}

function isScope(scope: unknown): scope is 'global' | 'container' {
  return scope === 'global' || scope === 'container';
}

/** Those whose name an endpoint before them has. */
function twice(found: readonly Found[]): readonly Found[] {
  const names = new Set<EndpointName>();
  return found.filter(({ name }) => names.size === names.add(name).size);
}

function documentOf(charms: ReadonlyMap<CharmName, DocumentCharm>, isAlone: boolean): Document {
  const ids = new Map<ApplicationId, CharmName>();
  for (const charm of isAlone ? charms.keys() : []) {
    ids.set(
      freeName(applicationNameFor(charm), (id) => ids.has(id)),
      charm,
    );
  }
  const applications = [...ids].map(([id, charm]) => [id, { charm, model: 'default', config: {} }] as const);
  return {
    orrery: 1,
    title: [...charms.keys()].join(', '),
    deployment: {
      models: {},
      applications: Object.fromEntries(applications),
      relations: {},
      charms: Object.fromEntries(charms),
    },
    positions: {},
    notes: [],
    stories: [],
  };
}

type Mapping = Readonly<Record<string, unknown>>;
type Words = Pick<Problem, 'severity' | 'code' | 'message' | 'wayOut'>;

function report({ locate, problems }: Reading, path: Path, words: Words): void {
  problems.push({ ...locate(path), ...words });
}

const nameless: Words = {
  severity: 'error',
  code: 'charm/no-name',
  message: 'The charm has no name.',
  wayOut: 'Charms that keep `name` and endpoints in `metadata.yaml` are read from that file.',
};

const badName: Words = {
  severity: 'error',
  code: 'charm/name',
  message: 'The name of the charm is no name that an application can refer to.',
  wayOut: 'Use a name without spaces, colons and slashes.',
};

const badEndpointName: Words = {
  severity: 'error',
  code: 'charm/endpoint-name',
  message: 'The endpoint has a name that a line cannot refer to.',
  wayOut: 'Use a name without spaces, colons and slashes.',
};

const badLimit: Words = {
  severity: 'warning',
  code: 'charm/limit',
  message: 'The limit is no whole number of relations; it is left out.',
  wayOut: 'Write a number from 1 on, or leave it out where there is no limit.',
};

const badScope: Words = {
  severity: 'warning',
  code: 'charm/scope',
  message: 'The scope is neither `global` nor `container`; it is taken as `global`.',
  wayOut: 'Write `container` where the endpoint joins what stands on one machine.',
};

function notMapping(role: EndpointRole): Words {
  return {
    severity: 'error',
    code: 'charm/endpoints',
    message: `\`${role}\` is no mapping from endpoints to their interfaces.`,
    wayOut: `Write \`${role}: {endpoint: {interface: name}}\`.`,
  };
}

function noInterface(path: Path): Words {
  return {
    severity: 'error',
    code: 'charm/no-interface',
    message: `The endpoint \`${path.join('.')}\` has no interface.`,
    wayOut: 'Write `interface: name` under it.',
  };
}

function namedTwice(name: EndpointName): Words {
  return {
    severity: 'error',
    code: 'charm/endpoint-twice',
    message: `Two endpoints of the charm are called ${name}.`,
    wayOut: 'Give one of them another name.',
  };
}

function firstOf(documents: Content['documents']): Mapping | undefined {
  const first = documents?.find((document) => document !== null);
  return isRecord(first) ? first : undefined;
}

function own(value: Mapping, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
