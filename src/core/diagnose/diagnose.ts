// Every rule, and what all of them find in a drawing. To add a rule: one file in rules/, one line in this table.

import type { Flow } from '../flow/flow.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findByPart, findIn } from './found.ts';
import type { Rule } from './rule.ts';
import { ambiguous } from './rules/ambiguous.ts';
import { belowRecommended } from './rules/below-recommended.ts';
import { bothFar } from './rules/both-far.ts';
import { clusterAcrossModels } from './rules/cluster-across-models.ts';
import { databagNoScheme } from './rules/databag-no-scheme.ts';
import { databagNotJson } from './rules/databag-not-json.ts';
import { databagWrongShape } from './rules/databag-wrong-shape.ts';
import { deadEnd } from './rules/dead-end.ts';
import { destinationKept } from './rules/destination-kept.ts';
import { destinationUntrusted } from './rules/destination-untrusted.ts';
import { drawnTwice } from './rules/drawn-twice.ts';
import { exporterBlind } from './rules/exporter-blind.ts';
import { foreignServers } from './rules/foreign-servers.ts';
import { frozen } from './rules/frozen.ts';
import { hostRouted } from './rules/host-routed.ts';
import { idleRole } from './rules/idle-role.ts';
import { interfacesDiffer } from './rules/interfaces-differ.ts';
import { intoItself } from './rules/into-itself.ts';
import { itself } from './rules/itself.ts';
import { leavesDrawing } from './rules/leaves-drawing.ts';
import { limitExceeded } from './rules/limit-exceeded.ts';
import { locationsCollide } from './rules/locations-collide.ts';
import { logEndpointMissing } from './rules/log-endpoint-missing.ts';
import { logsDuplicated } from './rules/logs-duplicated.ts';
import { lost } from './rules/lost.ts';
import { malformed } from './rules/malformed.ts';
import { meshBlocksScraping } from './rules/mesh-blocks-scraping.ts';
import { metricsDuplicated } from './rules/metrics-duplicated.ts';
import { noCoordinator } from './rules/no-coordinator.ts';
import { noIngress } from './rules/no-ingress.ts';
import { noLogDestination } from './rules/no-log-destination.ts';
import { noMatch } from './rules/no-match.ts';
import { noReplication } from './rules/no-replication.ts';
import { noRole } from './rules/no-role.ts';
import { noS3 } from './rules/no-s3.ts';
import { noTraceDestination } from './rules/no-trace-destination.ts';
import { noWorkers } from './rules/no-workers.ts';
import { nobodyScrapes } from './rules/nobody-scrapes.ts';
import { observesItself } from './rules/observes-itself.ts';
import { onlyCharmTraces } from './rules/only-charm-traces.ts';
import { onlyWorkloadTraces } from './rules/only-workload-traces.ts';
import { otlpCircle } from './rules/otlp-circle.ts';
import { protocolNotOffered } from './rules/protocol-not-offered.ts';
import { raised } from './rules/raised.ts';
import { roleMissing } from './rules/role-missing.ts';
import { roleOutdated } from './rules/role-outdated.ts';
import { roleOutsideAll } from './rules/role-outside-all.ts';
import { roleWithoutUnit } from './rules/role-without-unit.ts';
import { s3Incomplete } from './rules/s3-incomplete.ts';
import { sameSide } from './rules/same-side.ts';
import { schemeDiffers } from './rules/scheme-differs.ts';
import { scrapedAcrossModels } from './rules/scraped-across-models.ts';
import { serverWithoutHost } from './rules/server-without-host.ts';
import { severalIngresses } from './rules/several-ingresses.ts';
import { severalRoles } from './rules/several-roles.ts';
import { severalScrapers } from './rules/several-scrapers.ts';
import { sharedCertificate } from './rules/shared-certificate.ts';
import { targetKept } from './rules/target-kept.ts';
import { tracesToLocalhost } from './rules/traces-to-localhost.ts';
import { unknownApplication } from './rules/unknown-application.ts';
import { unknownCharm } from './rules/unknown-charm.ts';
import { unknownEndpoint } from './rules/unknown-endpoint.ts';
import { unknownTrack } from './rules/unknown-track.ts';
import { unsettled } from './rules/unsettled.ts';
import { waitsForCertificate } from './rules/waits-for-certificate.ts';
import { withoutCode } from './rules/without-code.ts';
import { wrongPort } from './rules/wrong-port.ts';

export const rules: readonly Rule[] = [
  interfacesDiffer,
  sameSide,
  unknownEndpoint,
  ambiguous,
  noMatch,
  limitExceeded,
  drawnTwice,
  itself,
  bothFar,
  unknownApplication,
  malformed,
  noWorkers,
  roleMissing,
  roleWithoutUnit,
  noS3,
  s3Incomplete,
  frozen,
  clusterAcrossModels,
  noReplication,
  belowRecommended,
  idleRole,
  roleOutsideAll,
  noCoordinator,
  noRole,
  severalRoles,
  roleOutdated,
  nobodyScrapes,
  severalScrapers,
  metricsDuplicated,
  schemeDiffers,
  scrapedAcrossModels,
  noLogDestination,
  logEndpointMissing,
  logsDuplicated,
  targetKept,
  noTraceDestination,
  onlyCharmTraces,
  onlyWorkloadTraces,
  protocolNotOffered,
  wrongPort,
  intoItself,
  destinationKept,
  locationsCollide,
  serverWithoutHost,
  hostRouted,
  exporterBlind,
  foreignServers,
  destinationUntrusted,
  tracesToLocalhost,
  sharedCertificate,
  deadEnd,
  noIngress,
  waitsForCertificate,
  otlpCircle,
  severalIngresses,
  withoutCode,
  meshBlocksScraping,
  databagNotJson,
  databagWrongShape,
  databagNoScheme,
  observesItself,
  lost,
  leavesDrawing,
  raised,
  unsettled,
  unknownCharm,
  unknownTrack,
];

/** By severity, the worst first; then code, then subject. */
export function diagnose(topology: Topology, settlement: Settlement, flows: readonly Flow[]): readonly Diagnostic[] {
  const judged = { topology, settlement, flows };
  return [...findIn(judged, farReaching), ...findByPart(judged, others)]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ diagnostic }) => diagnostic);
}

const farReaching = rules.filter(({ reach }) => reach === 'drawing');
const others = rules.filter(({ reach }) => reach === undefined);
