// Other people's files into a document: which formats there are, which one a file is, and several files together.
import { bounds } from '../document/bounds.ts';
import type { Document } from '../document/document.ts';
import { isRecord } from '../document/record.ts';
import { isRefused, type Problem, type Result } from '../document/result.ts';
import { templateInText } from './bundle/template.ts';
import { isBundle, readBundles } from './bundle.ts';
import { isCharmMetadata, readCharms } from './charm.ts';
import { type Content, openFile, type SourceFile, tooLarge } from './content.ts';
import { laterFormats } from './later.ts';
import { loadDocument } from './orrery.ts';

export type FormatName = 'orrery' | 'charm' | 'bundle' | (typeof laterFormats)[number]['name'];

export type Format = {
  readonly name: FormatName;
  readonly title: string; // what a file of it is, in words
  readonly isRead: boolean; // false: recognised by name, no reader yet
};

type Row = Omit<Format, 'isRead'> & {
  readonly recognises: (content: Content) => boolean;
  readonly read?: (contents: readonly Content[], isAlone: boolean) => Result<Document>; // whether there is nothing but these
};

/** In the order in which a file is tried. */
const rows: readonly Row[] = [
  { name: 'orrery', title: 'an Orrery document', recognises: isOrrery, read: readOrrery },
  { name: 'charm', title: "a charm's metadata", recognises: isCharmMetadata, read: readCharms },
  ...laterFormats,
  { name: 'bundle', title: 'a Juju bundle', recognises: isBundle, read: readBundles },
];

export const formats: readonly Format[] = rows.map(({ name, title, read }) => ({
  name,
  title,
  isRead: read !== undefined,
}));

/**
 * A document of all the files together; bundles are merged as Juju merges overlays, in the order given. `from` says the
 * format where it should not be recognised. Total: never throws, runs, fetches or follows anything.
 */
export function read(files: readonly SourceFile[], options: { readonly from?: FormatName } = {}): Result<Document> {
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  if (size > bounds.bytes) return { ok: false, problems: [tooLarge(files.map(({ name }) => name).join(', '), size)] };
  const contents = files.map(openFile);
  const chosen = contents.map((content) => ({ content, row: rowOf(content, options.from) }));
  const unread = chosen.flatMap(({ content, row }) => whyNot(content, row));
  if (files.length === 0 || unread.length > 0) return { ok: false, problems: files.length === 0 ? [noFile] : unread };
  const results = rows.flatMap((row) => {
    const own = chosen.flatMap((one) => (one.row === row ? [one.content] : []));
    return own.length > 0 && row.read ? [row.read(own, own.length === chosen.length)] : [];
  });
  return together(results);
}

function rowOf(content: Content, from: FormatName | undefined): Row | undefined {
  return rows.find((row) => (from === undefined ? row.recognises(content) : row.name === from));
}

function whyNot(content: Content, row: Row | undefined): readonly Problem[] {
  const { name, documents, problems } = content;
  if (row && !row.read) return [notYet(name, row.title)];
  if (documents === undefined) return [templateInText(name, content.text) ?? problems, problems].flat().slice(0, 1);
  if (row) return [];
  return [documents.every((document) => document === null) ? empty(name) : unknownFormat(name)];
}

/** Documents side by side: of two with the same name the later is taken. */
function together(results: readonly Result<Document>[]): Result<Document> {
  const problems = results.flatMap((result) => result.problems);
  const documents = results.flatMap((result) => (result.ok ? [result.value] : []));
  const [first, ...others] = documents;
  if (first === undefined || documents.length < results.length || isRefused(problems)) {
    return { ok: false, problems: errorsFirst(problems) };
  }
  return { ok: true, value: others.reduce(joined, first), problems };
}

function errorsFirst(problems: readonly Problem[]): readonly Problem[] {
  return [true, false].flatMap((isError) => problems.filter(({ severity }) => (severity === 'error') === isError));
}

function joined(one: Document, other: Document): Document {
  const [a, b] = [one.deployment, other.deployment];
  return {
    ...other,
    ...one,
    deployment: {
      models: { ...a.models, ...b.models },
      applications: { ...a.applications, ...b.applications },
      relations: { ...a.relations, ...b.relations },
      charms: { ...a.charms, ...b.charms },
    },
    positions: { ...one.positions, ...other.positions },
    notes: [...one.notes, ...other.notes.filter(({ id }) => !one.notes.some((note) => note.id === id))],
    stories: [...one.stories, ...other.stories.filter(({ id }) => !one.stories.some((story) => story.id === id))],
  };
}

function isOrrery({ documents }: Content): boolean {
  const first = documents?.find((document) => document !== null);
  return isRecord(first) && Object.hasOwn(first, 'orrery');
}

/** Read from the text once more: numbers in a document are numbers, however they are written. */
function readOrrery(contents: readonly Content[]): Result<Document> {
  return together(contents.map(({ text, name }) => loadDocument(text, name)));
}

const noFile: Problem = {
  severity: 'error',
  code: 'read/empty',
  place: 'the input',
  message: 'No file was given.',
  wayOut: 'Give an Orrery document or a Juju bundle.',
};

function empty(name: string): Problem {
  return { ...noFile, place: name, message: 'The file is empty.' };
}

function notYet(name: string, title: string): Problem {
  return {
    severity: 'error',
    code: 'read/not-yet',
    place: name,
    message: `This is ${title}, which Orrery recognises but does not read yet.`,
    wayOut: 'Export the model with `juju export-bundle` and give that.',
  };
}

function unknownFormat(name: string): Problem {
  const known = rows.filter((row) => row.read).map(({ title }) => title);
  return {
    severity: 'error',
    code: 'read/unknown-format',
    place: name,
    message: `This is neither ${known.join(' nor ')}, nor anything else that Orrery recognises.`,
    wayOut: 'A bundle has `applications` or `relations` at its top, an Orrery document `orrery: 1`.',
  };
}
