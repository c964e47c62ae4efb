import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { draw, layoutOf } from '../draw.ts';
import { document } from '../testing.ts';
import { collapsing } from './collapse.ts';
import type { View } from './layout.ts';

const drawn = document(`
  loki (loki-coordinator-k8s, 2/stable)
  loki-read (loki-worker-k8s, 2/stable, units 3, role-read=true)
  loki-write (loki-worker-k8s, 2/stable, units 2, role-write=true, role-backend=true)
  prometheus (prometheus-k8s)
  s3 (s3-integrator)
  tempo (tempo-coordinator-k8s, 2/stable)
  loki:loki-cluster -- loki-read:loki-cluster
  loki:loki-cluster -- loki-write:loki-cluster
  loki:s3 -- s3
  loki:self-metrics-endpoint -- prometheus:metrics-endpoint
`);
const analysis = derive(drawn.deployment);
const view: View = { signals: ['metrics', 'logs'], layer: 'both', form: 'app', rest: 'dim' };
const collapsed: View = { ...view, collapsed: ['loki'] };
const card = (of: View, id: string) => draw(analysis, drawn, of).nodes.find(({ application }) => application === id);

describe('a collapsed cluster', () => {
  it('is one card with all its units and its roles with counts', () => {
    const { cards } = layoutOf(analysis, drawn, collapsed);
    expect(cards.map(({ application }) => application)).toEqual(['loki', 'prometheus', 's3', 'tempo']);
    const [loki] = cards;
    expect(loki).toMatchObject({ unitsText: '6 units', stacked: true });
    expect(loki?.rows.map(({ text, note }) => `${text} ${note}`)).toEqual(['read ×3', 'write ×2', 'backend ×2']);
    expect(card(collapsed, 'loki')?.label).toMatch(/^loki, collapsed cluster, 3 applications, 6 units/);
  });

  it('keeps its outer relations and the flows that lead out, and draws none within', () => {
    const { lines, regions } = layoutOf(analysis, drawn, collapsed);
    const ends = new Set(lines.map(({ from, to }) => [from, to].sort().join(' ')));
    expect([...ends].sort()).toEqual(['loki prometheus', 'loki s3']);
    expect(lines.some(({ tag }) => tag === 'flow')).toBe(true);
    expect(regions.some(({ id }) => id === 'cluster loki')).toBe(false);
  });

  it('moves nothing: every card that is left stands where it stood', () => {
    for (const { application } of layoutOf(analysis, drawn, collapsed).cards) {
      const [before, after] = [card(view, application)?.box, card(collapsed, application)?.box];
      expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
    }
  });

  it('knows where those within it stand, and is what is chosen where one of them is', () => {
    const places = card(collapsed, 'loki')?.members?.places ?? {};
    for (const id of ['loki-read', 'loki-write']) {
      const { x, y } = card(view, id)?.box ?? { x: 0, y: 0 };
      expect(places[id]).toEqual({ x, y });
      const chosen = draw(analysis, drawn, { ...collapsed, selected: id });
      const marks = chosen.nodes.find(({ application }) => application === 'loki')?.marks ?? [];
      expect(marks.some((mark) => mark.class?.includes('selected'))).toBe(true);
    }
  });

  it('is the same object each time, and the analysis itself where there is nothing to collapse', () => {
    expect(collapsing(analysis, ['loki'])).toBe(collapsing(analysis, ['loki']));
    for (const none of [[], ['tempo'], ['prometheus'], ['nobody']]) expect(collapsing(analysis, none)).toBe(analysis);
  });
});

describe('the region of an open cluster', () => {
  it('holds all that stands in it', () => {
    const region = draw(analysis, drawn, view).nodes.find(({ id }) => id === 'cluster loki');
    expect(Object.keys(region?.members?.places ?? {}).sort()).toEqual(['loki', 'loki-read', 'loki-write']);
    expect(region?.members?.cluster).toBe('loki');
  });
});
