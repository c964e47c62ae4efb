// The file's form of a document into the one in memory, with a remark on whatever is odd. Text is read elsewhere.
import { bounds, checkBounds } from './bounds.ts';
import { mapBag, structureOf } from './databag.ts';
import type {
  Application,
  Document,
  DocumentCharm,
  Note,
  Placed,
  Relation,
  StatedDatabags,
  Story,
  StoryScene,
  Unknown,
} from './document.ts';
import { problemOf } from './issue.ts';
import { migrate } from './migrate.ts';
import { applicationNameState, relationId } from './name.ts';
import { mapValues, withoutUndefined } from './record.ts';
import { byPath, isRefused, type Locate, type Path, type Problem, type Result } from './result.ts';
import { checkFile, type DocumentFile, type FileApplication, knownKeys } from './schema.ts';

/** A document from parsed JSON or YAML. Total: whatever comes in, a document or the reasons why not. */
export function parseDocument(value: unknown, locate: Locate = byPath): Result<Document> {
  const excess = checkBounds(value, locate);
  if (excess) return { ok: false, problems: [excess] };
  const migrated = migrate(value, locate);
  if ('problem' in migrated) return { ok: false, problems: [migrated.problem] };
  const checked = checkFile(migrated.file);
  if ('issues' in checked) return { ok: false, problems: checked.issues.map((issue) => problemOf(issue, locate)) };
  return documentOf(checked.file, { locate, problems: [] });
}

type FileScene = NonNullable<DocumentFile['stories']>[number]['scenes'][number];
type Parsing = { readonly locate: Locate; readonly problems: Problem[] };

function documentOf(file: DocumentFile, parsing: Parsing): Result<Document> {
  reportAmount(file, parsing);
  if (isRefused(parsing.problems)) return { ok: false, problems: parsing.problems };
  const document: Document = {
    orrery: 1,
    title: file.title ?? '',
    deployment: {
      models: mapEntries(file.models, (model, name) => keep(model ?? {}, 'model', ['models', name], parsing)),
      applications: mapEntries(file.applications, (application, id) => applicationOf(id, application ?? {}, parsing)),
      relations: relationsOf(file.relations ?? [], parsing),
      charms: mapEntries(file.charms, (charm, name) => charmOf(name, charm, parsing)),
    },
    positions: mapEntries(file.positions, (point, id): Placed => keep(point, 'point', ['positions', id], parsing)),
    notes: notesOf(file.notes ?? [], parsing),
    stories: withOwnIds(file.stories ?? [], 'stories', parsing).map((story, at) =>
      storyOf(story, ['stories', at], parsing),
    ),
    ...('juju' in file ? { juju: file.juju } : {}),
    ...unknownOf(file, 'document', [], parsing),
  };
  return { ok: true, value: document, problems: parsing.problems };
}

function reportAmount(file: DocumentFile, { locate, problems }: Parsing): void {
  const applications = Object.values(file.applications);
  const units = applications.reduce((sum, application) => sum + (application?.units ?? 1), 0);
  const amounts = [
    { path: ['applications'], amount: applications.length, most: bounds.applications, of: 'applications' },
    { path: ['applications'], amount: units, most: bounds.allUnits, of: 'units' },
    { path: ['relations'], amount: file.relations?.length ?? 0, most: bounds.relations, of: 'relations' },
  ];
  for (const { path, amount, most, of } of amounts) {
    if (amount > most) problems.push({ severity: 'error', ...locate(path), ...tooMany(amount, most, of) });
  }
}

/** Words for a bound that was hit; readers of other formats say the same. */
export function tooMany(amount: number, most: number, of: string): Pick<Problem, 'code' | 'message' | 'wayOut'> {
  return {
    code: 'read/too-many',
    message: `There are ${amount} ${of}, and at most ${most} are read.`,
    wayOut: 'Split the deployment into several files.',
  };
}

function applicationOf(id: string, file: FileApplication, parsing: Parsing): Application {
  reportName(id, parsing);
  const { model, config, publishes, ...rest } = file;
  const stated = publishes === undefined ? {} : { publishes: statedOf(id, publishes, parsing) };
  const known = { ...rest, model: model ?? 'default', config: config ?? {}, ...stated };
  return keep(known, 'application', ['applications', id], parsing);
}

function reportName(id: string, { locate, problems }: Parsing): void {
  if (applicationNameState(id) === 'fine') return;
  problems.push({ severity: 'warning', ...locate(['applications', id]), ...oddName(id) });
}

/** Words for a name that Juju would refuse; readers of other formats say the same. */
export function oddName(id: string): Pick<Problem, 'code' | 'message' | 'wayOut'> {
  return {
    code: 'document/odd-name',
    message: `Juju would refuse the application name \`${id}\`.`,
    wayOut: 'Use lower-case letters, digits and dashes, beginning with a letter, with a letter in every part.',
  };
}

