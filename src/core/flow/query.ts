// Who asks a store: the clients that were told it is a data source of theirs, and what becomes of what they ask.
import type { Asking, Use } from '../catalogue/behaviour.ts';
import type { ApplicationId, Bag, Json, RelationId } from '../document/document.ts';
import { lastWrite } from '../settle/history.ts';
import type { Process, Settlement, Side, StepId } from '../settle/settlement.ts';
import type { RelationEnd, Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';
import { answersTo } from './answer.ts';
import type { Deployed } from './connection.ts';
import type { Crew } from './crew.ts';
import type { Call } from './crossing.ts';
import { isAbout, type Way, wayOf } from './way.ts';

type SourceUse = Use<'GrafanaSourceProvider'>;

/** Who was told that this is a data source, and what becomes of what it asks. */
export function queryWays(
  deployed: Deployed,
  application: TopologyApplication,
  crew: Crew | undefined,
): readonly Way[] {
  const uses = application.charm?.behaviour?.uses ?? [];
  const sources = uses.filter((use): use is SourceUse => use.library === 'GrafanaSourceProvider');
  const relations = sources.flatMap(({ endpoint }) => relationsOn(deployed.topology, application, endpoint));
  return relations.flatMap((relation): readonly Way[] => {
    const askers = askersOver(deployed, application, relation);
    if (askers.length === 0) return [];
    const calls = askers.flatMap((one) => one.calls);
    const answers = calls.flatMap((call) => answersTo(deployed, call, isAbout('queries')));
    return [
      wayOf(
        deployed,
        'queries',
        askers.map(({ asker }) => asker.id),
        answers,
        crew,
      ),
    ];
  });
}

/** A relation that stands. */
export type Joined = Extract<TopologyRelation, { readonly state: 'joined' }>;

export function relationsOn(
  topology: Topology,
  { endpoints }: TopologyApplication,
  name: string | undefined,
): readonly Joined[] {
  const indices = name === undefined ? [] : (endpoints.get(name)?.relations ?? []);
  return indices.flatMap((at) => {
    const relation = topology.relations[at];
    return relation?.state === 'joined' ? [relation] : [];
  });
}

type Asker = { readonly asker: Process; readonly calls: readonly Call[] };

/** One source for the application, or one for each unit of it, of which a reader takes one. */
function askersOver(
  { topology, settlement }: Deployed,
  application: TopologyApplication,
  relation: Joined,
): readonly Asker[] {
  const end = otherEnd(relation, application);
  const client = topology.applications[end.application];
  const settings = client && consumerOf(client, end.endpoint);
  const side = settlement.databags.get(relation.id)?.get(application.id);
  const asking = settings?.asks && typeOf(settings.asks, side?.application);
  if (client === undefined || settings?.process === undefined || side === undefined || asking === undefined) return [];
  const sources = sourcesIn(settlement, relation.id, application.id, side);
  return client.units.flatMap((index): readonly Asker[] => {
    const asker = settlement.processes.get(`${topology.units[index]?.id} ${settings.process}`);
    if (asker === undefined || asker.isIdle) return [];
    const choice = sources.length > 1 ? `${asker.id} ${relation.id}` : null;
    const how = { signal: 'queries', from: asker, protocol: 'http', method: asking.method, motion: 'push' } as const;
    const calls = sources.map(({ host, because }) => ({
      ...how,
      url: `${host.replace(/\/+$/, '')}${asking.path}`,
      choice,
      via: [relation.id],
      because,
    }));
    return [{ asker, calls }];
  });
}

export function otherEnd({ provider, requirer }: Joined, { index }: TopologyApplication): RelationEnd {
  return provider.application === index ? requirer : provider;
}

function consumerOf({ charm }: TopologyApplication, endpoint: string) {
  const uses = charm?.behaviour?.uses ?? [];
  const use = uses.find((one) => one.library === 'GrafanaSourceConsumer' && one.endpoint === endpoint);
  return use?.library === 'GrafanaSourceConsumer' ? use.with : undefined;
}

function typeOf(asks: Readonly<Record<string, Asking>>, bag: Bag | undefined): Asking | undefined {
  const type = memberOf(bag?.['grafana_source_data'], 'type');
  return typeof type === 'string' && Object.hasOwn(asks, type) ? asks[type] : undefined;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

type Source = { readonly host: string; readonly because: readonly StepId[] };

function sourcesIn(settlement: Settlement, relation: RelationId, id: ApplicationId, side: Side): readonly Source[] {
  const one = sourceOf(settlement, relation, id, side.application, 'grafana_source_app_host');
  if (one.length > 0) return one;
  return [...side.units].flatMap(([unit, bag]) => sourceOf(settlement, relation, unit, bag, 'grafana_source_host'));
}

function sourceOf(
  settlement: Settlement,
  relation: RelationId,
  owner: string,
  bag: Bag,
  key: string,
): readonly Source[] {
  const host = bag[key];
  const step = lastWrite(settlement, relation, owner, key);
  if (typeof host !== 'string' || host === '') return [];
  return [{ host, because: step === undefined ? [] : [step.id] }];
}
