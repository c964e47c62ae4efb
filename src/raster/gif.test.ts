import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { derive, draw, filmOf, loadDocument, type Scene } from '../core/core.ts';
import { paintGif } from './gif.ts';
import { startPainter } from './pixels.ts';

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await startPainter(new Uint8Array(readFileSync(wasm)));
});

function sceneOf(name: string): Scene {
  const file = new URL(`../../public/examples/${name}.orrery.json`, import.meta.url);
  const read = loadDocument(readFileSync(file, 'utf8'), name);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const signals = ['metrics', 'logs', 'charm-traces', 'workload-traces'] as const;
  return draw(derive(read.value.deployment), read.value, {
    signals,
    layer: 'both',
    form: 'export',
    rest: 'dim',
    resting: 'nothing',
  });
}

function painted(scene: Scene, over: { readonly loops?: number; readonly seconds?: number } = {}) {
  const steps: number[] = [];
  const painting = paintGif(filmOf(scene, { theme: 'light', width: 320, ...over }));
  for (let step = painting.next(); ; step = painting.next()) {
    if (step.done) return { bytes: step.value, steps };
    steps.push(step.value);
  }
}

describe('a GIF', () => {
  it('shows as many frames as its seconds need, and says how far it is', () => {
    const { bytes, steps } = painted(sceneOf('pattern-metrics'));
    const { frames, delays, loops } = decoded(bytes);
    expect([frames.length, steps.length, steps.at(-1)]).toEqual([72, 72, 72]);
    expect(delays.reduce((sum, delay) => sum + delay, 0)).toBe(600);
    expect(loops).toBe(0);
  });

  it('goes on after its last frame as from one frame to the next', () => {
    const { frames } = decoded(painted(sceneOf('pattern-metrics')).bytes);
    const steps = frames.map((frame, at) => differing(frames.at(at - 1), frame));
    const usual = Math.max(...steps.slice(1));
    expect(steps[0]).toBeGreaterThan(0);
    expect(steps[0]).toBeLessThanOrEqual(usual);
  });

  it('closes its loop however long it takes', () => {
    const { frames, delays } = decoded(painted(sceneOf('pattern-metrics'), { seconds: 4 }).bytes);
    const steps = frames.map((frame, at) => differing(frames.at(at - 1), frame));
    expect([frames.length, delays.reduce((sum, delay) => sum + delay, 0)]).toEqual([48, 400]);
    expect(steps[0]).toBeLessThanOrEqual(Math.max(...steps.slice(1)));
  });

  it.each([
    [1, undefined],
    [3, 2],
  ])('is played %i times: repeated %s times', (loops, repeated) => {
    expect(decoded(painted(sceneOf('pattern-logs'), { loops, seconds: 1 }).bytes).loops).toBe(repeated);
  });

  it('rests where it began once it has been played, and takes no longer for that', () => {
    const { frames, delays } = decoded(painted(sceneOf('pattern-metrics'), { loops: 2, seconds: 2 }).bytes);
    const [first, last] = [frames.at(0), frames.at(-1)];
    expect(first && differing(last, first)).toBe(0);
    expect(differing(frames.at(-2), first ?? new Uint8Array())).toBeGreaterThan(0);
    expect([frames.length, delays.reduce((sum, delay) => sum + delay, 0)]).toEqual([25, 200]);
    expect((delays.at(0) ?? 0) + (delays.at(-1) ?? 0)).toBe(delays.at(3));
  });

  it('holds its words, and is the same bytes each time', () => {
    const scene = sceneOf('pattern-logs');
    const { bytes } = painted(scene, { seconds: 1 });
    expect(decoded(bytes).comment).toBe(`${scene.title}\n${scene.description}`);
    expect(painted(scene, { seconds: 1 }).bytes).toEqual(bytes);
  });

  it('has one frame where nothing moves', () => {
    expect(decoded(painted({ ...sceneOf('pattern-logs'), tracks: [] }).bytes).frames).toHaveLength(1);
  });
});

function differing(one: Uint8Array | undefined, other: Uint8Array): number {
  return other.reduce((sum, index, at) => sum + (one?.[at] === index ? 0 : 1), 0);
}

type Decoded = {
  readonly frames: readonly Uint8Array[]; // as they are seen
  readonly delays: readonly number[]; // hundredths of a second
  readonly loops: number | undefined;
  readonly comment: string;
};

/** What a reader of GIF makes of it: one palette for all, no frame smaller than the picture. */
function decoded(bytes: Uint8Array): Decoded {
  const u16 = (at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  const size = u16(6) * u16(8);
  let at = 13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);
  const [frames, delays]: [Uint8Array[], number[]] = [[], []];
  let [loops, comment, clear]: [number | undefined, string, number] = [undefined, '', -1];
  const blocks = (): number[] => {
    const found: number[] = [];
    for (let length = bytes[at++] ?? 0; length > 0; length = bytes[at++] ?? 0) {
      found.push(...bytes.subarray(at, at + length));
      at += length;
    }
    return found;
  };
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x2c) {
      const least = bytes[at + 10] ?? 0;
      at += 11;
      const shown = unpacked(Uint8Array.from(blocks()), least, size);
      const before = frames.at(-1);
      frames.push(before ? shown.map((index, pixel) => (index === clear ? (before[pixel] ?? 0) : index)) : shown);
      continue;
    }
    const label = bytes[at + 1];
    at += 2;
    const data = blocks();
    if (label === 0xf9) {
      delays.push((data[1] ?? 0) + (data[2] ?? 0) * 256);
      clear = ((data[0] ?? 0) & 1) === 1 ? (data[3] ?? -1) : -1;
    } else if (label === 0xff) loops = (data[12] ?? 0) + (data[13] ?? 0) * 256;
    else if (label === 0xfe) comment = new TextDecoder().decode(Uint8Array.from(data));
  }
  return { frames, delays, loops, comment };
}

/** Lempel, Ziv and Welch, as GIF has it. */
function unpacked(data: Uint8Array, least: number, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const reset = 2 ** least;
  let [table, width, bit, filled]: [number[][], number, number, number] = [[], least + 1, 0, 0];
  let before: number[] | undefined;
  const restart = (): void => {
    table = Array.from({ length: reset + 2 }, (_, code) => [code]);
    width = least + 1;
    before = undefined;
  };
  restart();
  for (;;) {
    let code = 0;
    for (let at = 0; at < width; at += 1, bit += 1) code |= (((data[bit >> 3] ?? 0) >> (bit & 7)) & 1) << at;
    if (code === reset + 1 || bit > data.length * 8) return out;
    if (code === reset) {
      restart();
      continue;
    }
    const row = table[code] ?? [...(before ?? []), before?.[0] ?? 0];
    out.set(row, filled);
    filled += row.length;
    if (before && table.length < 4096) table.push([...before, row[0] ?? 0]);
    if (table.length === 2 ** width && width < 12) width += 1;
    before = row;
  }
}
