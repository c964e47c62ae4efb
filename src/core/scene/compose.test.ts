import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { draw, layoutOf } from '../draw.ts';
import type { Signal } from '../flow/flow.ts';
import type { Box, View } from '../layout/layout.ts';
import { loadDocument } from '../read/orrery.ts';
import { document, documents } from '../testing.ts';
import type { Mark, Scene } from './scene.ts';

const folder = 'public/examples';
const examples = readdirSync(folder).filter((name) => name.endsWith('.orrery.json'));
const all: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'export',
  rest: 'dim',
};
const one = (signal: Signal): View => ({ ...all, signals: [signal] });

function example(name: string): Document {
  const loaded = loadDocument(readFileSync(`${folder}/${name}`, 'utf8'), name);
  if (!loaded.ok) throw new Error(name);
  return loaded.value;
}

function sceneOf(doc: Document, view: View = all): Scene {
  return draw(derive(doc.deployment), doc, view);
}

describe.each(examples)('the scene of %s', (name) => {
  const doc = example(name);

  it('keeps every text of a card inside the card', () => {
    for (const view of [all, one('metrics'), one('logs')]) {
      for (const node of sceneOf(doc, view).nodes)
        if (node.tag === 'card') expect(leaving(node.marks, node.box), node.id).toEqual([]);
    }
  });

  it('writes no two texts of a card over one another', () => {
    for (const view of [all, one('metrics'), one('logs')]) {
      for (const node of sceneOf(doc, view).nodes)
        if (node.tag === 'card') expect(overlapping(node.marks), node.id).toEqual([]);
    }
  });

  it('keeps everything inside its bounds', () => {
    const { bounds, edges, front } = sceneOf(doc);
    const marks = [...edges.flatMap((edge) => edge.marks), ...front];
    for (const box of textBoxes(marks)) expect(isInside(box, bounds), JSON.stringify(box)).toBe(true);
  });

  it('writes every label that was placed', () => {
    const analysis = derive(doc.deployment);
    const { nodes, edges } = draw(analysis, doc, one('logs'));
    const texts = textBoxes([...nodes, ...edges].flatMap(({ marks }) => marks)).map(({ text }) => text);
    for (const { text } of layoutOf(analysis, doc, one('logs')).labels)
      for (const part of text.split(' → ')) expect(texts).toContain(part);
  });

  it('names every card and line for who cannot see it', () => {
    const { nodes, edges, description } = sceneOf(doc);
    for (const { label } of [...nodes, ...edges]) expect(label).not.toBe('');
    expect(description).not.toBe('');
  });

  it('has ids that are its own', () => {
    const { nodes, edges, tracks } = sceneOf(doc);
    for (const ids of [nodes.map(({ id }) => id), edges.map(({ id }) => id), tracks.map(({ id }) => id)]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('a scene', () => {
  const doc = document(`
    coordinator (coordinator)
    worker (worker, units 2)
    scraper (metrics-scraper)
    logs (logging-store)
    coordinator:cluster -- worker:cluster
    coordinator:metrics-endpoint -- scraper:metrics-endpoint
    coordinator:logging -- logs:logging
  `);
  const analysis = derive(doc.deployment);

  it('is the same object for the same questions', () => {
    expect(draw(analysis, doc, { ...all })).toBe(draw(analysis, doc, { ...all, signals: [...all.signals] }));
  });

  it('does not place anything anew for another selection', () => {
    const chosen = { ...all, selected: 'worker' };
    expect(layoutOf(analysis, doc, chosen)).toBe(layoutOf(analysis, doc, all));
    expect(draw(analysis, doc, chosen)).not.toBe(draw(analysis, doc, all));
  });

  it('dims what takes no part in the signal chosen, and nothing while all are on', () => {
    expect(sceneOf(doc).nodes.filter(({ isDim }) => isDim)).toEqual([]);
    const dim = sceneOf(doc, one('logs')).nodes.filter(({ isDim }) => isDim);
    expect(dim.map(({ id }) => id)).toEqual(['scraper']);
  });

  it('keeps what stays in focus, and dims the rest', () => {
    const scene = draw(analysis, doc, { ...all, focus: 'scraper' });
    expect(scene.nodes.filter(({ tag, isDim }) => tag === 'card' && isDim).map(({ id }) => id)).toEqual(['logs']);
  });

  it('has still tokens and a header in an export, and leaves both to the app otherwise', () => {
    const app = draw(analysis, doc, { ...all, form: 'app' });
    const count = (scene: Scene) =>
      scene.edges.flatMap(({ marks }) => classesIn(marks)).filter((name) => name === 'token').length;
    expect(app.front).toEqual([]);
    expect(count(app)).toBe(0);
    expect(count(sceneOf(doc))).toBeGreaterThan(2);
    expect(sceneOf(doc).front.length).toBeGreaterThan(4);
    expect(app.tracks.length).toBeGreaterThan(0);
  });

  it('keeps every text of a card inside the card, whatever is drawn', () => {
    fc.assert(
      fc.property(documents(), (any) => {
        for (const node of sceneOf(any).nodes)
          if (node.tag === 'card') expect(leaving(node.marks, node.box), node.id).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

/** Texts that stand out of a box of this size at the origin. */
function leaving(marks: readonly Mark[], { width, height }: Box): readonly string[] {
  const room = { x: -1, y: -1, width: width + 2, height: height + 2 };
  return textBoxes(marks).flatMap((box) => (isInside(box, room) ? [] : [`${box.text} ${JSON.stringify(box)}`]));
}

function overlapping(marks: readonly Mark[]): readonly string[] {
  const boxes = textBoxes(marks);
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => {
      const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      return isApart ? [] : [`${a.text} over ${b.text}`];
    }),
  );
}

function isInside(box: Box, room: Box): boolean {
  const isAcross = box.x >= room.x && box.x + box.width <= room.x + room.width;
  return isAcross && box.y >= room.y && box.y + box.height <= room.y + room.height;
}

function textBoxes(marks: readonly Mark[], x = 0, y = 0): readonly (Box & { readonly text: string })[] {
  return marks.flatMap((mark) => {
    if (mark.tag === 'g') return textBoxes(mark.marks, x + (mark.x ?? 0), y + (mark.y ?? 0));
    if (mark.tag !== 'text') return [];
    const left = { start: 0, middle: mark.width / 2, end: mark.width }[mark.anchor];
    return [{ text: mark.text, x: x + mark.x - left, y: y + mark.y - 9, width: mark.width, height: 11 }];
  });
}

function classesIn(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => [
    ...(mark.class ?? '').split(' '),
    ...(mark.tag === 'g' ? classesIn(mark.marks) : []),
  ]);
}
