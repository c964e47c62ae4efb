// What is written between large cards: endpoints and interfaces under each relation, the keys of a chosen signal over it, and notes on its flows.
import type { Point } from '../document/document.ts';
import type { Carried } from '../flow/carried.ts';
import type { Signal } from '../flow/flow.ts';
import { drawn } from '../narrate/drawn.ts';
import { endpointsOf } from './captions.ts';
import type { FlowLines } from './flows.ts';
import { keysOn, type OnRelation } from './keys.ts';
import type { Crossing, Label, Line, RelationLine } from './layout.ts';
import { widthIn } from './lettering.ts';
import { charmCode } from './processes.ts';
import type { SheetCourse } from './sheet-flows.ts';
import { seatOf } from './sheet-wires.ts';
import type { Standing } from './standing.ts';
import { boxFor, tagFor, type Wish } from './wish.ts';

type Relations = readonly (Line & RelationLine)[];

/** Endpoints, then interfaces, in a stack under the middle of the line. */
export function stackWishes(standing: Standing, lines: Relations): readonly Wish[] {
  return lines.flatMap((line) => {
    const { topology } = standing.analysis;
    const relations = line.relations.map((id) => topology.relation(id)).filter((one) => one !== undefined);
    const ends = relations.map(endpointsOf).filter((text) => text !== '');
    const interfaces = [...new Set(relations.map((one) => (one.state === 'broken' ? '' : one.interface)))].filter(
      (one) => one !== '',
    );
    const { at } = seatOf(standing, line);
    const texts = [
      ...ends.map((text) => ({ text, lettering: 'label-large' as const, tone: 'ink' as const })),
      ...interfaces.map((text) => ({ text, lettering: 'label-mono-quiet' as const, tone: 'quiet' as const })),
    ];
    return texts.map((one, index) => ({
      ...one,
      of: line.id,
      relations: line.relations,
      order: 1 + index / 10,
      spots: [{ at: { x: at.x, y: at.y + 22 + index * 17 }, anchor: 'middle' as const }],
    }));
  });
}

export type Keys = { readonly labels: readonly Label[]; readonly marks: readonly Crossing[]; readonly count: number };

/** For one chosen signal: the keys that each relation carries for it, numbered in the order in which they are written. */
export function keyTags(standing: Standing, lines: Relations, shown: readonly Signal[]): Keys {
  const tagged = lines.flatMap((line) => {
    const found = keysOn(standing.analysis, line.relations, shown);
    const [first] = found;
    return first ? [{ line, found, step: first.step }] : [];
  });
  tagged.sort((a, b) => a.step - b.step);
  return {
    labels: tagged.flatMap(({ line, found }, index) => tagLabels(standing, line, found, index + 1)),
    marks: tagged.flatMap(({ line, found }) =>
      found.slice(0, 1).map(({ carried }) => keyMark(standing, line, carried)),
    ),
    count: tagged.length,
  };
}

/** Tags over each other, over them who writes; the number at the left where there is room, else beside who writes. */
function tagLabels(
  standing: Standing,
  line: Line & RelationLine,
  keys: readonly OnRelation[],
  number: number,
): readonly Label[] {
  const { at, width: room } = seatOf(standing, line);
  const { x, y } = at;
  const [first] = keys;
  if (!first) return [];
  const of = `key ${line.id}`;
  const common = { of, relations: line.relations };
  const tags = keys.map(({ carried: { key } }, index): Label => {
    const spot = { at: { x, y: y - 28.6 - index * 28 }, anchor: 'middle' as const };
    const leader = index === 0 ? { leader: { x, y: y - 9 } } : {};
    const box = tagFor(key, 'label-tag', spot);
    return { ...common, text: key, lettering: 'label-tag', tone: 'tag', ...spot, box, ...leader };
  });
  const who = first.carried.bag === 'unit' ? drawn.writer.unit : drawn.writer.leader;
  const said = first.others.length > 0 ? drawn.withKeys(who, first.others) : who;
  const over = { at: { x, y: y - 54 - (keys.length - 1) * 28 }, anchor: 'middle' as const };
  const words: Label = {
    ...common,
    text: said,
    lettering: 'label-quiet',
    tone: 'quiet',
    ...over,
    box: boxFor(said, 'label-quiet', over),
  };
  const widest = Math.max(...tags.map(({ box }) => box.width));
  const isRoomy = widest + 50 < room;
  const left = isRoomy ? { x: x - widest / 2 - 15, y: y - 33 } : { x: words.box.x - 16, y: over.at.y - 4 };
  return [words, ...tags, numberLabel(left, number, of)];
}

