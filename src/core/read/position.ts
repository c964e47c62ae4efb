// Where each value of a YAML text stands, by its path, and which keys stand twice. Built only when a place is asked for.
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Path } from '../document/result.ts';

/** The places in one YAML document. */
export type Positions = {
  /** Offset of the value's key, or of the nearest thing above it where it came in through an alias or a merge. */
  readonly find: (path: Path) => number;
  readonly twice: readonly Path[];
};

type ScalarEvent = Extract<Event, { readonly type: typeof EVENT_ID.SCALAR }>;
type Part = { readonly offset: number; readonly parts: ReadonlyMap<string, Part> };
type Reading = { readonly events: readonly Event[]; readonly text: string; at: number; twice: Path[] };

/** One for each document of the text, in its order. Linear. */
export function positionsOf(events: readonly Event[], text: string): readonly Positions[] {
  const reading: Reading = { events, text, at: 0, twice: [] };
  const found: Positions[] = [];
  while (reading.at < events.length) {
    reading.at += 1; // the document's own event
    reading.twice = [];
    const top = reading.events[reading.at]?.type === EVENT_ID.POP ? { offset: 0, parts: none } : readPart(reading, []);
    reading.at += 1; // its end
    found.push({ find: (path) => find(top, path), twice: reading.twice });
  }
  return found;
}

const none: ReadonlyMap<string, Part> = new Map();

function find(top: Part, path: Path): number {
  let part = top;
  for (const key of path) {
    const inside = part.parts.get(String(key));
    if (!inside) return part.offset;
    part = inside;
  }
  return part.offset;
}

function readPart(reading: Reading, path: Path): Part {
  const event = reading.events[reading.at];
  const offset = event === undefined ? 0 : offsetOf(event);
  reading.at += 1;
  if (event?.type === EVENT_ID.MAPPING) return { offset, parts: readMapping(reading, path) };
  if (event?.type === EVENT_ID.SEQUENCE) return { offset, parts: readSequence(reading, path) };
  return { offset, parts: none };
}

function readMapping(reading: Reading, path: Path): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  while (isInside(reading)) {
    const event = reading.events[reading.at];
    const key = event?.type === EVENT_ID.SCALAR ? getScalarValue(reading.text, event) : '';
    const { offset } = readPart(reading, [...path, key]);
    if (parts.has(key) && key !== '<<') reading.twice.push([...path, key]);
    parts.set(key, { ...readPart(reading, [...path, key]), offset });
  }
  return parts;
}

function readSequence(reading: Reading, path: Path): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  while (isInside(reading)) parts.set(String(parts.size), readPart(reading, [...path, parts.size]));
  return parts;
}

/** Steps over the end of a collection once it is reached. */
function isInside(reading: Reading): boolean {
  const event = reading.events[reading.at];
  if (event !== undefined && event.type !== EVENT_ID.POP) return true;
  reading.at += 1;
  return false;
}

function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) return event.valueStart - (isQuoted(event) ? 1 : 0);
  if ('start' in event) return event.start;
  return 'anchorStart' in event && event.anchorStart >= 0 ? event.anchorStart : 0;
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}
