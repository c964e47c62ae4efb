// Whether a unit has a certificate: its request was answered. What differs between requests are the names in it.
import { type Fact, partOf } from './fact.ts';
import { asList, asText, decoded, member } from './json.ts';
import { endpointOf, type Link, serviceHost, type View } from './view.ts';

/** The answer to this unit's request; `undefined` without a relation or before the answer. */
export function certificateOf(view: View, names: readonly string[] = []): Fact | undefined {
  const links = view.on(endpointOf(view, 'TLSCertificatesRequires'));
  if (links.length === 0) return undefined;
  const request = requestText(view, view.unit.id, view.unit.address, names);
  for (const link of links) {
    const found = answerIn(link, request);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The request of one unit, as far as we model it: whose it is, and for which names. */
export function requestText(view: View, unit: string, address: string, names: readonly string[]): string {
  const all = [...new Set([address, serviceHost(view), ...names])].sort();
  return `… ${unit} for ${all.join(', ')}`;
}

function answerIn(link: Link, request: string): Fact | undefined {
  const fact = link.application.read('certificates');
  if (fact === undefined) return undefined;
  const answers = asList(decoded(fact.value)) ?? [];
  // Stated certificates answer whatever was asked: nobody can state our placeholder of a request.
  const answer = answers.find(
    (one) => fact.step === undefined || asText(member(one, 'certificate_signing_request')) === request,
  );
  return answer === undefined ? undefined : partOf(fact, request, answer);
}
