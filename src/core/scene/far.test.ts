import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { draw } from '../draw.ts';
import { meet } from '../layout/box.ts';
import type { Box, View } from '../layout/layout.ts';
import { lettering } from '../layout/lettering.ts';
import { loadDocument } from '../read/orrery.ts';
import { documents } from '../testing.ts';
import { fromAfar, readable, wordScale } from './far.ts';
import type { Mark, Scene, SceneNode } from './scene.ts';

const folder = 'public/examples';
const examples = readdirSync(folder).filter((name) => name.endsWith('.orrery.json'));
const everything: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'app',
  rest: 'dim',
};
const ofLogs: View = { ...everything, signals: ['logs'], layer: 'relations' };
const views: readonly View[] = [
  everything,
  { ...everything, signals: ['logs'] },
  ofLogs,
  { ...everything, layer: 'flow' },
];
const zooms = [0.2, 0.3, 0.42, 0.48, 0.54, 0.6, 0.7, 0.77];

function example(name: string): Document {
  const loaded = loadDocument(readFileSync(`${folder}/${name}`, 'utf8'), name);
  if (!loaded.ok) throw new Error(name);
  return loaded.value;
}

function seenAt(zoom: number, doc: Document, view: View): Scene {
  return fromAfar(draw(derive(doc.deployment), doc, view), wordScale(zoom));
}

describe('the size of words', () => {
  it('is their own from where they can be read', () => {
    for (const zoom of [readable, 1, 3]) expect(wordScale(zoom)).toBe(1);
    const doc = example('pattern.orrery.json');
    const scene = draw(derive(doc.deployment), doc, everything);
    expect(fromAfar(scene, 1)).toBe(scene);
  });

  it('never falls under ten pixels for a name, and grows in steps', () => {
    for (let zoom = 0.05; zoom < readable; zoom += 0.01)
      expect(wordScale(zoom) * zoom * lettering['card-name'].size).toBeGreaterThan(10.3);
    expect(wordScale(0.6)).toBe(wordScale(0.605));
  });
});

describe.each(examples)('%s from afar', (name) => {
  const doc = example(name);
  const scenes = views.flatMap((view) => zooms.map((zoom) => seenAt(zoom, doc, view)));

  it('keeps every word of a card inside the card, apart from the others', () => {
    for (const scene of scenes) for (const card of cardsOf(scene)) expectTidy(card);
  });

  it('lays no word of a line over a card, or over a word of another', () => {
    for (const { nodes, edges } of scenes) {
      const said = edges.flatMap((edge) => textsOf(edge.marks).map((text) => ({ ...text, edge })));
      const words = said.filter(({ kind }) => !kind.startsWith('count'));
      const cards = nodes.filter(({ tag }) => tag === 'card');
      for (const { text, box, edge } of words) {
        expect(
          cards.filter((card) => meet(card.box, box, -0.1)).map(({ id }) => id),
          text,
        ).toEqual([]);
        expect(
          words.filter((other) => other.edge !== edge && meet(other.box, box, -0.1)).map((other) => other.text),
        ).toEqual([]);
      }
    }
  });

  it('is the same object for the same distance', () => {
    const scene = draw(derive(doc.deployment), doc, everything);
    expect(fromAfar(scene, 1.338)).toBe(fromAfar(scene, 1.338));
  });
});

describe('COS HA as it fits a screen', () => {
  const cards = cardsOf(seenAt(0.6, example('cos-ha.orrery.json'), everything));

  it('names every application whole', () => {
    for (const { id, marks } of cards)
      expect(
        textsOf(marks)
          .map(({ text }) => text)
          .join(''),
        id,
      ).toContain(id);
  });

  it('says how many units there are, and names the processes', () => {
    const said = (id: string) => textsOf(cards.find((card) => card.id === id)?.marks ?? []).map(({ text }) => text);
    expect(said('loki')).toEqual(['loki', '3 units', 'proxied', 'charm code', 'nginx', ':443', 'nginx exporter']);
    expect(said('loki-read')).toEqual(['loki-read', '×3']);
    expect(said('otelcol')).toEqual(['otelcol', '1 unit', 'otelcol', ':3500']);
  });

  it('says the keys of one signal with their writers, never a writer without its key', () => {
    const { edges } = seenAt(0.6, example('cos-ha.orrery.json'), ofLogs);
    const said = edges.map(({ marks }) => textsOf(marks).map(({ text }) => text));
    expect(said.filter((texts) => texts.includes('loki_endpoints'))).toHaveLength(3);
    expect(said.flat()).toContain('from each unit of otelcol');
    for (const texts of said) if (texts.includes('from each unit of otelcol')) expect(texts).toContain('endpoint');
  });

  it('gives up the count before the name, and the beginning of a name before its end', () => {
    const far = cardsOf(seenAt(0.36, example('cos-ha.orrery.json'), everything));
    const said = (id: string) => textsOf(far.find((card) => card.id === id)?.marks ?? []).map(({ text }) => text);
    expect(said('loki-read')).toEqual(['loki-read']);
    expect(said('tempo-querier')).toEqual(['…querier']);
  });

  it('leaves the boxes of processes away where it cannot name them', () => {
    const far = cardsOf(seenAt(0.3, example('cos-ha.orrery.json'), everything));
    const loki = far.find(({ id }) => id === 'loki');
    expect(loki?.marks.filter((mark) => mark.class?.startsWith('row'))).toEqual([]);
  });
});

