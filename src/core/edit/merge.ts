// A document put into another: what would collide gets another name, and everything that names it follows.

import { setCharm } from '../document/application.ts';
import { bounds } from '../document/bounds.ts';
import type { ApplicationId, CharmName, Document, Edit, Note, Point } from '../document/document.ts';
import { inTurn } from '../document/in-turn.ts';
import { freeName } from '../document/name.ts';
import { entryOf, isSameJson, mapValues } from '../document/record.ts';
import { rename } from '../document/rename.ts';

export type Names = Readonly<Record<ApplicationId, ApplicationId>>;
/** `names`: what each application of the part is called in the whole. */
export type Merging = { readonly edit: Edit; readonly names: Names };

/** `by`: how far everything that has a place in the part is set off. Titles and stories of the part are left behind. */
export function merging(document: Document, part: Document, by: Point = { x: 0, y: 0 }): Merging {
  const names = freeNames(document, part);
  const renamed = inTurn(...renamings(names), ...charmRenamings(document, part, names))(part);
  return { names, edit: (whole) => together(whole, renamed, by) };
}

/** A name that is taken gets a number, and so does the beginning of those that are called after it: `loki2`, `loki2-read`. */
function freeNames({ deployment }: Document, part: Document): Names {
  const names = new Map<ApplicationId, ApplicationId>();
  const own = part.deployment.applications;
  const taken = new Set(Object.keys(deployment.applications));
  for (const id of Object.keys(own).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const name = taken.has(id) ? freeName(wantedFor(id, names, taken), (one) => taken.has(one)) : id;
    names.set(id, name);
    taken.add(name);
  }
  return Object.fromEntries(names);
}

function wantedFor(id: ApplicationId, names: ReadonlyMap<ApplicationId, ApplicationId>, taken: ReadonlySet<string>) {
  const heads = [...names].filter(([head]) => id.startsWith(`${head}-`));
  const [head, renamed] = heads.toSorted(([a], [b]) => b.length - a.length)[0] ?? [];
  if (head !== undefined && renamed !== undefined && head !== renamed) return renamed + id.slice(head.length);
  const numbered = /^(.*[^\d])\d+$/.exec(id)?.[1];
  return numbered !== undefined && taken.has(numbered) ? numbered : id;
}

/** By way of names that nobody has, for one may be renamed to what another is called. */
function renamings(names: Names): readonly Edit[] {
  const changed = Object.entries(names).filter(([from, to]) => from !== to);
  const between = changed.map(([from, to], at) => ({ from, to, way: `\u{10FFFD}${at}` }));
  return [...between.map(({ from, way }) => rename(from, way)), ...between.map(({ way, to }) => rename(way, to))];
}

/** A charm of the part that the whole knows otherwise gets another name. */
function charmRenamings({ deployment }: Document, part: Document, names: Names): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [charm, own] of Object.entries(part.deployment.charms)) {
    const known = entryOf(deployment.charms, charm);
    if (known === undefined || isSameJson(known, own)) continue;
    const isTaken = (name: CharmName) =>
      Object.hasOwn(deployment.charms, name) || Object.hasOwn(part.deployment.charms, name);
    edits.push(renameCharm(charm, freeName(charm, isTaken), names));
  }
  return edits;
}

function renameCharm(from: CharmName, to: CharmName, names: Names): Edit {
  return (part) => {
    const { charms, applications } = part.deployment;
    const entries = Object.entries(charms).map(([name, charm]) => [name === from ? to : name, charm] as const);
    const users = Object.values(names).filter((id) => entryOf(applications, id)?.charm === from);
    const changed = { ...part, deployment: { ...part.deployment, charms: Object.fromEntries(entries) } };
    return inTurn(...users.map((id) => setCharm(id, to)))(changed);
  };
}

/** What the whole has under a name of the part stays; there is none but for models and equal charms. */
function together(whole: Document, part: Document, by: Point): Document {
  const [own, theirs] = [whole.deployment, part.deployment];
  if (Object.keys(theirs.applications).length + part.notes.length === 0) return whole;
  const positions = mapValues(part.positions, (place) => ({ ...place, ...set(place, by) }));
  return {
    ...whole,
    deployment: {
      models: { ...theirs.models, ...own.models },
      applications: { ...theirs.applications, ...own.applications },
      relations: { ...theirs.relations, ...own.relations },
      charms: { ...theirs.charms, ...own.charms },
    },
    positions: { ...positions, ...whole.positions },
    notes: [...whole.notes, ...notesOf(whole, part, by)],
  };
}

function notesOf({ notes }: Document, part: Document, by: Point): readonly Note[] {
  const taken = new Set(notes.map(({ id }) => id));
  return part.notes.map((note) => {
    const id = freeName(note.id, (one) => taken.has(one));
    taken.add(id);
    return { ...note, id, at: { ...note.at, ...set(note.at, by) } };
  });
}

function set({ x, y }: Point, by: Point): Point {
  const within = (value: number) => Math.max(-bounds.place, Math.min(bounds.place, value));
  return { x: within(x + by.x), y: within(y + by.y) };
}
