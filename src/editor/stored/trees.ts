// A document as trees of records keyed by id, which merge by item, and back. What did not change stays the same object both ways.
import type { Document, Note, Story } from '../../core/core.ts';

export type Tree = Readonly<Record<string, unknown>>;
export const parts = [
  'about',
  'models',
  'applications',
  'relations',
  'charms',
  'positions',
  'notes',
  'stories',
] as const;
export type Part = (typeof parts)[number];
export type Trees = Readonly<Record<Part, Tree>>;

/** How deep a tree is kept as records of their own; what lies deeper is changed as a whole. */
export type Shape = 'whole' | ((key: string) => Shape);

const record =
  (each: Shape): Shape =>
  () =>
    each;
const opaque = record('whole');
const fields =
  (deep: readonly string[]): Shape =>
  (key) =>
    deep.includes(key) ? opaque : 'whole';

export const shapes: Readonly<Record<Part, Shape>> = {
  about: fields(['unknown']),
  models: record(fields(['unknown'])),
  applications: record(fields(['config', 'publishes', 'offers', 'unknown'])),
  relations: opaque,
  charms: record(fields(['endpoints', 'unknown'])),
  positions: opaque,
  notes: record(fields(['unknown'])),
  stories: record(fields(['unknown'])),
};

export const noTrees: Trees = {
  about: {},
  models: {},
  applications: {},
  relations: {},
  charms: {},
  positions: {},
  notes: {},
  stories: {},
};

/** What is kept, and the document that it is. */
export type Stand = { readonly trees: Trees; readonly document: Document };

/** The trees of a document. Notes and stories keep their place among the others as a number. */
export function treesOf(document: Document, before?: Stand): Trees {
  const { deployment, positions, notes, stories, title, juju, unknown } = document;
  const { models, applications, relations, charms } = deployment;
  const about = { title, ...(juju === undefined ? {} : { juju }), ...(unknown === undefined ? {} : { unknown }) };
  return {
    about,
    models,
    applications,
    relations,
    charms,
    positions,
    notes: listTree(notes, before?.trees.notes ?? {}, before?.document.notes ?? []),
    stories: listTree(stories, before?.trees.stories ?? {}, before?.document.stories ?? []),
  };
}

type Item = { readonly id: string };

function listTree(items: readonly Item[], tree: Tree, former: readonly Item[]): Tree {
  if (items === former) return tree;
  const known = new Set(former);
  let last = 0;
  const entries = items.map((item) => {
    const entry = treeIn(tree, item.id);
    const { id, ...rest } = item;
    const place = placeOf(entry) > last ? placeOf(entry) : last + 1;
    last = place;
    return [id, entry && known.has(item) && placeOf(entry) === place ? entry : { ...rest, place }] as const;
  });
  return Object.fromEntries(entries);
}

/** The document of the trees; of two that share a tree, the documents share that part. Total: what is missing has its default. */
export function documentOf(trees: Trees, before?: Stand): Document {
  const { title, juju, unknown } = trees.about;
  // Narrowing: what is kept was written from documents by `treesOf`; each value came back as it went in.
  const kept = trees as unknown as Pick<Document['deployment'], 'models' | 'relations'> & Pick<Document, 'positions'>;
  const { models, relations, positions } = kept;
  const applications = filled(trees.applications, 'applications', before, { model: 'default', config: {} });
  const charms = filled(trees.charms, 'charms', before, { endpoints: {} });
  const former = before?.document.deployment;
  const isSettled =
    former?.models === models &&
    former.applications === applications &&
    former.relations === relations &&
    former.charms === charms;
  return {
    orrery: 1,
    title: typeof title === 'string' ? title : '',
    deployment: isSettled ? former : { models, applications, relations, charms },
    positions,
    notes: listOf<Note>(trees.notes, before?.trees.notes, before?.document.notes, { text: '', at: { x: 0, y: 0 } }),
    stories: listOf<Story>(trees.stories, before?.trees.stories, before?.document.stories, { title: '', scenes: [] }),
    // Narrowing as above.
    ...(juju === undefined ? {} : { juju: juju as NonNullable<Document['juju']> }),
    ...(unknown === undefined ? {} : { unknown: unknown as NonNullable<Document['unknown']> }),
  };
}

/** Entries that a merge left without what they need get it; nearly always that is none, and the tree is the record. */
function filled<Name extends 'applications' | 'charms'>(
  tree: Tree,
  part: Name,
  before: Stand | undefined,
  needed: Tree,
): Document['deployment'][Name] {
  const former = before?.document.deployment[part];
  if (former !== undefined && before?.trees[part] === tree) return former;
  const lacks = Object.entries(tree).filter(
    ([, entry]) => !isTree(entry) || Object.keys(needed).some((key) => !(key in entry)),
  );
  const mended = lacks.map(([key, entry]) => [key, { ...needed, ...(isTree(entry) ? entry : {}) }] as const);
  // Narrowing as in `documentOf`.
  return (mended.length === 0 ? tree : { ...tree, ...Object.fromEntries(mended) }) as Document['deployment'][Name];
}

function listOf<One extends Item>(
  tree: Tree,
  formerTree: Tree | undefined,
  former: readonly One[] | undefined,
  needed: Omit<One, 'id'>,
): readonly One[] {
  if (former && tree === formerTree) return former;
  const known = new Map(former?.map((item) => [item.id, item]));
  return Object.keys(tree)
    .sort((one, other) => placeOf(treeIn(tree, one)) - placeOf(treeIn(tree, other)) || (one < other ? -1 : 1))
    .map((id) => {
      const item = known.get(id);
      if (item && formerTree && tree[id] === formerTree[id]) return item;
      const { place: _, ...rest } = treeIn(tree, id) ?? {};
      return { ...needed, ...rest, id } as unknown as One; // narrowing as in `documentOf`
    });
}

function placeOf(entry: Tree | undefined): number {
  const place = entry?.['place'];
  return typeof place === 'number' ? place : 0;
}

function treeIn(tree: Tree, key: string): Tree | undefined {
  const entry = Object.hasOwn(tree, key) ? tree[key] : undefined;
  return isTree(entry) ? entry : undefined;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
