import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { arrows, draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { loadDocument } from '../read/orrery.ts';
import { frame, period } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { document } from '../testing.ts';
import { type AnimatedOptions, writeAnimatedSvg } from './animated-svg.ts';
import { latinFont } from './latin-font.ts';

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'export',
  rest: 'dim',
  resting: 'nothing',
};

function exampleOf(name: string): Document {
  const file = new URL(`../../../public/examples/${name}.orrery.json`, import.meta.url);
  const read = loadDocument(readFileSync(file, 'utf8'), name);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

function written(doc: Document, over: Partial<AnimatedOptions> = {}): { readonly svg: string; readonly scene: Scene } {
  const analysis = derive(doc.deployment);
  const scene = draw(analysis, doc, view);
  const resting = arrows(analysis, doc, view).marks;
  return { scene, svg: writeAnimatedSvg(scene, { theme: 'auto', resting, ...over }) };
}

const lossy = document(`
  coordinator (coordinator)
  worker (worker, units 3)
  logs (logging-store)
  metrics (metrics-scraper)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
  coordinator:metrics-endpoint -- metrics:metrics-endpoint
`);

describe('an SVG that moves', () => {
  it.each(['cos-ha', 'pattern', 'tempo-proxied', 'broken'])('shows at any time what the frame says: %s', (name) => {
    const { svg, scene } = written(exampleOf(name));
    const tokens = tokensOf(svg);
    for (const t of [0.003, 0.41, 1.93, 3.37, 5.951])
      expect(apart(placesAt(tokens, t), frame(scene, t))).toBeLessThan(0.6);
  });

  it('goes on after its last moment as from its first', () => {
    const { svg, scene } = written(exampleOf('cos-ha'));
    const tokens = tokensOf(svg);
    for (const t of [0.003, 2.71])
      expect(apart(placesAt(tokens, t + period(scene)), placesAt(tokens, t))).toBeLessThan(0.6);
    expect(placesAt(tokens, 0.003).length).toBeGreaterThan(100);
  });

  it('stands after the last of its loops as it stood at first', () => {
    const { svg, scene } = written(lossy, { loops: 3 });
    const tokens = tokensOf(svg);
    expect(svg).not.toContain('repeatCount');
    expect(tokens.every(({ ends }) => Math.abs((ends ?? 0) - 3 * period(scene)) < 0.002)).toBe(true);
    expect(tokens.length).toBeGreaterThan(0);
  });

  it('is the same bytes for the same drawing', () => {
    expect(written(exampleOf('pattern')).svg).toBe(written(exampleOf('pattern')).svg);
  });

  it('needs nothing from outside, and its script is small and its own', () => {
    const { svg } = written(exampleOf('pattern'), { font: latinFont });
    expect(svg).not.toMatch(/<foreignObject|<image|<use|\son\w+=|@import|xlink|var\(|href/);
    expect(svg.match(/url\([^)]*\)/g)?.every((url) => url.startsWith('url(data:font/woff2;base64,'))).toBe(true);
    const scripts = svg.match(/<script>[\s\S]*?<\/script>/g) ?? [];
    expect(scripts.map(({ length }) => length < 3000)).toEqual([true]);
  });

  it('shows numbers in place of what moves to whoever wants no motion', () => {
    const { svg } = written(exampleOf('pattern'));
    expect(svg).toMatch(
      /@media\(prefers-reduced-motion:reduce\)\{[^@]*\.moving\{display:none\}[^@]*\.resting\{display:inline\}/,
    );
    expect(svg).toMatch(/<g class="resting">(<[^>]+>)+1<\/text>/);
  });

  it('says in words what it shows', () => {
    const { svg } = written({ ...lossy, title: '</title><script>alert(1)</script>' });
    expect(svg).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>');
    expect(svg).toMatch(/<desc>[^<]{40,}<\/desc>/);
  });

  it('of COS HA is small enough for a page', () => {
    const { svg } = written(exampleOf('cos-ha'), { font: latinFont });
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(60_000);
  });

  it('has no script and no token where nothing moves', () => {
    const { svg } = written(document('worker (worker)'));
    expect(svg).not.toMatch(/<script|<animate/);
  });
});

type Place = { readonly x: number; readonly y: number };

/** How far the two pictures of tokens differ at most, in scene units; none may be missing and none too many. */
function apart(one: readonly Place[], other: readonly Place[]): number {
  expect(one).toHaveLength(other.length);
  const left = [...other];
  return one.reduce((most, { x, y }) => {
    const far = left.map((place) => Math.hypot(place.x - x, place.y - y));
    const nearest = Math.min(...far);
    left.splice(far.indexOf(nearest), 1);
    return Math.max(most, nearest);
  }, 0);
}

/** What the file says of one token, as a player of SMIL reads it. */
type Told = {
  readonly begin: number;
  readonly every: number;
  readonly ends: number | undefined;
  readonly times: readonly number[];
  readonly along: readonly number[];
  readonly shown: readonly number[]; // size or opacity
  readonly at: (part: number) => Place;
};

function tokensOf(svg: string): readonly Told[] {
  const moving = /<g class="moving">([\s\S]*?)<g class="resting">/.exec(svg)?.[1] ?? '';
  const motions = moving.split('<animateMotion').slice(1);
  const told = (text: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1] ?? '';
  return motions.map((text) => {
    const [motion = '', ...others] = text.split('/>');
    const shown = others.find((other) => /type="scale"|"opacity"/.test(other)) ?? '';
    const list = (from: string, name: string): readonly number[] => told(from, name).split(';').map(Number);
    const [begin, every] = [Number.parseFloat(told(motion, 'begin')), Number.parseFloat(told(motion, 'dur'))];
    const lasts = told(motion, 'repeatDur');
    expect(told(motion, 'repeatCount') === 'indefinite' || told(motion, 'fill') === 'freeze').toBe(true);
    expect(list(shown, 'keyTimes')).toEqual(list(motion, 'keyTimes'));
    return {
      begin,
      every,
      ends: lasts === '' ? undefined : begin + Number.parseFloat(lasts),
      times: list(motion, 'keyTimes'),
      along: list(motion, 'keyPoints'),
      shown: list(shown, 'values'),
      at: wayOf(told(motion, 'path')),
    };
  });
}

function placesAt(tokens: readonly Told[], t: number): readonly Place[] {
  return tokens.flatMap(({ begin, every, times, along, shown, at }) => {
    const part = ((t - begin) % every) / every;
    return between(times, shown, part) > 0.001 ? [at(between(times, along, part))] : [];
  });
}

function between(times: readonly number[], values: readonly number[], part: number): number {
  const after = times.findIndex((time) => time > part);
  const [from, to] = [after - 1, after].map((at) => ({ time: times.at(at) ?? 0, value: values.at(at) ?? 0 }));
  if (after < 0 || !from || !to) return values.at(-1) ?? 0;
  return from.value + ((part - from.time) / (to.time - from.time)) * (to.value - from.value);
}

/** Straight stretches and arcs of a path, and the point after a part of its length. */
function wayOf(path: string): (part: number) => Place {
  const points: Place[] = [];
  for (const [, sign = '', rest = ''] of path.matchAll(/([MLHVA])([^MLHVA]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const here = points.at(-1) ?? { x: 0, y: 0 };
    const [a = 0, b = 0] = numbers.slice(-2);
    if (sign === 'H') points.push({ x: b || a, y: here.y });
    else if (sign === 'V') points.push({ x: here.x, y: b || a });
    else if (sign === 'A') points.push(...arc(here, { x: a, y: b }, numbers[0] ?? 0, numbers[4] === 1));
    else points.push({ x: a, y: b });
  }
  const lengths = points.slice(1).map(({ x, y }, at) => Math.hypot(x - (points[at]?.x ?? 0), y - (points[at]?.y ?? 0)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return (part) => {
    let left = part * whole;
    for (const [at, length] of lengths.entries()) {
      const [from, to] = [points[at], points[at + 1]];
      if (from && to && left <= length && length > 0) {
        return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
      }
      left -= length;
    }
    return points.at(-1) ?? { x: 0, y: 0 };
  };
}

function arc(from: Place, to: Place, radius: number, isClockwise: boolean): readonly Place[] {
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  const rise = Math.sqrt(Math.max(0, radius * radius - (chord * chord) / 4)) * (isClockwise ? 1 : -1);
  const centre = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / chord) * rise,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / chord) * rise,
  };
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  const turn = 2 * Math.asin(Math.min(1, chord / 2 / radius)) * (isClockwise ? 1 : -1);
  return Array.from({ length: 16 }, (_, at) => {
    const angle = start + (turn * (at + 1)) / 16;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}
