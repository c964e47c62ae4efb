// What a row of the palette says: its name, a sentence, and the words by which it is found.
import type { LibraryName } from '../catalogue/behaviour.ts';
import type { Charm } from '../catalogue/catalogue.ts';
import type { Placeable } from '../edit/placeable.ts';
import { listed } from './list.ts';
import { words } from './words.ts';

export type PlaceableWords = { readonly name: string; readonly sentence: string; readonly search: string };

/** `search` is in lower case: name, charm, role and the interfaces that it speaks. */
export function sayPlaceable(row: Placeable): PlaceableWords {
  const name = nameOf(row);
  const sentence = sentenceOf(row);
  const found = [name, row.charmName, row.wantedName, row.product?.title ?? '', ...row.roles, ...row.interfaces];
  const kind = row.charm ? words.kind[row.charm.kind] : '';
  return { name, sentence, search: [...found, kind, words.placeableGroup[row.group]].join(' ').toLowerCase() };
}

function nameOf({ charm, charmName, product, role, group }: Placeable): string {
  if (!charm || group === 'own') return charmName;
  return role === undefined || group === 'pattern' ? charm.title : `${product?.title ?? charm.title} ${role}`;
}

function sentenceOf(row: Placeable): string {
  const { charm, group, interfaces } = row;
  if (group === 'own')
    return charm && charm.name !== row.charmName
      ? `A charm of this document, like ${charm.title}.`
      : `A charm of this document that speaks ${interfaces.length === 0 ? 'no interface' : listed(interfaces)}.`;
  if (!charm) return '';
  const said = sayCharm(row, charm);
  return charm.deprecated === undefined ? said : `${said} ${charm.deprecated}`;
}

function sayCharm({ product, role, roles }: Placeable, charm: Charm): string {
  const { kind } = charm;
  const whose = charm.ofPattern ? 'the pattern' : (product?.title ?? charm.title);
  if (kind === 'coordinator') return `Coordinator of ${whose}: stands before its workers and tells them what to run.`;
  if (kind === 'worker' && role !== undefined) return sayWorker(whose, role, roles);
  if (kind === 'telemetry-store') return `Keeps ${listed(keptBy(charm))}.`;
  if (kind === 'collector') return sayCollector(charm);
  return charm.about ?? '';
}

function sayWorker(product: string, role: string, roles: readonly string[]): string {
  const others = roles.filter((one) => one !== role);
  if (others.length === 0) return `Worker of ${product} with the role ${role}.`;
  return `Worker of ${product} with the role ${role}, which stands for ${listed(others)}.`;
}

const taken: readonly (readonly [LibraryName, string])[] = [
  ['MetricsEndpointConsumer', 'metrics'],
  ['LokiPushApiProvider', 'logs'],
  ['TracingEndpointProvider', 'traces'],
  ['ProfilingEndpointProvider', 'profiles'],
];

function takenBy({ behaviour }: Charm): readonly string[] {
  return taken.filter(([name]) => behaviour?.uses.some(({ library }) => library === name)).map(([, noun]) => noun);
}

function keptBy(charm: Charm): readonly string[] {
  const kept = takenBy(charm);
  return kept.length === 0 ? ['telemetry'] : kept;
}

function sayCollector(charm: Charm): string {
  const kinds = takenBy(charm);
  return kinds.length === 0 ? 'Sends telemetry on.' : `Takes in ${listed(kinds)}, and sends them on.`;
}
