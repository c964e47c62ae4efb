// Charm code that goes on sending traces to where a relation, now gone, once told it.
import { coordinatedWorkers } from '../../catalogue/sources.ts';
import { keptDestinations, relateAgain } from '../kept.ts';
import type { Rule } from '../rule.ts';

export const destinationKept: Rule = {
  code: 'traces/destination-kept',
  severity: 'warning',
  title: 'Traces of charm code still go where they went',
  explanation:
    'A charm sets the destination of its traces when it is told one, and does nothing when it is told none. After the relation is removed the destination stays as it was.',
  remedy: 'Replace the units, or relate them to a new place for traces.',
  evidence: 'derived',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '1095-1104'),
    coordinatedWorkers('src/coordinated_workers/worker.py', '733-748'),
  ],
  find: (judged) =>
    keptDestinations(judged, 'charm-traces').map(({ application, kept }) => ({
      subject: { application: application.id },
      message: `The charm code of ${application.id} still sends its traces to ${kept[0]?.url}, although no relation says so any more.`,
      fixes: relateAgain(judged, kept),
    })),
};
