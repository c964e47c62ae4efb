// Logs that one store keeps several times.
import { coordinatedWorkers, lokiOperators } from '../../catalogue/sources.ts';
import { copiesOf } from '../copies.ts';
import type { Rule } from '../rule.ts';

export const logsDuplicated: Rule = {
  code: 'logs/duplicated',
  severity: 'warning',
  title: 'Logs are stored more than once',
  explanation:
    'Every unit of every application that takes logs becomes a target of its own, and each line is pushed to all of them: that is neither balancing of load nor taking over from one that fails. Where they lead to the same store, it keeps each line as many times. An ingress does not help: each unit names its address, and is pushed to as if it were another.',
  remedy: 'Relate only one way to the store, or scale what stands before it to one unit.',
  evidence: 'observed',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '614-637'),
    lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '2412-2500'),
  ],
  find: (judged) => copiesOf(judged, 'logs', 'Logs'),
};