function numberLabel({ x, y }: Point, number: number, of: string): Label {
  return {
    of,
    relations: [],
    text: `${number}`,
    lettering: 'number',
    tone: 'number',
    anchor: 'middle',
    at: { x, y: y + 4.2 },
    box: { x: x - 9.6, y: y - 9.6, width: 19.2, height: 19.2 },
  };
}

/** The diamond in the middle of the line, coming from the side of its writer. */
function keyMark(standing: Standing, line: Line & RelationLine, { application }: Carried): Crossing {
  const { at } = seatOf(standing, line);
  const [start, end] = [line.points[0], line.points.at(-1)];
  const writer = application === line.from ? start : end;
  const from = { x: at.x + 34 * Math.sign((writer?.x ?? at.x) - at.x), y: at.y };
  return { at, from, of: line.id, relations: line.relations, form: 'key', count: 1 };
}

/** A note and the places where it could stand, best first. */
export type Note = readonly (readonly Label[])[];

/** One note for all lines that do the same between the same two cards: method and path, and what is worth saying of it. */
export function noteLabels(
  standing: Standing,
  courses: readonly SheetCourse[],
  lines: FlowLines,
  number: number,
): readonly Note[] {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const said = new Set<string>();
  return courses.flatMap((course) => {
    const { current } = course;
    const line = lineOf.get(current.id);
    if (!line) return [];
    const text = `${current.hop.method} ${placeOf(current.hop.url, current.motion === 'pull')}`;
    const key = `${line.from} ${line.to} ${line.signal} ${text}`;
    if (said.has(key)) return [];
    said.add(key);
    const note = current.source.unit === undefined ? '' : sayWay(course);
    return [noteSpots(standing, course).map((at) => noteGroup(line.id, text, note, at, number))];
  });
}

function sayWay({ current, isApart }: SheetCourse): string {
  if (current.isProxied) return drawn.proxied(current.motion);
  const say = isApart ? drawn.straight : drawn.straightFrom;
  return say(current.motion, senderOf(current));
}

const detailLift = 17;
const under = 21;

/** Over a straight line; beside the bend of one that turns. Over or under what passes under the coordinator. */
function noteSpots(standing: Standing, { current: { source, motion }, points }: SheetCourse): readonly Point[] {
  const [first, second, third] = points;
  if (!first) return [];
  const card = standing.boxes[source.application];
  const x = (card ? card.x + card.width : first.x) + 36;
  const over = { x, y: first.y - (motion === 'pull' ? detailLift + 2 : detailLift) };
  if (!second || !third) return [over];
  const beside = { x: second.x + 44, y: first.y + 4 };
  const level = longestLevel(points);
  const along = level.x + 44;
  const passing = [detailLift, -under].map((by) => ({ x: along, y: level.y - by }));
  return source.unit === undefined ? [beside, over, ...passing] : [...passing, beside];
}

/** The left end of the longest stretch that runs level. */
function longestLevel(points: readonly Point[]): Point {
  let best = points[0] ?? { x: 0, y: 0 };
  let longest = 0;
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (!a || a.y !== b.y || Math.abs(a.x - b.x) <= longest) continue;
    longest = Math.abs(a.x - b.x);
    best = { x: Math.min(a.x, b.x), y: a.y };
  }
  return best;
}

function senderOf({ isPebble, source }: SheetCourse['current']): 'pebble' | 'charm' | 'workload' {
  if (isPebble) return 'pebble';
  return source.name === charmCode ? 'charm' : 'workload';
}

function noteGroup(of: string, text: string, note: string, { x, y }: Point, number: number): readonly Label[] {
  const main = { at: { x, y }, anchor: 'start' as const };
  const after = { at: { x: x + widthIn('label-mono', text) + 8, y }, anchor: 'start' as const };
  const common = { of, relations: [] };
  return [
    { ...common, text, lettering: 'label-mono', tone: 'ink', ...main, box: boxFor(text, 'label-mono', main) },
    ...(note === ''
      ? []
      : [
          {
            ...common,
            text: note,
            lettering: 'label-quiet' as const,
            tone: 'quiet' as const,
            ...after,
            box: boxFor(note, 'label-quiet', after),
          },
        ]),
    numberLabel({ x: x - 18, y: y - 4.2 }, number, of),
  ];
}

/** The path of a push; port and path of what is asked. */
function placeOf(url: string, withPort: boolean): string {
  const whole = parsedUrl(url);
  return withPort ? whole : whole.replace(/^:\d+/, '');
}

/** Port and path of a URL, as far as it has them. */
export function parsedUrl(url: string): string {
  const match = /^[a-z]+:\/\/[^/:?]+(:\d+)?([^?]*)/.exec(url);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : url;
}
