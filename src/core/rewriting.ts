// A document as text that people write, and such text as an edit. What the form does not carry stays as it was drawn.
import type { Catalogue } from './catalogue/catalogue.ts';
import { catalogue as known } from './catalogue/known.ts';
import type { ApplicationId, Document, Edit, Json } from './document/document.ts';
import { fileOf } from './document/file.ts';
import { inTurn } from './document/in-turn.ts';
import { relationId } from './document/name.ts';
import { parseDocument } from './document/parse.ts';
import { entryOf, isRecord, isSameJson } from './document/record.ts';
import { rename } from './document/rename.ts';
import type { Result } from './document/result.ts';
import { usualModel } from './edit/placeable.ts';
import { loadDocument } from './read/orrery.ts';
import { read } from './read/read.ts';
import { writeBundle } from './write/bundle.ts';
import { saveDocument } from './write/orrery.ts';

export type TextForm = 'bundle' | 'orrery';

/** A bundle says nothing of places here, so that a card that moves changes no text. */
export function writtenIn(document: Document, form: TextForm, catalogue: Catalogue = known): string {
  if (form === 'orrery') return saveDocument(document, 'yaml');
  return writeBundle({ ...document, positions: {} }, catalogue);
}

/**
 * What somebody changed in the text of `base`, as an edit of whatever the document has become since. Only what differs between
 * that text and this one is changed; all else stays the same object.
 */
export function rewriting(base: Document, text: string, form: TextForm, catalogue: Catalogue = known): Result<Edit> {
  const after = readAs(text, form);
  if (!after.ok) return after;
  const before = form === 'orrery' ? base : readBack(base, catalogue);
  const is = keyed(fileOf(after.value));
  const renamed = renaming(before, after.value);
  const was = keyed(fileOf(renamed(before)));
  const merging: Edit = (document) => {
    const now = keyed(fileOf(document));
    const merged = merge(now, was, inModel(is, was, document));
    return merged === now || isSameJson(merged, now) ? document : alike(document, now, merged);
  };
  return { ...after, value: inTurn(renamed, merging) };
}

/** An application that goes while another comes with just what it said is the same one under another name, and keeps its place. */
function renaming(before: Document, after: Document): Edit {
  const [was, is] = [before.deployment.applications, after.deployment.applications];
  const [gone, ...others] = Object.keys(was).filter((id) => !Object.hasOwn(is, id));
  const [come, ...more] = Object.keys(is).filter((id) => !Object.hasOwn(was, id));
  const isOne = gone !== undefined && come !== undefined && others.length + more.length === 0;
  if (!isOne || !isSameJson(bodyOf(before, gone), bodyOf(after, come))) return (document) => document;
  return rename(gone, come);
}

function bodyOf(document: Document, id: ApplicationId): Json | undefined {
  return partOf(fileOf(document), 'applications', id);
}

const name = 'text';

function readAs(text: string, form: TextForm): Result<Document> {
  return form === 'orrery' ? loadDocument(text, name) : read([{ name, text }], { from: 'bundle' });
}

/** What the form carries of the document; all of it where our own text could not be read. */
function readBack(document: Document, catalogue: Catalogue): Document {
  const result = readAs(writtenIn(document, 'bundle', catalogue), 'bundle');
  return result.ok ? result.value : document;
}

type File = Readonly<Record<string, Json>>;

/** Relations by their id, so that they merge one by one. */
function keyed(file: File): File {
  const { relations } = file;
  if (!Array.isArray(relations)) return file;
  return { ...file, relations: Object.fromEntries(relations.map((line) => [idOf(line), line])) };
}

function idOf(line: Json): string {
  const [one, other] = Array.isArray(line) ? line : [];
  return relationId([String(one), String(other)]);
}

function unkeyed(file: Json): Json {
  if (!isFile(file) || !isFile(file['relations'])) return file;
  return { ...file, relations: Object.values(file['relations']) };
}

/** What is now, with what became different between `was` and `is`. */
function merge(now: Json | undefined, was: Json | undefined, is: Json | undefined): Json | undefined {
  if (isSameJson(was, is)) return now;
  if (!isFile(now) || !isFile(is)) return is;
  const before = isFile(was) ? was : {};
  const keys = [...new Set([...Object.keys(now), ...Object.keys(is)])];
  const entries = keys.flatMap((key) => {
    const value = merge(entryOf(now, key), entryOf(before, key), entryOf(is, key));
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

/** Applications that the text adds without a word on their model stand in the model of most others. */
function inModel(is: File, was: File, { deployment }: Document): File {
  const { applications } = is;
  const model = usualModel(deployment);
  if (!isFile(applications) || model === 'default') return is;
  const before = isFile(was['applications']) ? was['applications'] : {};
  const placed = Object.entries(applications).map(([id, application]) => {
    const isNew = !Object.hasOwn(before, id) && isFile(application) && application['model'] === undefined;
    return [id, isNew ? { ...application, model } : application] as const;
  });
  return { ...is, applications: Object.fromEntries(placed) };
}

/** The document that the file holds, in which all that it says as before is the same object. */
function alike(document: Document, now: File, merged: Json | undefined): Document {
  const parsed = parseDocument(unkeyed(merged ?? null));
  if (!parsed.ok) return document;
  const file = keyed(fileOf(parsed.value));
  const same = <T>(part: string, former: Readonly<Record<string, T>>, next: Readonly<Record<string, T>>) =>
    kept(former, next, (key) => isSameJson(partOf(now, part, key), partOf(file, part, key)));
  const [was, is] = [document.deployment, parsed.value.deployment];
  const deployment = {
    models: same('models', was.models, is.models),
    applications: same('applications', was.applications, is.applications),
    relations: same('relations', was.relations, is.relations),
    charms: same('charms', was.charms, is.charms),
  };
  const isAsBefore =
    deployment.models === was.models &&
    deployment.applications === was.applications &&
    deployment.relations === was.relations &&
    deployment.charms === was.charms;
  return {
    ...parsed.value,
    deployment: isAsBefore ? was : deployment,
    positions: same('positions', document.positions, parsed.value.positions),
    notes: isSameJson(now['notes'], file['notes']) ? document.notes : parsed.value.notes,
    stories: isSameJson(now['stories'], file['stories']) ? document.stories : parsed.value.stories,
  };
}

function partOf(file: File, part: string, key: string): Json | undefined {
  const record = file[part];
  return isFile(record) ? entryOf(record, key) : undefined;
}

/** What was there stands where it stood; the same record where nothing is new, gone or different. */
function kept<T>(
  former: Readonly<Record<string, T>>,
  next: Readonly<Record<string, T>>,
  isSame: (key: string) => boolean,
): Readonly<Record<string, T>> {
  const stayed = Object.keys(former).filter((key) => Object.hasOwn(next, key));
  const order = [...stayed, ...Object.keys(next).filter((key) => !Object.hasOwn(former, key))];
  const entries = order.flatMap((key) => {
    const value = isSame(key) ? (entryOf(former, key) ?? entryOf(next, key)) : entryOf(next, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const isUnchanged =
    entries.length === Object.keys(former).length && entries.every(([key, value]) => entryOf(former, key) === value);
  return isUnchanged ? former : Object.fromEntries(entries);
}

function isFile(value: Json | undefined): value is File {
  return isRecord(value);
}
