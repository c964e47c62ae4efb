// A part of a document as a document of its own: some applications with what belongs to them. What is copied, and where a copy begins.
import type { ApplicationId, Document, Note, Relation, RelationId } from '../document/document.ts';
import { applicationOf } from '../document/name.ts';
import { entryOf, keepEntries } from '../document/record.ts';

/** Their inner relations, positions, notes, and the charms and models that they name. Names that are not there are left out. */
export function excerptOf(document: Document, ids: readonly ApplicationId[]): Document {
  const { deployment } = document;
  const wanted = new Set(ids);
  const applications = keepEntries(deployment.applications, (id) => wanted.has(id));
  const relations = keepEntries(deployment.relations, (_, ends) => ends.every((end) => wanted.has(applicationOf(end))));
  const named = Object.values(applications);
  const charms = new Set(named.map(({ charm }) => charm));
  const models = new Set(named.map(({ model }) => model));
  return {
    orrery: 1,
    title: '',
    deployment: {
      applications,
      relations,
      charms: keepEntries(deployment.charms, (name) => charms.has(name)),
      models: keepEntries(deployment.models, (name) => models.has(name)),
    },
    positions: keepEntries(document.positions, (id) => Object.hasOwn(applications, id)),
    notes: document.notes.filter((note) => isAbout(note, applications, relations)),
    stories: [],
  };
}

function isAbout(
  { about }: Note,
  applications: Readonly<Record<ApplicationId, unknown>>,
  relations: Readonly<Record<RelationId, Relation>>,
): boolean {
  if (about === undefined) return false;
  const [application = ''] = about.split('/');
  return Object.hasOwn(applications, application) || entryOf(relations, about) !== undefined;
}
