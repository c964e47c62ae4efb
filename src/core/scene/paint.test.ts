import { describe, expect, it } from 'vitest';
import { type Brush, paintTokens } from './paint.ts';
import type { Track } from './scene.ts';
import { palette } from './theme.ts';

const track: Track = {
  id: 'logs',
  signal: 'logs',
  motion: 'push',
  points: [
    { x: 0, y: 0 },
    { x: 700, y: 0 },
  ],
  units: ['loki-read/0', 'loki-read/1'],
  pauses: [],
  end: 'stored',
  duplicates: 0,
  scale: 1,
  phase: 0,
  grounds: [[0, 'region']],
  requestGrounds: [[0, 'ground']],
};
const down: Track = {
  ...track,
  points: [
    { x: 0, y: 0 },
    { x: 0, y: 700 },
  ],
  units: ['loki-read/0'],
};

type Stroke = {
  readonly how: 'fill' | 'stroke';
  readonly colour: unknown;
  readonly alpha: number;
  readonly shapes: readonly string[];
};

/** A brush that remembers what it was told, path by path. */
function recorder(): { readonly brush: Brush; readonly painted: Stroke[]; readonly texts: string[] } {
  const painted: Stroke[] = [];
  const texts: string[] = [];
  let shapes: string[] = [];
  const add =
    (name: string) =>
    (...numbers: number[]) => {
      shapes.push(`${name} ${numbers.map((value) => Math.round(value * 10) / 10 + 0).join(' ')}`);
    };
  const brush: Brush = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineJoin: '',
    globalAlpha: 1,
    font: '',
    beginPath: () => {
      shapes = [];
    },
    closePath: add('close'),
    moveTo: add('move'),
    lineTo: add('line'),
    arc: add('arc'),
    rect: add('rect'),
    roundRect: add('bar'),
    fill: () => painted.push({ how: 'fill', colour: brush.fillStyle, alpha: brush.globalAlpha, shapes }),
    stroke: () => painted.push({ how: 'stroke', colour: brush.strokeStyle, alpha: brush.globalAlpha, shapes }),
    fillText: (text) => texts.push(text),
  };
  return { brush, painted, texts };
}

describe('painting tokens', () => {
  it('cuts the line with the colour of the ground, then draws the token in that of its signal', () => {
    const { brush, painted } = recorder();
    expect(paintTokens(brush, { tracks: [track] }, 4, 'light')).toBe(2);
    expect(painted.map(({ how, colour }) => [how, colour])).toEqual([
      ['fill', palette.light.region],
      ['fill', palette.light.logs],
    ]);
    expect(painted[1]?.shapes[0]).toBe('bar 552 -4 16 8 1.5');
    expect(painted[0]?.shapes[0]).toBe('bar 549.5 -6.5 21 13 2.8');
  });

  it('lays bars along their way', () => {
    const { brush, painted } = recorder();
    paintTokens(brush, { tracks: [down] }, 1, 'dark');
    expect(painted.at(-1)).toMatchObject({ colour: palette.dark.logs, shapes: ['bar -4 132 8 16 1.5'] });
  });

  it('strokes the ring of a request and fills the answer', () => {
    const pull: Track = { ...track, signal: 'metrics', motion: 'pull', units: ['a/0'] };
    const ring = recorder();
    paintTokens(ring.brush, { tracks: [pull] }, 2, 'light');
    expect(ring.painted.some(({ how, colour }) => how === 'stroke' && colour === palette.light.metrics)).toBe(true);
  });

  it('fades what is lost', () => {
    const lost: Track = {
      ...track,
      end: 'lost',
      points: [
        { x: 0, y: 0 },
        { x: 140, y: 0 },
      ],
      units: ['a/0'],
    };
    const { brush, painted } = recorder();
    paintTokens(brush, { tracks: [lost] }, 1.8, 'light');
    expect(painted.at(-1)?.alpha).toBeLessThan(1);
    expect(brush.globalAlpha).toBe(1);
  });

  it('shows a twin with its count where telemetry goes twice', () => {
    const { brush, texts } = recorder();
    paintTokens(brush, { tracks: [{ ...track, duplicates: 1, units: ['a/0'] }] }, 1, 'light');
    expect(texts).toEqual(['×2']);
  });

  it('paints nothing where nothing moves', () => {
    const { brush, painted } = recorder();
    expect(paintTokens(brush, { tracks: [] }, 1, 'light')).toBe(0);
    expect(painted).toEqual([]);
  });
});
