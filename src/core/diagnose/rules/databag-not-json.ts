// A stated databag with text where JSON is needed.
import { coordinatedWorkers, cosLib, lokiOperators } from '../../catalogue/sources.ts';
import type { Rule } from '../rule.ts';
import { findStated } from '../stated-faults.ts';

export const databagNotJson: Rule = {
  code: 'databag/not-json',
  severity: 'warning',
  title: 'The databag holds no JSON where it should',
  explanation:
    'A databag holds text, and for this key the charms on the other side need JSON in it. What they do with anything else differs: some parse it without asking and their hook fails, some take it as not published.',
  remedy: 'State the value as JSON text, or as the structure itself.',
  evidence: 'read',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '614-637'),
    lokiOperators('coordinator/lib/charms/loki_k8s/v1/loki_push_api.py', '2412-2500'),
    cosLib('src/cosl/interfaces/utils.py'),
  ],
  find: (judged) => findStated(judged, 'not-json', () => 'not JSON'),
};
