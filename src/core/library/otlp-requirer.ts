// OtlpRequirer: sends alert rules, and has its process pass what it receives on to the best endpoint of each provider.
import type { OtlpTelemetry, Use } from '../catalogue/behaviour.ts';
import type { Json } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { topologyOf } from './alert-rules.ts';
import { type Fact, keysOf, partOf } from './fact.ts';
import { isUnreadable } from './form.ts';
import { asList, asText, decoded, member } from './json.ts';
import type { Send } from './process.ts';
import { sendOf } from './send.ts';
import type { Library, Link, View } from './view.ts';

export const otlpRequirer: Library<'OtlpRequirer'> = {
  name: 'OtlpRequirer',
  isSteady: true,
  publish(view, use) {
    if (!view.isLeader) return [];
    const keys = keysOf({
      rules: { value: '…', because: [] },
      metadata: { value: topologyOf(view), because: [] },
    });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
  apply(view, use) {
    const sends = sendsOn(view, use);
    return () => ({ processes: [{ name: use.with.process, sends }] });
  },
};

type Offer = {
  readonly protocol: string;
  readonly url: string;
  readonly telemetries: readonly OtlpTelemetry[];
  readonly fact: Fact;
};

function sendsOn(view: View, use: Use<'OtlpRequirer'>): readonly Send[] {
  return flatMap(view.on(use.endpoint), (link) => {
    const best = bestOf(offersIn(link, use), use.with.protocols);
    return best === undefined ? [] : best.telemetries.map((telemetry) => sendFor(telemetry, best));
  });
}

/** Of equals the first on offer. */
function bestOf(offers: readonly Offer[], protocols: readonly string[]): Offer | undefined {
  return [...offers].sort((a, b) => protocols.indexOf(a.protocol) - protocols.indexOf(b.protocol))[0];
}

/** What it cannot speak, or take part in, is left out; a list that cannot be read counts for nothing. */
function offersIn(link: Link, { with: { protocols, telemetries } }: Use<'OtlpRequirer'>): readonly Offer[] {
  const fact = link.application.read('endpoints');
  const endpoints = asList(decoded(fact?.value ?? null));
  if (fact === undefined || endpoints === undefined || isUnreadable(fact.value, 'otlp-endpoints')) return [];
  return flatMap(endpoints, (one, at) => {
    const [protocol, url] = [asText(member(one, 'protocol')), asText(member(one, 'endpoint'))];
    const common = telemetries.filter((telemetry) => namesIn(one).includes(telemetry));
    if (protocol === undefined || url === undefined || !protocols.includes(protocol) || common.length === 0) return [];
    return [{ protocol, url, telemetries: common, fact: partOf(fact, String(at), one) }];
  });
}

function namesIn(endpoint: Json): readonly Json[] {
  return asList(member(endpoint, 'telemetries')) ?? [];
}

function sendFor(telemetry: OtlpTelemetry, { protocol, url, fact }: Offer): Send {
  const base = url.replace(/\/+$/, '');
  const full = protocol === 'grpc' ? `${base}${services[telemetry]}` : `${base}/v1/${telemetry}`;
  return sendOf({ signal: telemetry, url: full, protocol: `otlp_${protocol}`, relays: true }, [fact]);
}

/** Source: opentelemetry-proto, the services of each signal. */
const services: Readonly<Record<OtlpTelemetry, string>> = {
  logs: '/opentelemetry.proto.collector.logs.v1.LogsService/Export',
  metrics: '/opentelemetry.proto.collector.metrics.v1.MetricsService/Export',
  traces: '/opentelemetry.proto.collector.trace.v1.TraceService/Export',
};
