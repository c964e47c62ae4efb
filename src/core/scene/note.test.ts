import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import type { Note } from '../document/document.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { document } from '../testing.ts';
import { writeSvg } from '../write/svg.ts';
import { fromAfar } from './far.ts';

const drawn = document('logs (loki-k8s)\nprometheus (prometheus-k8s)\nlogs:metrics-endpoint -- prometheus');
const view: View = { signals: ['metrics'], layer: 'both', form: 'app', rest: 'dim' };
const analysis = derive(drawn.deployment);
const scene = (notes: readonly Note[], of: View = view) => draw(analysis, { ...drawn, notes }, of);

describe('a note', () => {
  const text = 'Ask the storage team which of the two buckets outlives the cluster.\nThen decide.';

  it('stands where the document says, with its text in lines that fit it', () => {
    const [note] = scene([{ id: 'a', text, at: { x: -400, y: -300 } }]).nodes.filter(({ tag }) => tag === 'note');
    expect(note).toMatchObject({ id: 'note a', label: text, box: { x: -400, y: -300 }, note: { id: 'a' } });
    const lines = note?.marks.filter((mark) => mark.tag === 'text') ?? [];
    expect(lines.map((line) => line.text).join(' ')).toBe(text.replace('\n', ' '));
    for (const line of lines) expect(line.x + line.width).toBeLessThanOrEqual(note?.box.width ?? 0);
  });

  it('widens the picture, and moves nothing in it', () => {
    const [bare, noted] = [scene([]), scene([{ id: 'a', text, at: { x: -400, y: -300 } }])];
    expect(noted.bounds.x).toBeLessThan(-400);
    expect(noted.nodes.slice(0, bare.nodes.length)).toEqual(bare.nodes);
    expect(noted.edges).toEqual(bare.edges);
  });

  it('points to what it is about: an application, a unit, a relation; to nothing that is not there', () => {
    const leaders = (about: string) => {
      const [note] = scene([{ id: 'a', text, at: { x: -400, y: -300 }, about }]).nodes.slice(-1);
      return note?.marks.filter((mark) => mark.class === 'note-leader').length;
    };
    expect(['logs', 'logs/0', 'logs:metrics-endpoint prometheus', 'nobody'].map(leaders)).toEqual([1, 1, 1, 0]);
  });

  it('says from afar as much as its paper holds', () => {
    const noted = scene([{ id: 'a', text, at: { x: -400, y: -300 } }]);
    const note = fromAfar(noted, 1.6).nodes.find(({ tag }) => tag === 'note');
    const [words] = note?.marks.filter((mark) => mark.tag === 'g') ?? [];
    const lines = words?.tag === 'g' ? words.marks.filter((mark) => mark.tag === 'text') : [];
    expect(lines[0]?.text).toMatch(/^Ask the/);
    expect(lines.at(-1)?.text).toMatch(/…$/);
    for (const line of lines) expect((line.x + line.width) * 1.6).toBeLessThanOrEqual(note?.box.width ?? 0);
  });

  it('is printed in the SVG as well, as text that cannot leave its place', () => {
    const note: Note = { id: 'a', text: '<script>alert(1)</script> & so on', at: { x: 0, y: -200 } };
    const svg = writeSvg(scene([note], { ...view, form: 'export' }), { theme: 'light' });
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script>');
  });
});
