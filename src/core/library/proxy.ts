// The telemetry of workers as the coordinator's nginx passes it on, part by part: upstream, address and location. Empty in direct mode.
import { flatMap } from '../flat-map.ts';
import { clusterOf } from './cluster.ts';
import { type Fact, groundOf } from './fact.ts';
import type { Ground, Location, TelemetrySignal } from './process.ts';
import { perView } from './reads.ts';
import { dashed, telemetryOf } from './telemetry.ts';
import { hostLabel, isSecure, parseUrl, portOf } from './url.ts';
import { portNumber, type View } from './view.ts';

export type ProxyPart = {
  readonly kind: 'metrics' | 'logs' | 'remote-write' | 'charm-traces' | 'workload-traces';
  readonly upstream: string;
  readonly key: string; // under which nginx looks its address up
  readonly host: string | undefined; // absent: the URL names none
  readonly port: number;
  readonly url: string; // what was published
  readonly location: Location;
  readonly ground: Ground;
};

const prefix = 'worker-telemetry-proxy';

export const proxyParts = perView((view: View): readonly ProxyPart[] => {
  if (view.application.mode !== 'proxied') return [];
  return [
    ...metricsParts(view),
    ...logParts(view),
    ...remoteWriteParts(view),
    ...tracingParts(view, 'charm'),
    ...tracingParts(view, 'workload'),
  ];
});

function metricsParts(view: View): readonly ProxyPart[] {
  const { workers, certificate } = clusterOf(view);
  const port = portNumber(view, 'worker', false);
  return workers.map(({ unit, address, seen, topology }) => {
    const ground = groundOf([seen, topology]);
    const upstream = `${prefix}-${dashed(unit)}`;
    const to = `${certificate === undefined ? 'http' : 'https'}://${upstream}/metrics`;
    const { via, because } = ground;
    const match = `= /proxy/worker/${dashed(unit)}/metrics`;
    const location: Location = { match, to, signal: 'metrics', via, because };
    return { kind: 'metrics', upstream, key: unit, host: address, port, url: address, location, ground };
  });
}

function logParts(view: View): readonly ProxyPart[] {
  return flatMap(telemetryOf(view).logs, ({ unit, url, fact }) =>
    url === undefined
      ? []
      : [passed('logs', url, fact, dashed(unit), unit, 'logs', `= /proxy/loki/${dashed(unit)}/push`)],
  );
}

function remoteWriteParts(view: View): readonly ProxyPart[] {
  return telemetryOf(view).remoteWrites.map(({ url, fact }) => {
    const host = hostLabel(url) ?? '';
    return passed('remote-write', url, fact, host, host, 'metrics', `= /proxy/remote-write/${host}/write`);
  });
}

function tracingParts(view: View, purpose: 'charm' | 'workload'): readonly ProxyPart[] {
  const { charmTraces, workloadTraces } = telemetryOf(view);
  return (purpose === 'charm' ? charmTraces : workloadTraces).map(({ protocol, url, fact }) => {
    const name = `${purpose}-${protocol}`;
    const match = `/proxy/${purpose}-tracing/${protocol}/`;
    const part = passed(`${purpose}-traces`, url, fact, name, `${prefix}-${name}`, 'traces', match);
    return { ...part, location: { ...part.location, rewrite: `^${match}(.*) /$1 break` } };
  });
}

function passed(
  kind: ProxyPart['kind'],
  url: string,
  fact: Fact,
  name: string,
  key: string,
  signal: TelemetrySignal,
  match: string,
): ProxyPart {
  const parsed = parseUrl(url);
  const upstream = `${prefix}-${name}`;
  const ground = groundOf([fact]);
  const { via, because } = ground;
  const to = `${isSecure(parsed) ? 'https' : 'http'}://${upstream}${parsed.path}`;
  return {
    kind,
    upstream,
    key,
    host: parsed.host,
    port: portOf(parsed),
    url,
    location: { match, to, signal, via, because },
    ground,
  };
}
