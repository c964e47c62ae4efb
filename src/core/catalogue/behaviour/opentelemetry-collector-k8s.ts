// What the OpenTelemetry collector on Kubernetes does.
import type { Behaviour } from '../behaviour.ts';
import { opentelemetryCollectorK8sOperator } from '../sources.ts';
import { collectorProcess, collectorStatuses, collectorUses } from './collector.ts';

export const opentelemetryCollectorK8sBehaviour: Behaviour = {
  address: { advertises: 'unit', ingress: 'none' },
  uses: [
    ...collectorUses,
    {
      library: 'OtlpProvider',
      endpoint: 'receive-otlp',
      with: { endpoints: [{ protocol: 'http', port: 4318, telemetries: ['logs', 'metrics', 'traces'] }] },
    },
  ],
  processes: [collectorProcess],
  opens: [{ while: 'always', ports: [3500, 4317, 4318, 8888, 9411, 13133, 14250, 14268] }],
  statuses: [
    ...collectorStatuses,
    {
      when: { is: 'several-units-no-ingress', endpoints: ['ingress', 'istio-ingress'] },
      name: 'blocked',
      message: 'Ingress missing - routing only to leader; see debug-log',
    },
  ],
  notes: [
    {
      about: 'Which addresses it names behind an ingress was not read: here it goes on naming its own.',
      source: opentelemetryCollectorK8sOperator('src/integrations.py'),
    },
    {
      about: 'Its tail sampling of traces is not modelled: here all that it takes goes on.',
      source: opentelemetryCollectorK8sOperator('src/charm.py'),
    },
    {
      about: 'The words of the status for unpaired relations are put together by a library that was not read.',
      source: opentelemetryCollectorK8sOperator('src/charm.py', '98-129'),
    },
  ],
};
