// What scrapers of charms that are not known are told to scrape, and whether it is served over TLS.
import type { Json } from '../document/document.ts';
import { type Directory, directory } from '../flow/directory.ts';
import { asList, asText, member } from '../library/json.ts';
import type { TopologyApplication, TopologyUnit } from '../topology/topology.ts';
import { applicationKey } from './bags.ts';
import { type Judged, partOf } from './rule.ts';
import { type Partner, partnersOn, usesOf } from './uses.ts';

type Told = {
  readonly by: string;
  readonly origin: TopologyApplication; // whose process listens at the target
  readonly scheme: string;
  readonly isTls: boolean; // how it is served
};

/** One for each target at which somebody of the drawing listens. */
export function jobsForUnknown(judged: Judged): readonly Told[] {
  const told = partOf(judged).applications.flatMap((publisher) =>
    usesOf(publisher, 'MetricsEndpointProvider').flatMap(({ endpoint }) =>
      partnersOn(judged.topology, publisher, endpoint)
        .filter(({ application }) => application.charm?.behaviour === undefined)
        .map((partner) => ({ publisher, partner })),
    ),
  );
  if (told.length === 0) return [];
  const hosts = directory(judged.topology, judged.settlement);
  return told.flatMap(({ publisher, partner }) => targetsOf(judged, hosts, publisher, partner));
}

function targetsOf(
  { topology, settlement }: Judged,
  hosts: Directory,
  publisher: TopologyApplication,
  { relation, application: scraper }: Partner,
): readonly Told[] {
  const from = topology.units[scraper.units[0] ?? -1];
  const jobs = asList(applicationKey(settlement, relation.id, publisher.id, 'scrape_jobs')) ?? [];
  return jobs.flatMap((job) => {
    const scheme = asText(member(job, 'scheme')) ?? 'http';
    return staticTargets(job).flatMap((target) =>
      listenersAt(hosts, target, from).flatMap(({ unit, isTls }) => {
        const origin = topology.applications[unit.application];
        return origin === undefined ? [] : [{ by: scraper.id, origin, scheme, isTls }];
      }),
    );
  });
}

function staticTargets(job: Json): readonly string[] {
  const configs = asList(member(job, 'static_configs')) ?? [];
  return configs.flatMap((config) => (asList(member(config, 'targets')) ?? []).flatMap((one) => asText(one) ?? []));
}

function listenersAt(hosts: Directory, target: string, from: TopologyUnit | undefined) {
  const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(target) ?? [];
  return hosts.unitsAt(host, from?.id ?? '').flatMap((unit) => {
    const listener = hosts.listener(unit.id, Number(port));
    return listener === undefined ? [] : [{ unit, isTls: listener.socket.tls }];
  });
}
