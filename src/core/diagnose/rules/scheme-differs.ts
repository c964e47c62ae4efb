// Metrics that are asked for over https and served over http, or the reverse.
import { pyroscopeOperators } from '../../catalogue/sources.ts';
import { grouped } from '../../flow/grouped.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import { lossesOf } from '../losses.ts';
import type { Finding, Judged, Rule } from '../rule.ts';
import { jobsForUnknown } from '../unknown-scrapers.ts';
import { endpointOf, partnersOn } from '../uses.ts';
import { ownerOf } from '../whose.ts';

export const schemeDiffers: Rule = {
  code: 'metrics/scheme-differs',
  severity: 'error',
  reach: 'drawing',
  title: 'Asked for over https, served over http',
  explanation:
    'Once a coordinator has a certificate, all its scrape jobs say https. Workers of a product that never serve TLS go on serving plain http, and whoever scrapes them fails. No status of theirs says so; the scraper shows them as down.',
  remedy: 'Take the certificate away from the coordinator, or live without the metrics of its workers.',
  evidence: 'observed',
  sources: [pyroscopeOperators('coordinator/src/charm.py', '94-131')],
  find: (judged) => {
    const places = grouped([...seen(judged), ...told(judged)], ({ origin }) => ownerOf(judged, origin).id);
    return [...places.values()].flatMap((same) => finding(judged, same));
  },
};

/** Whose metrics are asked for over what. `isTold`: the scraper is of a charm that is not known, and is told so. */
type Differing = {
  readonly by: string;
  readonly isTold: boolean;
  readonly origin: TopologyApplication;
  readonly asked: string;
};

/** By scrapers that are known, as their flows show. */
function seen(judged: Judged): readonly Differing[] {
  const lost = lossesOf(judged).get('scheme') ?? [];
  return lost.map(({ at, origin, loss }) => ({
    by: at.id,
    isTold: false,
    origin,
    asked: loss.params['asked'] === 'https' ? 'https' : 'http',
  }));
}

/** By scrapers of which only what is published to them is known. */
function told(judged: Judged): readonly Differing[] {
  return jobsForUnknown(judged).flatMap(({ by, origin, isTls, scheme }) =>
    isTls === (scheme === 'https') ? [] : [{ by, isTold: true, origin, asked: scheme }],
  );
}

function finding(judged: Judged, same: readonly Differing[]): readonly Finding[] {
  const [first] = same;
  if (first === undefined) return [];
  const owner = ownerOf(judged, first.origin);
  const [asked, served] = first.asked === 'https' ? ['https', 'http'] : ['http', 'https'];
  const certificates = partnersOn(judged.topology, owner, endpointOf(owner, 'TLSCertificatesRequires'));
  const scrapers = [...new Set(same.map(({ by }) => by))];
  const origins = [...new Set(same.map(({ origin }) => origin.id))].sort();
  const isOne = scrapers.length === 1;
  const asks = same.some(({ isTold }) => isTold) ? `${isOne ? 'is' : 'are'} told to ask` : isOne ? 'asks' : 'ask';
  return [
    {
      subject: { application: owner.id },
      message: `${listed(scrapers)} ${asks} for the metrics of ${listed(origins)} over ${asked}, and they are served over ${served}.`,
      fixes: asked === 'https' ? certificates.map(({ relation }) => takeAwayBetween(relation.id)) : [],
    },
  ];
}
