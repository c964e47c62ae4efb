// MetricsEndpointConsumer: takes the jobs of every related application, spreads `*` over its units, and has its process scrape them.
import type { Json } from '../document/document.ts';
import { flatMap } from '../flat-map.ts';
import { type Fact, groundOf, keysOf, partOf } from './fact.ts';
import { asList, asObject, asText, decoded, member } from './json.ts';
import type { ScrapeJob } from './process.ts';
import { raiseInApplications } from './unreadable.ts';
import type { Library, Link, View } from './view.ts';

export const metricsEndpointConsumer: Library<'MetricsEndpointConsumer'> = {
  name: 'MetricsEndpointConsumer',
  publish(view, { endpoint }) {
    if (!view.isLeader) return [];
    return flatMap(view.on(endpoint), (link) => {
      const facts = flatMap(['scrape_jobs', 'alert_rules'], (key) => link.application.read(key) ?? []);
      if (facts.length === 0) return [];
      const keys = keysOf({ event: { value: { valid: true, errors: '' }, because: facts } });
      return [{ relation: link.relation, bag: 'application', keys }];
    });
  },
  raises(view, { endpoint }) {
    const scraped = view.on(endpoint).filter(({ units }) => units.length > 0);
    const jobs = raiseInApplications(scraped, 'scrape_jobs', 'jobs', 'over-filled');
    return jobs ?? raiseInApplications(scraped, 'scrape_metadata', 'object', 'over-filled');
  },
  apply(view, use) {
    const scrapes = jobsOf(view, use.endpoint);
    return () => ({ processes: [{ name: use.with.process, scrapes }] });
  },
};

function jobsOf(view: View, endpoint: string | undefined): readonly ScrapeJob[] {
  return withoutClashingNames(flatMap(view.on(endpoint), jobsIn));
}

/** Where names clash a hash of the job is appended, which we do not compute. */
function withoutClashingNames(jobs: readonly ScrapeJob[]): readonly ScrapeJob[] {
  const counts = new Map<string, number>();
  for (const { name } of jobs) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return jobs.map((job) => (job.name !== undefined && counts.get(job.name) === 1 ? job : nameless(job)));
}

function nameless({ name: _, ...job }: ScrapeJob): ScrapeJob {
  return job;
}

type Scraped = {
  readonly baseName: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly units: readonly ScrapedUnit[];
};
type ScrapedUnit = {
  readonly name: string;
  readonly address: string;
  readonly path: string;
  readonly facts: readonly Fact[];
};

function jobsIn(link: Link): readonly ScrapeJob[] {
  const fact = link.application.read('scrape_jobs');
  const jobs = asList(decoded(fact?.value ?? null));
  if (fact === undefined || jobs === undefined) return [];
  const scraped = scrapedIn(link);
  return flatMap(jobs, (job, at) => {
    const part = partOf(fact, String(at), job);
    return flatMap(asList(member(job, 'static_configs')) ?? [], (config) => jobsFor(scraped, job, config, part));
  });
}

function scrapedIn(link: Link): Scraped {
  const fact = link.application.read('scrape_metadata');
  const metadata = decoded(fact?.value ?? null);
  const text = (name: string) => asText(member(metadata, name)) ?? '';
  return {
    baseName: `juju_${text('model')}_${text('model_uuid').slice(0, 8)}_${text('application')}_prometheus_scrape`,
    labels: metadata === null ? {} : topologyLabels(text),
    units: flatMap(link.units, ({ name, bag }) => scrapedUnit(name, bag)),
  };
}

function topologyLabels(text: (name: string) => string): Readonly<Record<string, string>> {
  return {
    juju_application: text('application'),
    juju_charm: text('charm_name'),
    juju_model: text('model'),
    juju_model_uuid: text('model_uuid'),
  };
}

function scrapedUnit(name: string, bag: Link['application']): readonly ScrapedUnit[] {
  const address = bag.read('prometheus_scrape_unit_address');
  const path = bag.read('prometheus_scrape_unit_path');
  if (address === undefined || typeof address.value !== 'string') return [];
  return [
    {
      name,
      address: address.value,
      path: asText(path?.value) ?? '',
      facts: path === undefined ? [address] : [address, path],
    },
  ];
}

/** Targets as written make one job; each `*` makes one per unit that has named its address. */
function jobsFor(scraped: Scraped, job: Json, config: Json, part: Fact): readonly ScrapeJob[] {
  const targets = (asList(member(config, 'targets')) ?? []).filter((target) => typeof target === 'string');
  const fixed = targets.filter((target) => !target.includes('*'));
  const wild = targets.filter((target) => target.includes('*'));
  const path = asText(member(job, 'metrics_path')) ?? '/metrics';
  const scheme = member(job, 'scheme') === 'https' ? 'https' : 'http';
  const labels = {
    ...scraped.labels,
    ...texts(member(config, 'labels')),
    ...relabelled(member(job, 'relabel_configs')),
  };
  const shape = { scheme, path, labels } as const;
  return [
    ...(fixed.length === 0 ? [] : [fixedJob(scraped, fixed, shape, part)]),
    ...(wild.length === 0 ? [] : scraped.units.map((unit) => unitJob(scraped, unit, wild, shape, part))),
  ];
}

type Shape = Pick<ScrapeJob, 'scheme' | 'path' | 'labels'>;

function fixedJob(
  scraped: Scraped,
  targets: readonly string[],
  { scheme, path, labels }: Shape,
  part: Fact,
): ScrapeJob {
  const { via, because } = groundOf([part]);
  return { name: nameOf(scraped, targets), scheme, path, targets, labels, via, because };
}

function unitJob(
  scraped: Scraped,
  unit: ScrapedUnit,
  wild: readonly string[],
  { scheme, path, labels }: Shape,
  part: Fact,
): ScrapeJob {
  const { via, because } = groundOf([part, ...unit.facts]);
  return {
    name: `${scraped.baseName}-${numberOf(unit.name)}`,
    scheme,
    path: `${unit.path}${path}`,
    targets: wild.map((target) => target.replace('*', () => unit.address)),
    labels: { ...labels, juju_unit: unit.name },
    via,
    because,
  };
}

/** The number of the last unit that has published one of these hosts is appended. */
function nameOf({ baseName, units }: Scraped, targets: readonly string[]): string {
  const hosts = targets.map((target) => target.replace(/:\d+$/, ''));
  const match = units.findLast(({ address }) => hosts.includes(address));
  return match === undefined ? baseName : `${baseName}-${numberOf(match.name)}`;
}

function numberOf(unit: string): string {
  return unit.slice(unit.lastIndexOf('/') + 1);
}

function texts(value: Json | undefined): Readonly<Record<string, string>> {
  const entries = flatMap(Object.entries(asObject(value) ?? {}), ([key, one]) =>
    typeof one === 'string' ? [[key, one] as const] : [],
  );
  return Object.fromEntries(entries);
}

function relabelled(value: Json | undefined): Readonly<Record<string, string>> {
  const rules = asList(value) ?? [];
  return Object.fromEntries(
    flatMap(rules, (rule) => {
      const [label, text] = [asText(member(rule, 'target_label')), asText(member(rule, 'replacement'))];
      return label === undefined || text === undefined ? [] : [[label, text] as const];
    }),
  );
}
