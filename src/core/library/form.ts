// Whether a value is what the readers of a databag key need: JSON where a structure is needed, the right shape, URLs with a scheme.
import type { DatabagForm } from '../catalogue/catalogue.ts';
import type { Json } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { asList, asObject, asText, decoded, isList, member } from './json.ts';
import { parseUrl } from './url.ts';

export type Fault = 'not-json' | 'wrong-shape' | 'no-scheme';

/** What is wrong with a value, the gravest first. Text is read as JSON, as it would be from a databag; structures stand for their text. */
export function faultOf(value: Json, form: DatabagForm): Fault | undefined {
  // Whoever wants text takes what is not JSON as it is.
  if (form === 'text') return shapes.text(decoded(value)) ? undefined : 'wrong-shape';
  const read = typeof value === 'string' ? parsed(value) : { value };
  if (read === undefined) return 'not-json';
  if (!shapes[form](read.value)) return 'wrong-shape';
  return urlsIn(read.value, form).every((url) => parseUrl(url).host !== undefined) ? undefined : 'no-scheme';
}

/** Whether somebody who parses it and looks for what is in it fails. */
export function isUnreadable(value: Json, form: DatabagForm): boolean {
  const fault = faultOf(value, form);
  return fault === 'not-json' || fault === 'wrong-shape';
}

function parsed(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Source: the library of tracing, `ReceiverProtocol`. */
const protocols = ['zipkin', 'otlp_grpc', 'otlp_http', 'jaeger_grpc', 'jaeger_thrift_http'];

type Shape = (value: Json) => boolean;

const shapes: Readonly<Record<DatabagForm, Shape>> = {
  any: () => true,
  text: isText,
  url: hasUrl,
  urls: (value) => Object.values(asObject(value) ?? { no: null }).every(isText),
  'url-list': (value) => all(value, hasUrl),
  receivers: (value) => all(value, isReceiver),
  'otlp-endpoints': (value) => all(value, isOtlpEndpoint),
  jobs: (value) => all(value, (job) => asObject(job) !== undefined),
  topology: (value) => ['application', 'unit', 'charm_name'].every((name) => isText(member(value, name) ?? null)),
  texts: (value) => all(value, isText),
  protocols: (value) => all(value, (one) => protocols.some((known) => known === one)),
  numbers: (value) => all(value, (one) => typeof one === 'number'),
  object: (value) => asObject(value) !== undefined,
};

function all(value: Json, shape: Shape): boolean {
  return asList(value)?.every(shape) ?? false;
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}

function hasUrl(value: Json): boolean {
  return asText(member(value, 'url')) !== undefined;
}

function isReceiver(value: Json): boolean {
  const protocol = member(value, 'protocol');
  const transport = member(protocol, 'type');
  return hasUrl(value) && isText(member(protocol, 'name') ?? null) && (transport === 'http' || transport === 'grpc');
}

function isOtlpEndpoint(value: Json): boolean {
  const texts = [member(value, 'protocol'), member(value, 'endpoint')];
  return texts.every((one) => isText(one ?? null)) && all(member(value, 'telemetries') ?? null, isText);
}

/** Those that need a scheme: receivers of gRPC have none. */
function urlsIn(value: Json, form: DatabagForm): readonly string[] {
  if (form === 'url') return textsOf([member(value, 'url')]);
  if (form === 'url-list' || form === 'receivers') {
    const items = isList(value) ? value.filter((one) => member(member(one, 'protocol'), 'type') !== 'grpc') : [];
    return textsOf(items.map((one) => member(one, 'url')));
  }
  if (form === 'otlp-endpoints') {
    const items = isList(value) ? value.filter((one) => member(one, 'protocol') !== 'grpc') : [];
    return textsOf(items.map((one) => member(one, 'endpoint')));
  }
  if (form !== 'urls') return [];
  const named = Object.entries(asObject(value) ?? {}).filter(([name]) => !name.endsWith('grpc'));
  return textsOf(named.map(([, url]) => url));
}

function textsOf(values: readonly (Json | undefined)[]): readonly string[] {
  return flatMap(values, (one) => asText(one) ?? []);
}
