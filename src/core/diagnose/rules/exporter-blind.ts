// An exporter of nginx that asks where no nginx answers.
import { pyroscopeOperators, tempoOperators } from '../../catalogue/sources.ts';
import { grouped } from '../../flow/grouped.ts';
import { lossesOf } from '../losses.ts';
import type { Rule } from '../rule.ts';

export const exporterBlind: Rule = {
  code: 'nginx/exporter-blind',
  severity: 'warning',
  title: 'The exporter does not see nginx',
  explanation:
    'The exporter reads a status page of nginx at a port that the library sets. Where nginx does not listen there, or shows no such page, the exporter says for ever that nginx is down, and nothing of nginx is measured. It is scraped all the same, and every status is active.',
  remedy: 'Nothing in a drawing helps; do not take the exporter at its word.',
  evidence: 'derived',
  sources: [
    tempoOperators('coordinator/src/charm.py', '194-204'),
    pyroscopeOperators('coordinator/src/charm.py', '94-131'),
  ],
  find: (judged) => {
    const places = grouped(lossesOf(judged).get('exporter') ?? [], ({ at }) => at.id);
    return [...places].flatMap(([id, [first]]) => {
      if (first === undefined) return [];
      const { reason, params } = first.loss;
      const where = reason === 'no-location' ? 'where no status page is shown' : 'where nothing listens';
      return [
        {
          subject: { application: id },
          message: `The exporter of ${id} asks for the status of nginx at port ${params['port'] ?? ''} of its own unit, ${where}, so it says that nginx is down.`,
        },
      ];
    });
  },
};
