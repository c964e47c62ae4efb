// Lines that are in one of two pictures only wear a sign there that says why.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../compare/compare.ts';
import { derive } from '../derive.ts';
import type { Document, Point } from '../document/document.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { loadDocument } from '../read/orrery.ts';
import { document } from '../testing.ts';
import { fared } from './fared.ts';
import { fateSign, type LineFate, type Side } from './fared-line.ts';
import type { Mark, Scene } from './scene.ts';

const view: View = { signals: ['logs', 'metrics'], layer: 'both', form: 'app', rest: 'dim' };
const cluster = (mode: string, more = '') =>
  document(`coordinator (coordinator, ${mode}/stable)
worker (worker, ${mode}/stable, units 2)
logs (logging-store)
coordinator:cluster -- worker:cluster${more}`);
const logging = '\ncoordinator:logging -- logs:logging';

function signed(before: Document, after: Document, side: Side) {
  const [one, other] = [derive(before.deployment), derive(after.deployment)];
  const [analysis, drawn] = side === 'before' ? [one, before] : [other, after];
  const scene = draw(analysis, drawn, view);
  const marked = fared(scene, compare(one, other), view.signals, { cut: new Set(), side });
  return { scene, marked, signs: signsOf(marked) };
}

function signsOf({ edges }: Scene): readonly (readonly [line: string, fate: LineFate])[] {
  const fates: readonly LineFate[] = ['moved', 'doubled', 'gained'];
  return edges.flatMap(({ from, to, marks }) =>
    fates.flatMap((fate) => (marks.flatMap(flat).some((mark) => isSign(mark, fate)) ? [[`${from} ${to}`, fate]] : [])),
  );
}

function isSign(mark: Mark, fate: LineFate): boolean {
  return mark.tag === 'path' && mark.class === 'fate-sign' && mark.d === fateSign[fate];
}

function flat(mark: Mark): readonly Mark[] {
  return mark.tag === 'g' ? mark.marks.flatMap(flat) : [mark];
}

describe('a line', () => {
  const [direct, proxied] = [cluster('direct', logging), cluster('proxied', logging)];

  it('on which telemetry goes another way says so, on either side', () => {
    const { signs, marked } = signed(direct, proxied, 'after');
    expect(signs).toContainEqual(['worker coordinator', 'moved']);
    expect(signed(direct, proxied, 'before').signs).toContainEqual(['worker logs', 'moved']);
    const [line] = marked.edges.filter(({ from, to, signal }) => signal && from === 'worker' && to === 'coordinator');
    expect(line?.label).toMatch(/, another way$/);
  });

  it('that is new says so', () => {
    const { signs } = signed(cluster('direct'), direct, 'after');
    expect(new Set(signs.map(([, fate]) => fate))).toEqual(new Set(['gained']));
    expect(signs).toContainEqual(['worker logs', 'gained']);
  });

  it('that is as before is the same object', () => {
    const { scene, marked } = signed(direct, cluster('direct', logging), 'after');
    expect(marked.edges.every((edge, at) => edge === scene.edges[at])).toBe(true);
  });

  it('keeps its sign clear of its own words', () => {
    for (const { marks } of signed(direct, proxied, 'after').marked.edges) {
      const texts = marks.flatMap((mark) => (mark.tag === 'text' ? [mark] : []));
      const sign = marks.find((mark) => mark.tag === 'g' && mark.marks.some(({ class: name }) => name === 'fate-sign'));
      if (sign?.tag !== 'g') continue;
      const [x, y] = [sign.x ?? 0, sign.y ?? 0];
      const isOn = texts.some(
        (text) => Math.abs(text.y - 4 - y) < 12 && x > text.x - text.width / 2 && x < text.x + text.width / 2,
      );
      expect(isOn).toBe(false);
    }
  });

  it('keeps its sign clear of those of others', () => {
    const text = readFileSync('public/examples/loki-proxied.orrery.json', 'utf8');
    const [proxied, other] = [
      loaded(text),
      loaded(text.replaceAll('3.7/stable', '2/stable').replaceAll('2.10/stable', '2/stable')),
    ];
    const places = signed(proxied, other, 'before').marked.edges.flatMap(({ marks }) => marks.flatMap(placeOfSign));
    expect(places.length).toBeGreaterThan(3);
    for (const [at, one] of places.entries())
      for (const next of places.slice(at + 1)) expect(Math.hypot(one.x - next.x, one.y - next.y)).toBeGreaterThan(18);
  });
});

function loaded(text: string): Document {
  const read = loadDocument(text, 'example');
  if (!read.ok) throw new Error('The example cannot be read.');
  return read.value;
}

function placeOfSign(mark: Mark): readonly Point[] {
  if (mark.tag !== 'g' || !mark.marks.some(({ class: name }) => name === 'fate-sign')) return [];
  return [{ x: mark.x ?? 0, y: mark.y ?? 0 }];
}
