// An opened store on the picture: under everything else, nothing of it outside its card, tokens on its lines, sentences in the alt text.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { loadDocument } from '../read/orrery.ts';
import { frame } from './frame.ts';
import { rules } from './rule.ts';
import type { Mark, Scene } from './scene.ts';

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'app',
  rest: 'dim',
};
const read = loadDocument(readFileSync('public/examples/cos-ha.orrery.json', 'utf8'), 'cos-ha');
if (!read.ok) throw new Error('cos-ha cannot be read');
const drawn: Document = read.value;
const analysis = derive(drawn.deployment);
const plain = draw(analysis, drawn, view);
const stores = ['loki', 'mimir', 'tempo'] as const;
const opened = draw(analysis, drawn, { ...view, opened: stores });

function insides({ nodes }: Scene) {
  return nodes.filter(({ id }) => id.startsWith('inside '));
}

function texts(marks: readonly Mark[]): readonly Extract<Mark, { tag: 'text' }>[] {
  return marks.flatMap((mark) => (mark.tag === 'g' ? texts(mark.marks) : mark.tag === 'text' ? [mark] : []));
}

describe('a store that is opened', () => {
  test('is drawn under the rest, which stays where it is; stores side by side never meet', () => {
    expect(insides(opened).map(({ label }) => label)).toEqual([
      'Inside loki, 13 lines',
      'Inside mimir, 19 lines',
      'Inside tempo, 14 lines',
    ]);
    expect(opened.nodes.slice(0, plain.nodes.length)).toEqual(plain.nodes);
    let lowest = plain.bounds.y + plain.bounds.height;
    for (const { box } of insides(opened)) {
      expect(box.y).toBeGreaterThan(lowest);
      lowest = box.y + box.height;
    }
    expect(opened.bounds.y + opened.bounds.height).toBeGreaterThan(lowest);
  });

  test('holds all of its texts and lines', () => {
    for (const { id, box, marks } of insides(opened)) {
      for (const { x, y, width, anchor, text } of texts(marks)) {
        const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
        expect([left >= 0, left + width <= box.width, y > 0, y < box.height], `${id}: ${text}`).toEqual(
          Array(4).fill(true),
        );
      }
      for (const edge of opened.edges.filter((one) => one.id.startsWith(`${id} `) && one.tag === 'flow')) {
        const ends = [
          ...edge.points,
          ...texts(edge.marks).flatMap(({ x, y, width }) => [
            { x, y },
            { x: x + width, y },
          ]),
        ];
        for (const { x, y } of ends) {
          const isInside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
          expect(isInside, `${edge.id}: ${edge.label}`).toBe(true);
        }
      }
    }
  });

  test('writes what goes over a line clear of every other text of its card', () => {
    for (const { id } of insides(opened)) {
      const labels = opened.edges.filter((edge) => edge.id.startsWith(`${id} `)).flatMap((edge) => texts(edge.marks));
      for (const [at, one] of labels.entries())
        for (const other of labels.slice(at + 1)) {
          const isApart =
            Math.abs(one.y - other.y) >= 14 || one.x + one.width <= other.x || other.x + other.width <= one.x;
          expect(isApart, `${id}: ${one.text} and ${other.text}`).toBe(true);
        }
    }
  });

  test('moves tokens along its lines, queries and rules among them', () => {
    const moving = new Set([0, 1, 2, 3, 4, 5].flatMap((t) => frame(opened, t).map(({ signal }) => signal)));
    expect(moving).toContain('queries');
    expect(moving).toContain('rules');
    expect(opened.tracks.filter(({ id }) => id.startsWith('inside loki '))).toHaveLength(13);
  });

  test('is told in the text alternative, and wears only classes that have a look', () => {
    expect(opened.description).toContain('Inside loki, nginx passes logs to one of 3 write workers');
    const known = rules.flatMap(({ of }) => [...of.matchAll(/\.([\w-]+)/g)].map(([, name]) => name));
    const worn = [...insides(opened), ...opened.edges].flatMap(({ marks }) => classesIn(marks));
    expect(worn.filter((name) => !known.includes(name) && name !== 'queries' && name !== 'rules')).toEqual([]);
  });

  test('is one stop where only relations are shown, where it is no store, and where it is not asked for', () => {
    for (const other of [
      { ...view, opened: ['grafana', 'nobody'] },
      { ...view, opened: [] },
    ])
      expect(insides(draw(analysis, drawn, other))).toEqual([]);
    expect(insides(draw(analysis, drawn, { ...view, layer: 'relations', opened: stores }))).toEqual([]);
  });
});

function classesIn(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => [
    ...(mark.class ?? '').split(' ').filter(Boolean),
    ...(mark.tag === 'g' ? classesIn(mark.marks) : []),
  ]);
}
