import { expect, test } from 'vitest';
import { derive } from './derive.ts';
import { moveTo } from './document/position.ts';
import { meet } from './layout/box.ts';
import type { Box } from './layout/layout.ts';
import { stand } from './layout/stand.ts';
import { aligning, distributing, tidying } from './moving.ts';
import { document } from './testing.ts';

const scattered = moveTo({
  loki: { x: 900, y: -400 },
  s3: { x: 0, y: 700 },
  grafana: { x: 333, y: 111 },
  tempo: { x: 50, y: 60 },
})(
  document(`
    loki (loki-coordinator-k8s)
    s3 (s3-integrator)
    grafana (grafana-k8s)
    tempo (tempo-coordinator-k8s)
    loki:s3 -- s3:s3-credentials`),
);
const analysis = derive(scattered.deployment);
const all = ['grafana', 'loki', 's3', 'tempo'];

function boxes(positions = scattered.positions): ReadonlyMap<string, Box> {
  const standing = stand(analysis, positions);
  return new Map(
    all.flatMap((id) => {
      const box = standing.boxes[analysis.topology.application(id)?.index ?? -1];
      return box ? [[id, box] as const] : [];
    }),
  );
}

test('tidy is one edit after which everything stands as if nobody had moved it', () => {
  const { positions } = tidying(analysis)(scattered);
  expect(Object.keys(positions).sort()).toEqual(all);
  expect(boxes(positions)).toEqual(boxes({}));
  expect(tidying(analysis)(tidying(analysis)(scattered))).toEqual(tidying(analysis)(scattered));
});

test('some are tidied among themselves, and the rest stays', () => {
  const { positions } = tidying(analysis, ['loki', 's3'])(scattered);
  expect(positions['grafana']).toEqual(scattered.positions['grafana']);
  const [loki, s3] = [boxes(positions).get('loki'), boxes(positions).get('s3')];
  expect(loki && s3 && meet(loki, s3)).toBe(false);
  expect(Math.min(loki?.x ?? 0, s3?.x ?? 0)).toBe(0);
});

test.each([
  ['left', ({ x }: Box) => x],
  ['centre', ({ x, width }: Box) => x + width / 2],
  ['right', ({ x, width }: Box) => x + width],
  ['top', ({ y }: Box) => y],
  ['middle', ({ y, height }: Box) => y + height / 2],
  ['bottom', ({ y, height }: Box) => y + height],
] as const)('cards are put in line by their %s', (edge, at) => {
  const after = boxes(aligning(analysis, all, edge)(scattered).positions);
  const [first = 0, ...others] = [...after.values()].map(at);
  for (const other of others) expect(Math.abs(other - first)).toBeLessThanOrEqual(1);
});

test('gaps are made equal, and the outermost cards stay', () => {
  const after = boxes(distributing(analysis, all, 'down')(scattered).positions);
  const sorted = [...after.values()].toSorted((one, other) => one.y - other.y);
  const gaps = sorted.slice(1).map((box, at) => box.y - (sorted[at]?.y ?? 0) - (sorted[at]?.height ?? 0));
  for (const gap of gaps) expect(Math.abs(gap - (gaps[0] ?? 0))).toBeLessThanOrEqual(1);
  expect(after.get('loki')?.y).toBe(-400);
  expect(after.get('s3')?.y).toBe(700);
});

test('nothing and one alone stay where they are', () => {
  expect(distributing(analysis, ['loki'], 'across')(scattered)).toBe(scattered);
  expect(aligning(analysis, ['nobody', 'constructor'], 'left')(scattered)).toBe(scattered);
  expect(tidying(analysis, [])(scattered)).toBe(scattered);
});

test('a note goes along with the application that it is about, and no other does', () => {
  const note = (id: string, about?: string) => ({ id, text: id, at: { x: 10, y: 20 }, ...(about ? { about } : {}) });
  const noted = { ...scattered, notes: [note('a', 'loki'), note('b', 'loki/0'), note('c'), note('d', 's3 loki')] };
  const tidy = tidying(analysis)(noted);
  const [before, after] = [boxes().get('loki'), boxes(tidy.positions).get('loki')];
  const by = { x: (after?.x ?? 0) - (before?.x ?? 0), y: (after?.y ?? 0) - (before?.y ?? 0) };
  expect(by.x).not.toBe(0);
  const along = { x: 10 + by.x, y: 20 + by.y };
  expect(tidy.notes.map(({ at }) => at)).toEqual([along, along, { x: 10, y: 20 }, { x: 10, y: 20 }]);
  expect(tidying(analysis)(tidy)).toEqual(tidy);
});
