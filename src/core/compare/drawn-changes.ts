// How two drawings differ in what they deploy: applications, what is stated of them, and relations by the ends they join. Places and notes carry nothing.
import type { ApplicationId, Json } from '../document/document.ts';
import { isSameJson } from '../document/record.ts';
import type { Topology, TopologyApplication, TopologyRelation } from '../topology/topology.ts';

/** `was` and `is` absent: not stated. Values are as stated; where charms have defaults those are taken into account. */
export type DrawnChange =
  | { readonly tag: 'application'; readonly application: ApplicationId; readonly change: 'added' | 'removed' }
  | {
      readonly tag: 'setting';
      readonly application: ApplicationId;
      readonly setting: string;
      readonly was: Json | undefined;
      readonly is: Json | undefined;
    }
  | { readonly tag: 'relation'; readonly relation: string; readonly change: 'added' | 'removed' }
  | { readonly tag: 'charm'; readonly charm: string }
  | { readonly tag: 'model'; readonly model: string };

/** Applications first, then their settings, relations, charms and models; each by name. */
export function drawnChanges(one: Topology, other: Topology): readonly DrawnChange[] {
  return [
    ...applicationChanges(one, other),
    ...settingChanges(one, other),
    ...relationChanges(one, other),
    ...charmChanges(one, other),
    ...modelChanges(one, other),
  ];
}

function applicationChanges(one: Topology, other: Topology): readonly DrawnChange[] {
  const [had, has] = [one, other].map(({ applications }) => new Set(applications.map(({ id }) => id)));
  return differing(had ?? new Set(), has ?? new Set()).map(({ name, change }) => ({
    tag: 'application',
    application: name,
    change,
  }));
}

function differing(had: ReadonlySet<string>, has: ReadonlySet<string>) {
  const all = [...new Set([...had, ...has])].filter((name) => had.has(name) !== has.has(name)).sort();
  return all.map((name) => ({ name, change: had.has(name) ? ('removed' as const) : ('added' as const) }));
}

function settingChanges(one: Topology, other: Topology): readonly DrawnChange[] {
  return one.applications.flatMap((was) => {
    const is = other.application(was.id);
    if (is === undefined || is.stated === was.stated) return [];
    const [had, has] = [settingsOf(one, was), settingsOf(other, is)];
    const names = [...new Set([...had.keys(), ...has.keys()])].sort();
    return names.flatMap((setting): readonly DrawnChange[] => {
      const [before, after] = [had.get(setting), has.get(setting)];
      if (isSameJson(before, after)) return [];
      return [{ tag: 'setting', application: was.id, setting, was: before, is: after }];
    });
  });
}

/** What holds, whether it is stated or a default. */
function settingsOf(topology: Topology, application: TopologyApplication): ReadonlyMap<string, Json> {
  const { stated, config, units, leader } = application;
  const { charm, channel, model, publishes, offers, saas, assume = true, juju } = stated;
  const own = { charm, channel, model, publishes, offers, saas, assume, juju };
  const settings = new Map<string, Json>([
    ['units', units.length],
    ['leader', topology.units[leader ?? -1]?.number ?? null],
    ...[...config].map(([name, value]): [string, Json] => [`config ${name}`, value]),
  ]);
  for (const [name, value] of Object.entries(own)) if (value !== undefined) settings.set(name, value);
  return settings;
}

function relationChanges(one: Topology, other: Topology): readonly DrawnChange[] {
  const [had, has] = [one, other].map(
    (topology) => new Set(topology.relations.flatMap((line) => lineOf(topology, line))),
  );
  return differing(had ?? new Set(), has ?? new Set()).map(({ name, change }) => ({
    tag: 'relation',
    relation: name,
    change,
  }));
}

/** By the ends it joins; a broken line as it is written. */
function lineOf({ applications }: Topology, relation: TopologyRelation): readonly string[] {
  if (relation.state === 'peer') return [];
  if (relation.state === 'broken') return [relation.id];
  const ends = [relation.provider, relation.requirer].map(
    ({ application, endpoint }) => `${applications[application]?.id}:${endpoint}`,
  );
  return [ends.sort().join(' ')];
}

function charmChanges({ deployment: one }: Topology, { deployment: other }: Topology): readonly DrawnChange[] {
  const names = [...new Set([...Object.keys(one.charms), ...Object.keys(other.charms)])].sort();
  return names
    .filter((name) => !isSameJson(ownOf(one.charms, name), ownOf(other.charms, name)))
    .map((charm) => ({ tag: 'charm', charm }));
}

function ownOf(record: Readonly<Record<string, Json>>, name: string): Json | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function modelChanges(one: Topology, other: Topology): readonly DrawnChange[] {
  const both = [...one.models.values()].filter(({ name, uuid }) => {
    const same = other.models.get(name);
    return same !== undefined && same.uuid !== uuid;
  });
  return both.map(({ name }) => ({ tag: 'model', model: name }));
}
