// Every rule, and what all of them find in a drawing. To add a rule: one file in rules/, one line in this table.

import type { Flow } from '../flow/flow.ts';
import type { Settlement } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import type { Diagnostic, Severity, Subject } from './diagnostic.ts';
import type { Rule } from './rule.ts';
import { ambiguous } from './rules/ambiguous.ts';
import { drawnTwice } from './rules/drawn-twice.ts';
import { interfacesDiffer } from './rules/interfaces-differ.ts';
import { itself } from './rules/itself.ts';
import { limitExceeded } from './rules/limit-exceeded.ts';
import { malformed } from './rules/malformed.ts';
import { noCoordinator } from './rules/no-coordinator.ts';
import { noMatch } from './rules/no-match.ts';
import { noRole } from './rules/no-role.ts';
import { noS3 } from './rules/no-s3.ts';
import { noWorkers } from './rules/no-workers.ts';
import { raised } from './rules/raised.ts';
import { roleMissing } from './rules/role-missing.ts';
import { sameSide } from './rules/same-side.ts';
import { severalRoles } from './rules/several-roles.ts';
import { unknownApplication } from './rules/unknown-application.ts';
import { unknownCharm } from './rules/unknown-charm.ts';
import { unknownEndpoint } from './rules/unknown-endpoint.ts';
import { unknownTrack } from './rules/unknown-track.ts';
import { unsettled } from './rules/unsettled.ts';

export const rules: readonly Rule[] = [
  interfacesDiffer,
  sameSide,
  unknownEndpoint,
  ambiguous,
  noMatch,
  limitExceeded,
  drawnTwice,
  itself,
  unknownApplication,
  malformed,
  noWorkers,
  roleMissing,
  noS3,
  noCoordinator,
  noRole,
  severalRoles,
  raised,
  unsettled,
  unknownCharm,
  unknownTrack,
];

/** By severity, the worst first; then code, then subject. */
export function diagnose(topology: Topology, settlement: Settlement, flows: readonly Flow[]): readonly Diagnostic[] {
  const judged = { topology, settlement, flows };
  return rules
    .flatMap(({ code, severity, find }) =>
      find(judged).map(({ subject, message, fixes = [] }): Diagnostic => ({ code, severity, subject, message, fixes })),
    )
    .map((diagnostic) => ({ diagnostic, key: orderKey(diagnostic) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ diagnostic }) => diagnostic);
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function orderKey({ severity, code, subject, message }: Diagnostic): string {
  return [severities.indexOf(severity), code, ...subjectKey(subject), message].join('\n');
}

function subjectKey({ application, applications, unit, relation, endpoint }: Subject): readonly string[] {
  return [application ?? applications?.join(' ') ?? '', unit ?? '', relation ?? '', endpoint ?? ''];
}
