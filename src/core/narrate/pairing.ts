// What a line between two applications would be for, and why there can be none: one sentence each.
import type { ApplicationId } from '../document/document.ts';
import type { Doubt, Pairing } from '../edit/pairing.ts';
import type { Purpose } from '../edit/purpose.ts';
import type { WhyNot } from '../edit/sift.ts';
import { listed } from './list.ts';
import { counted } from './words.ts';

/** What comes of it, what speaks against it, and the offer that it makes. */
export function sayPairing(pairing: Pairing): string {
  const { ends, purpose, doubt, offer } = pairing;
  if (!ends)
    return `Nobody described one of the charms, so that it is left open which endpoints ${pairing.from} joins.`;
  const { provider, requirer } = ends;
  return [
    doubt === undefined
      ? sayPurpose(purpose, provider.application.id, requirer.application.id, ends.interface)
      : doubts[doubt](provider.application.id, requirer.application.id),
    ...(offer ? [`${offer.application} offers ${offer.endpoint} to other models as ${offer.name}.`] : []),
  ].join(' ');
}

/** What comes of a relation; `carried` is its interface, for where no library says more. */
export function sayPurpose(purpose: Purpose, provider: ApplicationId, requirer: ApplicationId, carried = ''): string {
  return said[purpose](provider, requirer, carried);
}

export function sayWhyNot(why: WhyNot, from: ApplicationId, to: ApplicationId): string {
  switch (why.tag) {
    case 'itself':
      return `${from} cannot be related to itself.`;
    case 'both-far':
      return `${from} and ${to} both stand in for applications of other models, and are related there.`;
    case 'no-endpoint':
      return `${from} or ${to} has no endpoint to be related by.`;
    case 'no-interface':
      return why.interfaces.length === 1
        ? `${from} speaks ${listed(why.interfaces)}, and ${to} does not.`
        : `${from} and ${to} have no interface in common.`;
    case 'same-side':
      return `${from} and ${to} both ${sides[why.role]} ${why.interface}; one must provide it and the other require it.`;
    case 'beside-only':
      return `${why.interface} joins what stands on one machine, and neither ${from} nor ${to} is a subordinate.`;
    case 'beside-apart':
      return `${why.interface} joins what stands on one machine, and ${from} and ${to} stand in two models.`;
    case 'related':
      return `${from} and ${to} are related there already.`;
    case 'full':
      return `${why.ref} takes no more than ${counted(why.limit, 'relation')}.`;
  }
}

const sides = { provides: 'provide', requires: 'require', peers: 'keep to themselves' } as const;

const doubts = {
  'no-code': (provider, requirer) => `Juju accepts it, but no code of ${provider} and ${requirer} stands behind it.`,
  'not-understood': (provider, requirer) =>
    `Juju accepts it, but ${provider} would not understand the traces of ${requirer}.`,
  implicit: (provider) => `Every application has it; it says no more than that ${provider} is there.`,
} as const satisfies Record<Doubt, (provider: ApplicationId, requirer: ApplicationId) => string>;

const said = {
  cluster: (provider, requirer) => `${requirer} becomes a worker of ${provider}.`,
  storage: (provider, requirer) => `${requirer} keeps what it stores where ${provider} says.`,
  metrics: (provider, requirer) => `${requirer} scrapes the metrics of ${provider}.`,
  logs: (provider, requirer) => `Logs of ${requirer} go to ${provider}.`,
  'charm-traces': (provider, requirer) => `Traces of the charm code of ${requirer} go to ${provider}.`,
  'workload-traces': (provider, requirer) => `Traces of the workloads of ${requirer} go to ${provider}.`,
  profiles: (provider, requirer) => `Profiles go from ${requirer} to ${provider}.`,
  'metrics-on': (provider, requirer) => `${requirer} pushes metrics on to ${provider}.`,
  'logs-on': (provider, requirer) => `${requirer} sends logs on to ${provider}.`,
  'traces-on': (provider, requirer) => `${requirer} sends traces on to ${provider}.`,
  alerts: (provider, requirer) => `${requirer} sends its alerts to ${provider}.`,
  source: (provider, requirer) => `${provider} becomes a data source of ${requirer}.`,
  dashboards: (provider, requirer) => `${provider} sends its dashboards to ${requirer}.`,
  rules: (provider, requirer) => `Rules for alerts pass between ${provider} and ${requirer}.`,
  catalogue: (provider, requirer) => `${requirer} gets a link on the page of ${provider}.`,
  ingress: (provider, requirer) => `${requirer} is reached from outside by way of ${provider}.`,
  certificates: (provider, requirer) => `${provider} signs a certificate for ${requirer}, which then speaks TLS.`,
  other: (provider, requirer, carried) => `${requirer} and ${provider} speak ${carried}.`,
} as const satisfies Record<Purpose, (provider: ApplicationId, requirer: ApplicationId, carried: string) => string>;
