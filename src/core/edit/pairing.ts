// Lines that Juju would accept between two applications, the best first; or why there is none.
import type { Analysis } from '../diagnose/analysis.ts';
import { understands } from '../diagnose/tracing-fit.ts';
import type { Edit, EndpointName, EndpointRef, InterfaceName } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { refOf, relationId } from '../document/name.ts';
import { relate } from '../document/relation.ts';
import { jujuInfo } from '../topology/declared.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { type NewOffer, offerFor, offeringAll } from './offer.ts';
import { type End, type Purpose, purposeOf, purposes, usesOn } from './purpose.ts';
import { type Ends, type Sought, sift, type WhyNot } from './sift.ts';

/** `ends` are absent where nobody described one of the charms, and the line leaves its endpoint open. */
export type Pairing = {
  readonly from: EndpointRef;
  readonly to: EndpointRef;
  readonly ends?: { readonly provider: End; readonly requirer: End; readonly interface: InterfaceName };
  readonly purpose: Purpose;
  readonly doubt?: Doubt;
  readonly isUsual: boolean; // people make it, where they relate these two at all
  readonly offer?: NewOffer; // that it needs, to reach another model
};
/** Juju accepts it, and yet: no code stands behind it, what is sent would not be understood, or it says nothing (`juju-info`). */
export type Doubt = 'no-code' | 'not-understood' | 'implicit';

/** From the first to the second; only over the endpoint where one is given. Never an empty list. */
export function pairings(
  analysis: Analysis,
  from: TopologyApplication,
  to: TopologyApplication,
  endpoint?: EndpointName,
): readonly Pairing[] | WhyNot {
  if (from === to) return { tag: 'itself' };
  if (from.stated.saas !== undefined && to.stated.saas !== undefined) return { tag: 'both-far' };
  const sought = { topology: analysis.topology, from, to, ...(endpoint === undefined ? {} : { endpoint }) };
  const found = sift(sought);
  const open = openPairing(sought);
  if ('tag' in found) return open ?? found;
  const made = found.map((ends) => pairingOf(analysis, sought, ends));
  return [...made.toSorted((one, other) => rank(one) - rank(other)), ...(open ?? [])];
}

export function isWhyNot(answer: readonly Pairing[] | WhyNot): answer is WhyNot {
  return 'tag' in answer;
}

/** The lines, with the offers that they need, as one edit. */
export function relating(...pairs: readonly Pairing[]): Edit {
  const offers = pairs.flatMap(({ offer }) => offer ?? []);
  return inTurn(offeringAll(offers), ...pairs.map(({ from, to }) => relate(from, to)));
}

function pairingOf(analysis: Analysis, { topology, from, to }: Sought, { mine, theirs }: Ends): Pairing {
  const [own, far] = [
    { application: from, endpoint: mine.name },
    { application: to, endpoint: theirs.name },
  ];
  const [provider, requirer] = mine.role === 'provides' ? [own, far] : [far, own];
  const purpose = purposeOf(provider, requirer);
  const doubt = doubtOf(analysis, provider, requirer);
  const offer = offerFor(topology, provider, requirer);
  return {
    from: refOf(from.id, mine.name),
    to: refOf(to.id, theirs.name),
    ends: { provider, requirer, interface: mine.interface },
    purpose,
    ...(doubt === undefined ? {} : { doubt }),
    isUsual: doubt === undefined && isUsual(analysis, { purpose, requirer, carried: mine.interface }),
    ...(offer === undefined ? {} : { offer }),
  };
}

/** Of a charm that nobody described everything may be true: the line names what is known of it. */
function openPairing({ topology, from, to, endpoint }: Sought): readonly Pairing[] | undefined {
  if (from.endpointsKnown && to.endpointsKnown) return undefined;
  if (from.endpointsKnown && endpoint !== undefined && !from.endpoints.has(endpoint)) return undefined;
  const line = { from: refOf(from.id, endpoint), to: to.id };
  if (topology.relation(relationId([line.from, line.to]))) return undefined;
  return [{ ...line, purpose: 'other', isUsual: false }];
}

function doubtOf(analysis: Analysis, provider: End, requirer: End): Doubt | undefined {
  if (provider.endpoint === jujuInfo.name) return 'implicit';
  if (isEmpty(provider) || isEmpty(requirer)) return 'no-code';
  return areTracesRead(analysis, provider, requirer) ? undefined : 'not-understood';
}

function isEmpty({ application, endpoint }: End): boolean {
  return application.charm?.endpoints.some(({ name, isEmpty: empty }) => name === endpoint && empty) === true;
}

function areTracesRead(analysis: Analysis, provider: End, requirer: End): boolean {
  return usesOn(requirer).every((use) => {
    if (use.library !== 'TracingEndpointRequirer') return true;
    const receivers = usesOn(provider).filter(({ library }) => library === 'TracingEndpointProvider');
    const ref = refOf(provider.application.id, provider.endpoint);
    return receivers.every((one) =>
      understands(analysis, requirer.application, use, { application: provider.application, use: one, ref }),
    );
  });
}

type Judged = { readonly purpose: Purpose; readonly requirer: End; readonly carried: InterfaceName };

/** Where libraries say what it is for, or where at least it is known what is written. A store whose traces reach itself needs no line. */
function isUsual({ topology: { catalogue } }: Analysis, { purpose, requirer, carried }: Judged): boolean {
  if (purpose === 'other') {
    const known = catalogue.interfaces.get(carried);
    return known !== undefined && known.keys.length > 0 && known.isTransport !== true;
  }
  const isTraces = purpose === 'charm-traces' || purpose === 'workload-traces';
  return !(isTraces && requirer.application.charm?.behaviour?.coordinator?.tracesItself === true);
}

const doubts = { 'no-code': 2, 'not-understood': 1, implicit: 3 } as const satisfies Record<Doubt, number>;

function rank({ purpose, doubt }: Pairing): number {
  return purposes.indexOf(purpose) + purposes.length * (doubt === undefined ? 0 : doubts[doubt]);
}
