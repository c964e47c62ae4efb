// Reads a prepared picture that somebody else may have written: copies only what it knows, refuses what no picture can hold.
import type {
  Box,
  Json,
  Mark,
  Picture,
  Point,
  PreparedStory,
  SceneEdge,
  SceneNode,
  Signal,
  Track,
} from '../core/core.ts';

/** `undefined` where the text is no prepared picture of a version we know. Never throws. */
export function readPicture(text: string): Picture | undefined {
  try {
    return pictureOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const most = { items: 40_000, text: 4_000, path: 20_000, depth: 8, length: 1e6 } as const;
const signals: readonly Signal[] = [
  'metrics',
  'logs',
  'charm-traces',
  'workload-traces',
  'profiles',
  'queries',
  'rules',
];
const nothing: Record<string, unknown> = {};

function pictureOf(json: unknown): Picture {
  const { picture, title, description, sentences, legend, scene, databags, story } = record(json);
  if (picture !== 1) throw new Error('no prepared picture of version 1');
  const bounds = boxOf(record(scene)['bounds']);
  if (bounds.width <= 0 || bounds.height <= 0) throw new Error('a picture without an extent');
  return {
    picture,
    title: textOf(title),
    description: textOf(description),
    sentences: list(sentences).map(textOf),
    legend: list(legend).map((entry) => ({
      signal: signalOf(record(entry)['signal']),
      text: textOf(record(entry)['text']),
    })),
    scene: sceneOf(record(scene), bounds),
    databags: databagsOf(databags),
    ...(story === undefined ? {} : { story: storyOf(record(story)) }),
  };
}

function storyOf(story: Record<string, unknown>): PreparedStory {
  return {
    length: size(story['length']),
    tracks: list(story['tracks']).map(trackOf),
    beats: list(story['beats']).map((value) => {
      const { start, arrives, place, sentence, marks } = record(value);
      return {
        start: size(start),
        arrives: size(arrives),
        place: textOf(place),
        sentence: textOf(sentence),
        marks: marksOf(marks, 0),
      };
    }),
  };
}

function sceneOf(scene: Record<string, unknown>, bounds: Box): Picture['scene'] {
  return {
    bounds,
    nodes: list(scene['nodes']).map(nodeOf),
    edges: list(scene['edges']).map(edgeOf),
    tracks: list(scene['tracks']).map(trackOf),
  };
}

function nodeOf(value: unknown): SceneNode {
  const { id, tag, box, label, isDim, marks } = record(value);
  return {
    id: textOf(id),
    tag: tag === 'region' || tag === 'note' ? tag : 'card',
    box: boxOf(box),
    label: textOf(label),
    isDim: isDim === true,
    marks: marksOf(marks, 0),
  };
}

function edgeOf(value: unknown): SceneEdge {
  const { id, tag, level, from, to, relations, label, isDim, marks } = record(value);
  return {
    id: textOf(id),
    tag: tag === 'flow' ? tag : 'relation',
    level: level === 'above' || level === 'top' ? level : 'below',
    from: textOf(from),
    to: textOf(to),
    relations: list(relations).map(textOf),
    label: textOf(label),
    isDim: isDim === true,
    points: [],
    marks: marksOf(marks, 0),
  };
}

function marksOf(value: unknown, depth: number): readonly Mark[] {
  if (depth > most.depth) throw new Error('marks nested too deep');
  return list(value).map((mark) => markOf(record(mark), depth));
}

function markOf(mark: Record<string, unknown>, depth: number): Mark {
  const number = (name: string): number => numberOf(mark[name]);
  const className = classOf(mark['class']);
  switch (mark['tag']) {
    case 'g':
      return {
        tag: 'g',
        class: className,
        x: number('x'),
        y: number('y'),
        rotate: number('rotate'),
        marks: marksOf(mark['marks'], depth + 1),
      };
    case 'rect':
      return {
        tag: 'rect',
        class: className,
        x: number('x'),
        y: number('y'),
        width: size(mark['width']),
        height: size(mark['height']),
        rx: size(mark['rx']),
      };
    case 'circle':
      return { tag: 'circle', class: className, cx: number('cx'), cy: number('cy'), r: size(mark['r']) };
    case 'path':
      return { tag: 'path', class: className, d: wayOf(mark['d']) };
    case 'text':
      return {
        tag: 'text',
        class: className,
        x: number('x'),
        y: number('y'),
        anchor: 'start',
        width: size(mark['width']),
        text: textOf(mark['text']),
      };
    default:
      throw new Error('an unknown mark');
  }
}

function trackOf(value: unknown): Track {
  const track = record(value);
  const { id, signal, motion, request, units, pauses, end, duplicates, scale, phase, grounds, requestGrounds } = track;
  const { form, once } = track;
  return {
    id: textOf(id),
    signal: signalOf(signal),
    motion: motion === 'pull' ? motion : 'push',
    points: pointsOf(track['points']),
    ...(request === undefined ? {} : { request: pointsOf(request) }),
    units: list(units).slice(0, 500).map(textOf),
    pauses: list(pauses).map(numberOf),
    end: end === 'lost' ? end : 'stored',
    duplicates: Math.min(99, size(duplicates)),
    scale: Math.min(4, size(scale)),
    phase: Math.min(1, size(phase)),
    grounds: groundsOf(grounds),
    requestGrounds: groundsOf(requestGrounds),
    ...(form === 'ring' || form === 'key' ? { form } : {}),
    ...(once === undefined ? {} : { once: onceOf(record(once)) }),
  };
}

/** Slower than a scene unit a second nothing of ours travels. */
function onceOf({ starts, pace }: Record<string, unknown>): NonNullable<Track['once']> {
  return { starts: size(starts), pace: Math.max(1, numberOf(pace)) };
}

function groundsOf(value: unknown): Track['grounds'] {
  return list(value).map((pair) => {
    const [from, ground] = list(pair);
    return [numberOf(from), ground === 'region' || ground === 'card' ? ground : 'ground'] as const;
  });
}

/** A way of no more than ten thousand units: no drawing needs a longer one, and tokens on it are counted by its length. */
function pointsOf(value: unknown): readonly Point[] {
  const points = list(value).map((point) => ({ x: numberOf(record(point)['x']), y: numberOf(record(point)['y']) }));
  let left = 10_000;
  return points.filter((point, at) => {
    const before = points[at - 1] ?? point;
    left -= Math.hypot(point.x - before.x, point.y - before.y);
    return left >= 0;
  });
}

function databagsOf(value: unknown): Picture['databags'] {
  return mapped(value, (sides) =>
    mapped(sides, (side) => ({
      application: bagOf(record(side)['application']),
      units: mapped(record(side)['units'], bagOf),
    })),
  );
}

function bagOf(value: unknown): Readonly<Record<string, Json>> {
  return mapped(value, (one) => (typeof one === 'string' ? textOf(one) : JSON.stringify(one).slice(0, most.text)));
}

function mapped<To>(value: unknown, map: (value: unknown) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, one]) => [key.slice(0, most.text), map(one)]));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.assign(Object.create(null), value)
    : nothing;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most.items) : [];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Math.abs(value) < most.length ? value : 0;
}

function size(value: unknown): number {
  return Math.max(0, numberOf(value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, most.text) : '';
}

function boxOf(value: unknown): Box {
  const { x, y, width, height } = record(value);
  return { x: numberOf(x), y: numberOf(y), width: size(width), height: size(height) };
}

function signalOf(value: unknown): Signal {
  return signals.find((signal) => signal === value) ?? 'metrics';
}

function classOf(value: unknown): string {
  return typeof value === 'string' && /^[a-z0-9 -]{0,120}$/.test(value) ? value : '';
}

function wayOf(value: unknown): string {
  return typeof value === 'string' && value.length < most.path && /^[\sMLHVAZCSQT\d.,e+-]*$/i.test(value) ? value : '';
}
