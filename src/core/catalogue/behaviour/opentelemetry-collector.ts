// What the OpenTelemetry collector on machines does, as far as its relations are those of its sister on Kubernetes.
import type { Behaviour } from '../behaviour.ts';
import { opentelemetryCollectorOperator } from '../sources.ts';
import { collectorProcess, collectorStatuses, collectorUses } from './collector.ts';

export const opentelemetryCollectorBehaviour: Behaviour = {
  address: { advertises: 'unit', ingress: 'none' },
  uses: collectorUses,
  processes: [collectorProcess],
  opens: [],
  statuses: collectorStatuses,
  notes: [
    {
      about: 'What principals give it over cos-agent and juju-info is not modelled, nor what it reads of its machine.',
      source: opentelemetryCollectorOperator('charmcraft.yaml'),
    },
    {
      about: 'Addresses on machines are not Kubernetes names; those shown stand for them.',
      source: opentelemetryCollectorOperator('charmcraft.yaml'),
    },
  ],
};
