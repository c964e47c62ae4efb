// Telemetry sent over TLS by a coordinator that knows no authority, or another one than that of the destination.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { refOf } from '../../document/name.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { type Acting, actingClusters } from '../acting.ts';
import { receiversIn, urlOf } from '../bags.ts';
import { candidates } from '../candidates.ts';
import { relateInstead, relateTo } from '../fixes.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { endpointOf, isFree, type Partner, partnersOn, usesOf } from '../uses.ts';

export const destinationUntrusted: Rule = {
  code: 'tls/destination-untrusted',
  severity: 'warning',
  title: 'Sent over TLS to whom nobody can verify',
  explanation:
    'A coordinator learns a private authority only with a certificate of its own, and then that one alone. Without it its containers push logs over https to somebody they cannot verify, and traces of its charm code are dropped after waiting for a while; no status says so. Workers whose telemetry passes the coordinator are not affected, since nginx verifies nobody. Workers that send it themselves do not trace their charm code at all then.',
  remedy: 'Relate the coordinator to the authority from which the destination has its certificate.',
  evidence: 'derived',
  sources: [
    coordinatedWorkers('src/coordinated_workers/worker.py', '698-705'),
    {
      repository: 'canonical/operator',
      commit: '7989557d5a380d76f08bd6c62b02119da40fc8f5',
      path: 'tracing/ops_tracing/_export.py',
      lines: '99-155',
    },
  ],
  find: (judged) =>
    actingClusters(judged).flatMap((acting) => {
      const { coordinator } = acting;
      const certificates = endpointOf(coordinator, 'TLSCertificatesRequires');
      if (isFree(coordinator, certificates))
        return secureDestinations(judged, acting).map((one) => finding(judged, acting, certificates, one));
      const own = authoritiesOf(judged, coordinator);
      return secureDestinations(judged, acting).flatMap((one) => strange(judged, acting, own, one));
    }),
};

type Secure = { readonly partner: Partner; readonly endpoint: string; readonly what: 'logs' | 'traces' };

function secureDestinations(judged: Judged, { coordinator }: Acting): readonly Secure[] {
  const logging = endpointOf(coordinator, 'LogForwarder') ?? '';
  const logs = partnersOn(judged.topology, coordinator, logging)
    .filter((partner) => takesLogsSecurely(judged, partner))
    .map((partner): Secure => ({ partner, endpoint: logging, what: 'logs' }));
  const tracing = usesOf(coordinator, 'TracingEndpointRequirer').filter(
    (use) => use.with.for === 'charm' || coordinator.mode === 'direct',
  );
  const traces = tracing.flatMap(({ endpoint = '' }) =>
    partnersOn(judged.topology, coordinator, endpoint)
      .filter((partner) => takesTracesSecurely(judged, partner))
      .map((partner): Secure => ({ partner, endpoint, what: 'traces' })),
  );
  return [...logs, ...traces];
}

function takesLogsSecurely({ topology, settlement }: Judged, { relation, application }: Partner): boolean {
  return application.units.some((index) => {
    const unit = topology.units[index]?.id ?? '';
    return isSecure(urlOf(settlement, relation.id, application.id, unit, 'endpoint'));
  });
}

function takesTracesSecurely({ settlement }: Judged, { relation, application }: Partner): boolean {
  return receiversIn(settlement, relation.id, application.id)?.some(({ url }) => isSecure(url)) ?? false;
}

function isSecure(url: string | undefined): boolean {
  return url?.startsWith('https://') ?? false;
}

function finding(
  judged: Judged,
  { coordinator }: Acting,
  certificates: string | undefined,
  { partner, endpoint, what }: Secure,
): Finding {
  return {
    subject: { application: coordinator.id, relation: partner.relation.id, endpoint },
    message: `${partner.application.id} takes ${what} over https, and ${coordinator.id} has no certificate and with it no authority by which to verify it.`,
    fixes: authorities(judged, coordinator, partner).map((authority) =>
      relateTo(refOf(coordinator.id, certificates), authority),
    ),
  };
}

/** Another authority vouches for the destination. Behind an ingress it is that of the ingress, which may have any. */
function strange(
  judged: Judged,
  { coordinator }: Acting,
  own: readonly Partner[],
  { partner, endpoint, what }: Secure,
): readonly Finding[] {
  const theirs = authoritiesOf(judged, partner.application);
  const isShared = theirs.some(({ application }) => own.some((one) => one.application === application));
  const [line, authority] = [own[0], theirs[0]];
  if (isShared || line === undefined || authority === undefined || isBehindIngress(partner.application)) return [];
  const certificates = refOf(coordinator.id, endpointOf(coordinator, 'TLSCertificatesRequires'));
  return [
    {
      subject: { application: coordinator.id, relation: partner.relation.id, endpoint },
      message: `${partner.application.id} takes ${what} over https with a certificate of ${authority.application.id}, and ${coordinator.id} knows ${line.application.id} alone, by which to verify it.`,
      fixes: [relateInstead(line.relation.id, certificates, refOf(authority.application.id, authority.endpoint))],
    },
  ];
}

function authoritiesOf({ topology }: Judged, application: TopologyApplication): readonly Partner[] {
  return partnersOn(topology, application, endpointOf(application, 'TLSCertificatesRequires'));
}

function isBehindIngress(application: TopologyApplication): boolean {
  const ingresses = [...usesOf(application, 'IngressPerAppRequirer'), ...usesOf(application, 'TraefikRouteRequirer')];
  return ingresses.some(({ endpoint }) => endpoint !== undefined && !isFree(application, endpoint));
}

/** Whoever gave the destination its certificate; else any authority of the drawing. */
function authorities(judged: Judged, coordinator: TopologyApplication, { application }: Partner) {
  const same = authoritiesOf(judged, application).map((partner) => refOf(partner.application.id, partner.endpoint));
  if (same.length > 0) return same;
  return candidates(judged.topology, 'TLSCertificatesProvides', coordinator).map(({ ref }) => ref);
}
