// Metrics that are asked for over https and served over http, or the reverse.
import { pyroscopeOperators } from '../../catalogue/sources.ts';
import { grouped } from '../../flow/grouped.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import { type Lost, lossesOf } from '../losses.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { endpointOf, partnersOn } from '../uses.ts';
import { ownerOf } from '../whose.ts';

export const schemeDiffers: Rule = {
  code: 'metrics/scheme-differs',
  severity: 'error',
  title: 'Asked for over https, served over http',
  explanation:
    'Once a coordinator has a certificate, all its scrape jobs say https. Workers of a product that never serve TLS go on serving plain http, and whoever scrapes them fails. No status of theirs says so; the scraper shows them as down.',
  remedy: 'Take the certificate away from the coordinator, or live without the metrics of its workers.',
  evidence: 'observed',
  sources: [pyroscopeOperators('coordinator/src/charm.py', '94-131')],
  find: (judged) => {
    const lost = lossesOf(judged).get('scheme') ?? [];
    const places = grouped(lost, ({ origin }) => ownerOf(judged, origin).id);
    return [...places.values()].flatMap((same) => finding(judged, same));
  },
};

function finding(judged: Judged, same: readonly Lost[]): readonly Finding[] {
  const [first] = same;
  if (first === undefined) return [];
  const owner = ownerOf(judged, first.origin);
  const [asked, served] = first.loss.params['asked'] === 'https' ? ['https', 'http'] : ['http', 'https'];
  const certificates = partnersOn(judged.topology, owner, endpointOf(owner, 'TLSCertificatesRequires'));
  return [
    {
      subject: { application: owner.id },
      message: `${listed([...new Set(same.map(({ at }) => at.id))])} asks for the metrics of ${listed([...new Set(same.map(({ origin }) => origin.id))].sort())} over ${asked}, and they are served over ${served}.`,
      fixes: asked === 'https' ? certificates.map(({ relation }) => takeAwayBetween(relation.id)) : [],
    },
  ];
}
