// The document in memory into the file's form: what parsing reads back as the same document. Text is written elsewhere.
import { mapBag, statedText } from './databag.ts';
import type {
  Application,
  Document,
  Json,
  Question,
  Relation,
  StatedDatabags,
  Story,
  StoryScene,
  Unknown,
} from './document.ts';

/** Canonical: keys in one order, records by name, relations by id, nothing that is a default. Same document, same form. */
export function fileOf(document: Document): { readonly [key: string]: Json } {
  const { models, applications, relations, charms } = document.deployment;
  return compact({
    orrery: 1,
    title: document.title || undefined,
    models: filled(sorted(models, (model) => compact({ uuid: model.uuid, ...model.unknown }))),
    applications: sorted(applications, applicationForm),
    relations: filledList(byId(relations)),
    charms: filled(sorted(charms, charmForm)),
    positions: filled(sorted(document.positions, ({ x, y, unknown }) => ({ x, y, ...unknown }))),
    notes: filledList(document.notes.map(noteForm)),
    stories: filledList(document.stories.map(storyForm)),
    juju: document.juju,
    ...document.unknown,
  });
}

function applicationForm(application: Application): Json {
  const { charm, channel, model, units, leader, config, publishes, offers, assume, saas, juju, unknown } = application;
  return compact({
    charm,
    channel,
    model: model === 'default' ? undefined : model,
    units,
    leader,
    config: filled(sorted(config, (value) => value)),
    publishes: publishes && sorted(publishes, statedForm),
    offers: offers && sorted(offers, (endpoints) => endpoints),
    assume,
    saas,
    juju,
    ...unknown,
  });
}

function statedForm({ application, units, unknown }: StatedDatabags[string]): Json {
  return compact({
    application: application && mapBag(application, statedText),
    units: units && sorted(units, (bag) => mapBag(bag, statedText)),
    ...unknown,
  });
}

function charmForm({ like, endpoints, unknown }: Document['deployment']['charms'][string]): Json {
  const forms = sorted(endpoints, (endpoint) =>
    compact({
      role: endpoint.role,
      interface: endpoint.interface,
      limit: endpoint.limit,
      scope: endpoint.scope,
      optional: endpoint.optional,
      ...endpoint.unknown,
    }),
  );
  return compact({ like, endpoints: forms, ...unknown });
}

function noteForm({ id, text, at: { x, y, unknown: more }, about, unknown }: Document['notes'][number]): Json {
  return compact({ id, text, at: { x, y, ...more }, about, ...unknown });
}

function storyForm({ id, title, scenes, unknown }: Story): Json {
  return { id, title, scenes: scenes.map(storySceneForm), ...unknown };
}

function storySceneForm({ view, focus, step, at, text, question, unknown }: StoryScene): Json {
  return compact({
    view,
    focus,
    step,
    at,
    text: text || undefined,
    question: question && questionForm(question),
    ...unknown,
  });
}

function questionForm({ ask, about, signal, hints, unknown }: Question): Json {
  return compact({ ask, about, signal, hints, ...unknown });
}

function byId(relations: Readonly<Record<string, Relation>>): readonly Relation[] {
  return Object.entries(relations)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, relation]) => relation);
}

function sorted<T>(record: Readonly<Record<string, T>>, change: (value: T) => Json): { readonly [key: string]: Json } {
  const entries = Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)]));
}

function filled<T extends object>(record: T): T | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}

function filledList(list: readonly Json[]): readonly Json[] | undefined {
  return list.length === 0 ? undefined : list;
}

function compact(fields: Readonly<Record<string, Json | undefined>> & Unknown): { readonly [key: string]: Json } {
  const entries = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}
