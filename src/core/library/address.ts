// Under which URL an application names itself to clients: its own, or that of an ingress before it.

import type { PortRef } from '../catalogue/behaviour.ts';
import type { TopologyUnit } from '../topology/topology.ts';
import { certificateOf } from './certificate.ts';
import { clusterOf } from './cluster.ts';
import type { Fact } from './fact.ts';
import { asText, decoded, member } from './json.ts';
import { endpointOf, type Link, portNumber, serviceHost, type View } from './view.ts';

export type Advertised = { readonly url: string; readonly facts: readonly Fact[]; readonly isIngressed: boolean };

/** True once the unit serves TLS: a certificate, and for a coordinator that its nginx has got it, which takes readiness. */
export function servesTls(view: View): boolean {
  return tlsFact(view) !== undefined;
}

export function tlsFact(view: View): Fact | undefined {
  if (view.behaviour.coordinator === undefined) return certificateOf(view);
  const cluster = clusterOf(view);
  return cluster.isReady || servedTls(view) ? cluster.certificate : undefined;
}

/** What runs keeps its certificate while the coordinator may not act. */
function servedTls(view: View): boolean {
  return view.before(view.unit.id, 'nginx')?.nginx?.servers.some(({ tls }) => tls) ?? false;
}

/** The most external URL there is for one unit, without a slash at its end. */
export function advertised(view: View, unit: TopologyUnit = view.unit): Advertised {
  const ingress = ingressOf(view);
  if (ingress !== undefined) return { url: ingress.url.replace(/\/$/, ''), facts: [ingress.fact], isIngressed: true };
  const certificate = tlsFact(view);
  return { url: ownUrl(view, unit), facts: certificate === undefined ? [] : [certificate], isIngressed: false };
}

function ownUrl(view: View, unit: TopologyUnit): string {
  const { advertises = 'unit', port } = view.behaviour.address ?? {};
  const isTls = servesTls(view);
  const host = advertises === 'unit' ? unit.address : serviceHost(view);
  return `${isTls ? 'https' : 'http'}://${host}${port === undefined ? '' : `:${portNumber(view, port, isTls)}`}`;
}

function ingressOf(view: View): { readonly url: string; readonly fact: Fact } | undefined {
  if ((view.behaviour.address?.ingress ?? 'none') === 'none') return undefined;
  const routes = [
    ...view.on(endpointOf(view, 'IngressPerAppRequirer')).map(urlIn),
    ...view.on(endpointOf(view, 'TraefikRouteRequirer')).map(hostIn),
  ].filter((one) => one !== undefined);
  return routes.length === 1 ? routes[0] : undefined;
}

function urlIn(link: Link): { readonly url: string; readonly fact: Fact } | undefined {
  const fact = link.application.read('ingress');
  const url = asText(member(decoded(fact?.value ?? null), 'url'));
  return fact === undefined || url === undefined ? undefined : { url, fact };
}

function hostIn(link: Link): { readonly url: string; readonly fact: Fact } | undefined {
  const [host, scheme] = [link.application.read('external_host'), link.application.read('scheme')];
  const [name, word] = [asText(host?.value), asText(scheme?.value)];
  if (host === undefined || name === undefined || word === undefined) return undefined;
  return { url: `${word}://${name}`, fact: host };
}

/** A URL of this application at a port and path of its own, as clients are told it. */
export function urlAt(view: View, unit: TopologyUnit, port: PortRef, path: string): Advertised {
  const { url, facts, isIngressed } = advertised(view, unit);
  const { port: ownPort, ingress } = view.behaviour.address ?? {};
  const hasPort = isIngressed ? ingress !== 'replaces-host' : ownPort !== undefined;
  const net = hasPort ? url : `${url}:${portNumber(view, port, servesTls(view))}`;
  return { url: `${net}${path}`, facts, isIngressed };
}
