// Opens documents: examples by name, text and files of the reader. What cannot be read is refused, and what was open stays open.
// Fetched once the first picture moves, or with the first document that is wanted before.
import { type Document, fileOf, type Problem, parseDocument, type Result, words } from '../../core/core.ts';
import { type Origin, ownOrigin } from '../store/document-slice.ts';
import type { EditorStore } from '../store/store.ts';
import { titleOf } from '../title.ts';
import { listExamples, listedIn } from './examples.ts';
import type { Link } from './link.ts';
import { forget, recall, remember } from './memory.ts';

const mostInLink = 2_000_000; // bytes of inflated text

/** Answers whether it is open now. Examples are documents of ours, so that no reader of other formats has to be fetched for them. */
export async function openExample(store: EditorStore, name: string): Promise<boolean> {
  return settle(store, { tag: 'example', name }, await readExample(name));
}

export async function readExample(name: string): Promise<Result<Document>> {
  const text = await fetchExample(name);
  if (text.state === 'there') return parseDocument(text.json);
  const say = text.state === 'missing' ? words.exampleMissing : words.exampleUnreachable;
  const problem: Problem = { severity: 'error', code: 'example/unreachable', place: name, message: say(name) };
  return { ok: false, problems: [problem] };
}

function noSuchLink(store: EditorStore, example: string): false {
  const message = words.exampleMissing(example);
  return refused(store, words.linkName, [{ severity: 'error', code: 'example/unreachable', place: '#f', message }]);
}

/** Where the list itself cannot be had, the example is asked for. */
async function isListed(name: string): Promise<boolean> {
  const examples = await listExamples(listedIn(name));
  return examples.length === 0 || examples.some((example) => example.name === name);
}

type Fetched = { readonly state: 'there'; readonly json: unknown } | { readonly state: 'missing' | 'unreachable' };

async function fetchExample(name: string): Promise<Fetched> {
  if (!/^[a-z0-9-]+$/.test(name)) return { state: 'missing' };
  try {
    const answer = await fetch(`./${listedIn(name)}/${name}.orrery.json`);
    if (answer.ok) return { state: 'there', json: await answer.json() };
    return { state: answer.status === 404 ? 'missing' : 'unreachable' };
  } catch {
    return { state: 'unreachable' };
  }
}

export function openNew(store: EditorStore): void {
  settle(store, ownOrigin(words.untitled), parseDocument({ orrery: 1, applications: {} }));
}

/** Any text that a reader may bring. The readers of other formats come with the first such text. */
export async function openText(store: EditorStore, text: string, name: string): Promise<boolean> {
  const { readText } = await import('./reading.ts');
  return settle(store, ownOrigin(name), readText(text, name));
}

/** What was open at the end of the last visit. */
export async function openLast(store: EditorStore): Promise<boolean> {
  const [kept, text, example] = [recall('kept'), recall('document'), recall('example')];
  if (kept !== undefined) return openKept(store, kept);
  if (text !== undefined) return openText(store, text, words.lastName);
  return example !== undefined && openExample(store, example);
}

/** A document that this browser keeps. */
export async function openKept(store: EditorStore, id: string): Promise<boolean> {
  const { keeperOf } = await import('../stored/keeper.ts');
  try {
    return await keeperOf(store).openKept(id);
  } catch (error) {
    const { faultOf } = await import('../stored/shelf.ts');
    const message = words.unkeptBecause[faultOf(error)];
    return refused(store, words.lastName, [{ severity: 'error', code: 'storage/closed', place: id, message }]);
  }
}

/** The document that a link carries or names. */
export async function openLinked(store: EditorStore, { packed, example }: Link): Promise<boolean> {
  if (packed !== undefined) return openPacked(store, packed);
  if (example === undefined) return false;
  const origin = store.getState().opened?.origin;
  if (origin?.tag === 'example' && origin.name === example) return true;
  return (await isListed(example)) ? openExample(store, example) : noSuchLink(store, example);
}

async function openPacked(store: EditorStore, packed: string): Promise<boolean> {
  const { unpack } = await import('./packing.ts');
  const text = await unpack(packed, mostInLink).catch(() => 'damaged' as const);
  if (text === 'damaged' || text === undefined) {
    const message = text === undefined ? words.bigLink : words.badLink;
    return refused(store, words.linkName, [{ severity: 'error', code: 'link/unreadable', place: '#d', message }]);
  }
  const isOpen = await openText(store, text, words.linkName);
  if (isOpen) store.getState().announce([store.getState().announcement, words.openedCopy].join(' '));
  return isOpen;
}

export async function openFiles(store: EditorStore, files: readonly File[]): Promise<boolean> {
  const { readFiles } = await import('./reading.ts');
  const name = files.map((file) => file.name).join(', ');
  return settle(store, ownOrigin(name), await readFiles(files));
}

function settle(store: EditorStore, origin: Origin, read: Result<Document>): boolean {
  if (!read.ok) return refused(store, origin.name, read.problems);
  const { value: document, problems } = read;
  store.getState().open({ document, origin, remarks: problems });
  store.getState().announce(words.opened(titleOf(document), Object.keys(document.deployment.applications).length));
  if (origin.tag === 'example') lastIsExample(origin.name);
  return true;
}

export function refused(store: EditorStore, name: string, problems: readonly Problem[]): false {
  store.getState().refuse({ name, problems });
  const after = store.getState().opened ? words.stays : words.nothingOpen;
  store.getState().announce([words.cannotRead(name), problems[0]?.message ?? '', after].join('. '));
  return false;
}

/** The next visit begins with it; documents of the reader's own are remembered once they are kept. */
function lastIsExample(name: string): void {
  remember('example', name);
  forget('kept');
  forget('document');
}

export function documentText(document: Document): string {
  return JSON.stringify(fileOf(document));
}