describe('the pattern as it fits a screen', () => {
  const scene = seenAt(0.74, example('pattern.orrery.json'), everything);
  const cards = cardsOf(scene);
  const said = (id: string) => textsOf(cards.find((card) => card.id === id)?.marks ?? []).map(({ text }) => text);

  it('says what charm code does as far as there is room, each line whole and once', () => {
    expect(said('coordinator')).toEqual(
      expect.arrayContaining(['coordinator charm', 'MetricsEndpointProvider', 'LogForwarder · logging']),
    );
    expect(said('coordinator').filter((text) => text === 'TracingEndpointRequirer')).toHaveLength(1);
    expect(said('worker').join(' ')).toContain('No metrics configuration happens here.');
    expect(said('worker')).not.toContain('ClusterRequirer');
  });

  it('writes ports beside what begins and ends in their rows', () => {
    const ends = scene.edges.flatMap(({ points }) => [points.at(0), points.at(-1)]).filter((end) => end !== undefined);
    const ports = cards.flatMap(({ marks, box }) => textsOf(marks, 1, box.x, box.y).filter(isPort));
    expect(ports.length).toBeGreaterThan(4);
    for (const { box, text } of ports)
      for (const { x, y } of ends) expect(meet(box, { x, y, width: 0, height: 0 }), `${text} ${x} ${y}`).toBe(false);
  });
});

it('keeps every word inside its card, whatever is drawn', () => {
  fc.assert(
    fc.property(documents(), fc.constantFrom(...zooms), (any, zoom) => {
      for (const card of cardsOf(seenAt(zoom, any, everything))) expectTidy(card);
    }),
    { numRuns: 30 },
  );
});

function cardsOf({ nodes }: Scene): readonly SceneNode[] {
  return nodes.filter(({ tag }) => tag === 'card');
}

function expectTidy({ id, marks, box }: SceneNode): void {
  const texts = textsOf(marks);
  for (const [at, one] of texts.entries()) {
    const { x, y, width, height } = one.box;
    const isInside = x >= -1 && y >= -1 && x + width <= box.width + 1 && y + height <= box.height + 1;
    expect(isInside, `${id}: ${one.text}`).toBe(true);
    const covered = texts.slice(at + 1).filter((other) => meet(other.box, one.box));
    expect(
      covered.map(({ text }) => text),
      `${id}: ${one.text}`,
    ).toEqual([]);
  }
}

function isPort({ kind }: Said): boolean {
  return kind.startsWith('row-note');
}

type Said = { readonly text: string; readonly kind: string; readonly box: Box };

/** Every text with the box of its letters, in the units of what the marks stand in. */
function textsOf(marks: readonly Mark[], scale = 1, x = 0, y = 0): readonly Said[] {
  return marks.flatMap((mark) => {
    if (mark.tag === 'g')
      return textsOf(mark.marks, scale * (mark.scale ?? 1), x + (mark.x ?? 0) * scale, y + (mark.y ?? 0) * scale);
    if (mark.tag !== 'text') return [];
    const left = { start: 0, middle: mark.width / 2, end: mark.width }[mark.anchor];
    const box = {
      x: x + (mark.x - left) * scale,
      y: y + (mark.y - 9) * scale,
      width: mark.width * scale,
      height: 11 * scale,
    };
    return [{ text: mark.text, kind: mark.class, box }];
  });
}