function statedOf(id: string, publishes: NonNullable<FileApplication['publishes']>, parsing: Parsing): StatedDatabags {
  return mapEntries(publishes, ({ application, units, ...rest }, endpoint) => {
    const bags = withoutUndefined({
      application: application && mapBag(application, structureOf),
      units: units && mapValues(units, (bag) => mapBag(bag, structureOf)),
    });
    return keep({ ...rest, ...bags }, 'stated', ['applications', id, 'publishes', endpoint], parsing);
  });
}

function relationsOf(lines: readonly Relation[], { locate, problems }: Parsing): Readonly<Record<string, Relation>> {
  const relations = new Map<string, Relation>();
  lines.forEach((line, at) => {
    const id = relationId(line);
    if (relations.has(id)) problems.push({ severity: 'warning', ...locate(['relations', at]), ...drawnTwice(line) });
    else relations.set(id, line);
  });
  return Object.fromEntries(relations);
}

/** Words for a line that stands in a file a second time; readers of other formats say the same. */
export function drawnTwice([one, other]: Relation): Pick<Problem, 'code' | 'message' | 'wayOut'> {
  return {
    code: 'document/drawn-twice',
    message: `The relation between \`${one}\` and \`${other}\` is drawn twice; it is kept once.`,
    wayOut: 'Remove one of the two lines.',
  };
}

function charmOf(name: string, file: NonNullable<DocumentFile['charms']>[string], parsing: Parsing): DocumentCharm {
  const endpoints = mapEntries(file.endpoints, (endpoint, key) =>
    keep(endpoint, 'endpoint', ['charms', name, 'endpoints', key], parsing),
  );
  return keep({ ...file, endpoints }, 'charm', ['charms', name], parsing);
}

function notesOf(notes: NonNullable<DocumentFile['notes']>, parsing: Parsing): readonly Note[] {
  return withOwnIds(notes, 'notes', parsing).map((note, at) =>
    keep({ ...note, at: keep(note.at, 'point', ['notes', at, 'at'], parsing) }, 'note', ['notes', at], parsing),
  );
}

/** Whatever comes with an id that stands before it gets another one. */
function withOwnIds<T extends { readonly id: string }>(
  items: readonly T[],
  list: 'notes' | 'stories',
  { locate, problems }: Parsing,
): readonly T[] {
  const taken = new Set<string>();
  return items.map((item, at) => {
    const id = freeId(item.id, taken);
    taken.add(id);
    if (id === item.id) return item;
    problems.push({ severity: 'warning', ...locate([list, at]), ...idTwice[list](item.id, id) });
    return { ...item, id };
  });
}

const idTwice = {
  notes: (id: string, free: string): Pick<Problem, 'code' | 'message' | 'wayOut'> => ({
    code: 'document/note-twice',
    message: `Two notes have the id \`${id}\`; the second is now \`${free}\`.`,
    wayOut: 'Give each note an id of its own.',
  }),
  stories: (id: string, free: string): Pick<Problem, 'code' | 'message' | 'wayOut'> => ({
    code: 'document/story-twice',
    message: `Two stories have the id \`${id}\`; the second is now \`${free}\`.`,
    wayOut: 'Give each story an id of its own.',
  }),
};

function storyOf(story: NonNullable<DocumentFile['stories']>[number], path: Path, parsing: Parsing): Story {
  const scenes = story.scenes.map((scene, at) => storySceneOf(scene, [...path, 'scenes', at], parsing));
  return keep({ ...story, scenes }, 'story', path, parsing);
}

function storySceneOf(scene: FileScene, path: Path, parsing: Parsing): StoryScene {
  const { question, text, ...rest } = scene;
  const asked = question && { question: keep(question, 'question', [...path, 'question'], parsing) };
  return keep({ ...rest, text: text ?? '', ...asked }, 'storyScene', path, parsing);
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  return free;
}

function mapEntries<T, U>(
  record: Readonly<Record<string, T>> | undefined,
  change: (value: T, key: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, change(value, key)]));
}

type Known = keyof typeof knownKeys;
/** The named keys alone; the schema lets any other key pass. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** The object with the keys that stand in no schema put aside under `unknown`. */
function keep<T extends object>(value: T, kind: Known, path: Path, parsing: Parsing): Named<T> & Unknown {
  const known = Object.fromEntries(Object.entries(value).filter(([key]) => knownKeys[kind].has(key)));
  // Narrowing: only keys outside the schema are left out.
  return { ...(known as Named<T>), ...unknownOf(value, kind, path, parsing) };
}

function unknownOf(value: object, kind: Known, path: Path, { locate, problems }: Parsing): Unknown {
  const entries = Object.entries(value).filter(([key]) => !knownKeys[kind].has(key));
  for (const [key] of entries) {
    problems.push({
      severity: 'warning',
      code: 'document/unknown-key',
      ...locate([...path, key]),
      message: `The key \`${[...path, key].join('.')}\` means nothing here; it is kept as it is.`,
      wayOut: 'Look for a misspelling, or open the file with a newer Orrery.',
    });
  }
  return entries.length === 0 ? {} : { unknown: Object.fromEntries(entries) };
}
