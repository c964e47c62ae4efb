// What is known of the behaviour of the charms, entry by entry, and which findings tell of it; or why a drawing cannot show it.
// The ids are those of the notes in which the behaviours were gathered: A missing pieces, B roles, C several of something,
// D telemetry passed on, E TLS, F the course of time, G topology.

/** `drawing`: a finding tells of it. `change`: only what a change does to what ran before shows it. `nothing`: nothing can, and why. */
export type Entry = {
  readonly id: string;
  readonly about: string;
} & (
  | { readonly shownBy: 'drawing'; readonly codes: readonly string[] }
  | { readonly shownBy: 'change'; readonly codes: readonly string[]; readonly why: string }
  | { readonly shownBy: 'nothing'; readonly why: string }
);

export const entries: readonly Entry[] = [
  drawn('A1', 'No scraper is related', 'metrics/nobody-scrapes'),
  drawn('A2', 'No relation for logs', 'logs/no-destination'),
  drawn('A3', 'No relations for traces', 'traces/no-destination', 'traces/into-itself'),
  drawn('A4', 'Only one of the two relations for traces', 'traces/only-charm', 'traces/only-workload'),
  drawn('A5', 'The wanted protocol is not offered', 'traces/protocol-not-offered', 'application/raised'),
  drawn('A6', 'A worker without a coordinator', 'worker/no-coordinator'),
  drawn('A7', 'A coordinator without workers', 'cluster/no-workers'),
  drawn('A8', 'A needed role is missing', 'cluster/role-missing'),
  drawn('A9', 'No object store, or half of one', 'cluster/no-s3', 'cluster/s3-incomplete'),
  changed(
    'A10',
    'The object store or a role goes away later',
    ['cluster/frozen'],
    'In a drawing that is settled from nothing the cluster never ran; a finding of what-if.',
  ),
  drawn('B1', 'A worker without a role', 'worker/no-role'),
  drawn('B2', 'Several roles on one application', 'worker/several-roles', 'application/raised'),
  drawn('B3', 'A role is taken away after it was published', 'worker/role-outdated'),
  drawn('B4', 'A worker is scaled to zero', 'cluster/role-without-unit', 'cluster/role-missing'),
  drawn('B5', 'Too few units to keep copies', 'cluster/no-replication', 'cluster/below-recommended'),
  drawn('B6', 'An optional role without what it needs', 'cluster/idle-role'),
  drawn('B7', 'The role for everything leaves some out', 'cluster/role-outside-all'),
  never(
    'B8',
    'What a checker of bundles gets wrong',
    'It is about another program. Here the rules of the charms themselves are applied.',
  ),
  drawn('C1', 'Several places for logs', 'logs/duplicated'),
  drawn('C2', 'Several scrapers', 'metrics/several-scrapers'),
  drawn('C3', 'Several places for traces', 'relation/limit-exceeded'),
  drawn('C4', 'Several coordinators for one worker', 'relation/limit-exceeded', 'application/raised'),
  never(
    'C5',
    'Several worker applications for one coordinator',
    'It is the normal case: nothing is wrong with it, and the roles add up.',
  ),
  drawn('C6', 'A coordinator of several units', 'logs/duplicated', 'metrics/duplicated'),
  drawn('C7', 'Two destinations of one name', 'nginx/locations-collide'),
  drawn('C8', 'A store of metrics of several units without an ingress', 'metrics/duplicated'),
  drawn('D1', 'A receiver of gRPC reaches a proxy', 'application/raised', 'nginx/server-without-host'),
  never(
    'D2',
    'gRPC is asked for to trace workloads',
    'Charms are refused it when they start, and none that is known asks for it; a drawing cannot make one.',
  ),
  drawn('D3', 'A place for logs without an address', 'logs/endpoint-missing'),
  drawn('D4', 'An upstream for any worker with others in it', 'nginx/foreign-servers'),
  changed(
    'D5',
    'The coordinator is down',
    [],
    'A drawing shows who passes what on, and what-if what is lost when units stop; none of that is a mistake.',
  ),
  drawn('D6', 'An ingress that goes by host names', 'nginx/host-routed'),
  never(
    'D7',
    'Coordinator and worker of different revisions',
    'They work together: a worker uses the addresses that it is given.',
  ),
  never(
    'E1',
    'A coordinator gets a certificate',
    'All that follows is right; the drawing shows it in ports, schemes and addresses.',
  ),
  drawn('E2', 'A destination with TLS, a coordinator without', 'tls/destination-untrusted'),
  never(
    'E3',
    'A destination without TLS, a coordinator with it',
    'It works: https as far as the coordinator, http from there.',
  ),
  drawn('E4', 'A store of traces with TLS traces its own code', 'tls/traces-to-localhost'),
  drawn('E5', 'Workers that never serve TLS', 'metrics/scheme-differs', 'nginx/exporter-blind'),
  drawn('E6', 'An exporter asks where nobody answers', 'nginx/exporter-blind'),
  drawn('E7', 'One certificate for all workers', 'tls/shared-certificate'),
  changed(
    'F1',
    'The last relation for logs is removed',
    ['logs/target-kept'],
    'Targets are kept from before; a finding of what-if.',
  ),
  never(
    'F2',
    'The container of a worker is restarted',
    'It is an event in a unit and changes nothing that is drawn; what-if may tell of it when it can restart containers.',
  ),
  changed(
    'F3',
    'The relation for traces is removed',
    ['traces/destination-kept'],
    'The destination is kept from before; a finding of what-if.',
  ),
  never(
    'F4',
    'Limits of resources',
    'Whether Kubernetes has applied a patch, and whether the application is trusted, is not in a drawing.',
  ),
  never('F5', 'A check of pebble fails', 'Whether a workload answers is known when it runs, not when it is drawn.'),
  never('F6', 'Databags in changing order', 'It is about time between hooks; here every databag has one order.'),
  drawn('G1', 'A cluster across models', 'cluster/across-models'),
  drawn('G2', 'Telemetry across models', 'metrics/across-models'),
  drawn('G3', 'Two offers related to each other', 'relation/both-far'),
  drawn('G4', 'An application related to itself', 'relation/itself'),
  drawn('G5', 'Telemetry that comes back by way of a collector', 'telemetry/observes-itself', 'collector/otlp-circle'),
  drawn('G6', 'A store of traces traces itself', 'traces/into-itself'),
  drawn('G7', 'Ingress before a cluster', 'ingress/several', 'traces/into-itself'),
  drawn('G8', 'A collector names the wrong port', 'traces/wrong-port'),
  drawn(
    'G9',
    'A collector that does not pass on',
    'collector/dead-end',
    'collector/no-ingress',
    'collector/waits-for-certificate',
    'collector/otlp-circle',
  ),
  drawn('G10', 'An endpoint with nothing behind it', 'endpoint/without-code'),
  drawn('G11', 'A mesh before workers that are scraped directly', 'mesh/blocks-scraping'),
  never(
    'G12',
    'Names that are not those of Kubernetes',
    'Addresses are not drawn, and all charms of the pattern run on Kubernetes, so every unit has such a name here.',
  ),
];

function drawn(id: string, about: string, ...codes: readonly string[]): Entry {
  return { id, about, shownBy: 'drawing', codes };
}

function changed(id: string, about: string, codes: readonly string[], why: string): Entry {
  return { id, about, shownBy: 'change', codes, why };
}

function never(id: string, about: string, why: string): Entry {
  return { id, about, shownBy: 'nothing', why };
}
