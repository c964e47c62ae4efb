import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paper } from '../../raster/paper.ts';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { document } from '../testing.ts';
import { writePdf } from './pdf.ts';
import { sceneMarks } from './svg.ts';

const view: View = { signals: ['metrics', 'logs'], layer: 'both', form: 'export', rest: 'dim' };

function sceneOf(title: string): Scene {
  const doc = document(
    `
  coordinator (coordinator)
  worker (worker, units 3)
  logs (logging-store)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
`,
    title,
  );
  return draw(derive(doc.deployment), doc, view);
}

const scene = sceneOf('Logs of (the) pattern – čeština');
const bytes = writePdf(scene, { theme: 'light', ...paper() });
const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

describe('a PDF', () => {
  it('says where each of its objects lies', () => {
    expect(text).toMatch(/^%PDF-1\.7\n[\s\S]*%%EOF\n$/);
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]));
    const places = [...table.matchAll(/(\d{10}) 00000 n/g)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(10);
    places.forEach((place, at) => {
      expect(text.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
    });
  });

  it('is the same bytes each time, and knows no clock', () => {
    expect(writePdf(sceneOf(scene.title), { theme: 'light', ...paper() })).toEqual(bytes);
    expect(text).not.toMatch(/CreationDate|ModDate|\/ID/);
  });

  it('says what it shows to whoever cannot see it', () => {
    const said = (name: string) => decoded(new RegExp(`/${name} <feff([0-9a-f]*)>`).exec(text)?.[1] ?? '');
    expect([said('Title'), said('Alt'), said('Subject')]).toEqual([scene.title, scene.description, scene.description]);
  });

  it('holds every text as letters that can be selected', () => {
    expect(textsOf(text)).toEqual(wordsOf(sceneMarks(scene)).filter((word) => word !== ''));
  });

  it('is as large on paper as asked', () => {
    const wide = writePdf(scene, { theme: 'dark', width: 800, ...paper() });
    const box = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(new TextDecoder('latin1').decode(wide));
    expect(Number(box?.[1])).toBe(600);
    expect(Number(box?.[2])).toBeCloseTo((600 * scene.bounds.height) / scene.bounds.width, 2);
  });

  it('lets shine through what fades', () => {
    const faded: Mark = { tag: 'g', opacity: 0.5, marks: [{ tag: 'circle', class: 'tag', cx: 0, cy: 0, r: 4 }] };
    const shown = writePdf({ ...scene, front: [faded] }, { theme: 'light', ...paper() });
    expect(new TextDecoder('latin1').decode(shown)).toContain('/S0 << /ca 0.5 /CA 0.5 >>');
  });
});

function wordsOf(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => (mark.tag === 'g' ? wordsOf(mark.marks) : mark.tag === 'text' ? [mark.text] : []));
}

/** What a reader gets who copies: glyphs by the tables of their fonts, text for text. */
function textsOf(file: string): readonly string[] {
  const streams = [...file.matchAll(/\/Length (\d+) >>\nstream\n/g)].map((found) => {
    const from = found.index + found[0].length;
    return new TextDecoder('latin1').decode(inflateSync(bytes.subarray(from, from + Number(found[1]))));
  });
  const tables = streams.filter((stream) => stream.includes('beginbfchar')).map(tableOf);
  const names = [...(/\/Font << ([^>]*) >>/.exec(file)?.[1] ?? '').matchAll(/\/(F\d+)/g)].map(([, name]) => name ?? '');
  const content = streams.find((stream) => stream.startsWith('/Figure')) ?? '';
  return [...content.matchAll(/BT (.*?) ET/g)].map(([, shown = '']) =>
    [...shown.matchAll(/\/(F\d+) [\d.]+ Tf <([0-9a-f]*)> Tj/g)]
      .map(([, name = '', codes = '']) => {
        const table = tables[names.indexOf(name)];
        return (codes.match(/.{4}/g) ?? []).map((code) => table?.get(code) ?? '?').join('');
      })
      .join(''),
  );
}

function tableOf(stream: string): ReadonlyMap<string, string> {
  return new Map(
    [...stream.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>\n/g)].map(([, code = '', to = '']) => [code, decoded(to)]),
  );
}

function decoded(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}
