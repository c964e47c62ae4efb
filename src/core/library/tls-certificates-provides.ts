// TLSCertificatesProvides: the leader answers every request with a certificate.
import { flatMap } from '../flat-map.ts';
import { type Fact, keysOf, partOf } from './fact.ts';
import { asList, asText, decoded, member } from './json.ts';
import type { Library, Link } from './view.ts';

export const tlsCertificatesProvides: Library<'TLSCertificatesProvides'> = {
  name: 'TLSCertificatesProvides',
  publish(view, { endpoint }) {
    if (!view.isLeader) return [];
    return flatMap(view.on(endpoint), (link) => {
      const requests = requestsIn(link);
      if (requests.length === 0) return [];
      const value = requests.map(({ request }) => ({
        certificate_signing_request: request,
        certificate: '…',
        ca: '…',
        chain: ['…'],
      }));
      const because = requests.map(({ fact }) => fact);
      const parts = new Map(requests.map(({ request, fact }) => [request, [fact]]));
      return [
        { relation: link.relation, bag: 'application', keys: keysOf({ certificates: { value, because, parts } }) },
      ];
    });
  },
};

function requestsIn(link: Link): readonly { readonly request: string; readonly fact: Fact }[] {
  return flatMap(link.units, ({ bag }) => {
    const fact = bag.read('certificate_signing_requests');
    return flatMap(asList(decoded(fact?.value ?? null)) ?? [], (one) => {
      const request = asText(member(one, 'certificate_signing_request'));
      return fact === undefined || request === undefined ? [] : [{ request, fact: partOf(fact, request, one) }];
    });
  });
}
