// A stated URL without a scheme.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import type { Rule } from '../rule.ts';
import { findStated } from '../stated-faults.ts';

export const databagNoScheme: Rule = {
  code: 'databag/no-scheme',
  severity: 'warning',
  title: 'A URL without a scheme',
  explanation:
    'An address without http:// or https:// is taken and passed on as it is. A proxy reads no host in it, as Python does not; pebble and workloads cannot call it. Only receivers of gRPC have none.',
  remedy: 'State the URL with its scheme.',
  evidence: 'derived',
  sources: [coordinatedWorkers('src/coordinated_workers/worker_telemetry.py', '134-146,384-407')],
  find: (judged) => findStated(judged, 'no-scheme', () => 'a URL without a scheme'),
};
