// An exporter of nginx that asks where no nginx answers.
import { pyroscopeOperators, tempoOperators } from '../../catalogue/sources.ts';
import { grouped } from '../../flow/grouped.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import type { Fix } from '../diagnostic.ts';
import { takeAwayBetween } from '../fixes.ts';
import { lossesOf } from '../losses.ts';
import type { Judged, Rule } from '../rule.ts';
import { endpointOf, partnersOn } from '../uses.ts';

export const exporterBlind: Rule = {
  code: 'nginx/exporter-blind',
  severity: 'warning',
  title: 'The exporter does not see nginx',
  explanation:
    'The exporter reads a status page of nginx at a port that the library sets. Where nginx does not listen there, or shows no such page, the exporter says for ever that nginx is down, and nothing of nginx is measured. It is scraped all the same, and every status is active.',
  remedy:
    'Where the port is another only because of a certificate, take that away; else nothing in a drawing helps, and the exporter is not to be taken at its word.',
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
          fixes: withoutTls(judged, first.at, params['port'] ?? ''),
        },
      ];
    });
  },
};

/** Without a certificate the exporter asks at another port: a mend, where nginx listens there. */
function withoutTls({ topology }: Judged, coordinator: TopologyApplication, port: string): readonly Fix[] {
  const reads = coordinator.charm?.behaviour?.coordinator?.exporterReads;
  const nginx = coordinator.track?.ports?.nginx ?? coordinator.product?.ports.nginx;
  if (typeof reads !== 'object' || port !== String(reads.https) || reads.http !== nginx) return [];
  const certificates = partnersOn(topology, coordinator, endpointOf(coordinator, 'TLSCertificatesRequires'));
  return certificates.map(({ relation }) => takeAwayBetween(relation.id));
}
