// Paints a picture that moves as a GIF: the still once, then of every frame only the pixels that changed. One palette for all.
import { GIFEncoder } from 'gifenc';
import { chosen, counted, nearestOf, sharesOf } from './colours.ts';
import { painted } from './pixels.ts';

/** SVGs of one size in pixels: what stands, and what moves on clear ground. */
export type Moving = {
  readonly still: string;
  readonly layer: (frame: number) => string;
  readonly frames: number;
  readonly seconds: number; // all frames together
  readonly loops?: number; // for ever where absent
  readonly comment: string; // what the picture shows, in words
};

type Pixels = { readonly width: number; readonly height: number; readonly data: Uint32Array };

const depth = 7; // bits a pixel
const clear = 2 ** depth - 1; // the last colour: nothing changed here
const samples = 6; // frames that are looked at for their colours

/** Yields after each frame how many are done: whoever paints can say so, or stop. */
export function* paintGif(moving: Moving): Generator<number, Uint8Array<ArrayBuffer>> {
  const { frames, layer, comment } = moving;
  const still = pixelsOf(moving.still);
  const looked = Array.from({ length: Math.min(samples, frames) }, (_, at) => Math.floor((at * frames) / samples));
  const pictures = looked.map((frame) => over(still.data, pixelsOf(layer(frame)).data));
  const colours = chosen(counted([still.data, ...pictures]), clear);
  const indexOf = nearestOf(colours);
  const base = Uint8Array.from(still.data, indexOf);
  const gif = GIFEncoder();
  let [first, before]: (Uint8Array | undefined)[] = [];
  const write = (now: Uint8Array, delay: number) => {
    gif.writeFrame(before ? changed(before, now) : now, still.width, still.height, {
      ...(before ? {} : { palette: paletteOf(colours), repeat: repeatOf(moving.loops) }),
      colorDepth: depth,
      delay,
      dispose: 1,
      transparent: before !== undefined,
      transparentIndex: clear,
    });
    before = now;
  };
  for (let frame = 0; frame < frames; frame += 1) {
    const now = indexed(base, still.data, pixelsOf(layer(frame)).data, indexOf);
    first ??= now;
    write(now, delayOf(moving, frame) - (frame === 0 ? closing(moving) : 0));
    yield frame + 1;
  }
  if (first && closing(moving) > 0) write(first, closing(moving));
  gif.stream.writeBytes(commentBlock(comment));
  gif.finish();
  return gif.bytes();
}

function pixelsOf(svg: string): Pixels {
  return painted(svg, (image) => {
    const { width, height, pixels } = image;
    return { width, height, data: new Uint32Array(new Uint8Array(pixels).buffer) };
  });
}

/** What is painted on clear ground comes with its colours multiplied by their opacity. */
function over(below: Uint32Array, above: Uint32Array): Uint32Array {
  return below.map((pixel, at) => mixed(pixel, above[at] ?? 0));
}

function mixed(below: number, above: number): number {
  const left = 255 - (above >>> 24);
  if (left === 255) return below;
  if (left === 0) return above;
  const share = (shift: number): number =>
    Math.min(255, ((above >> shift) & 0xff) + Math.round((((below >> shift) & 0xff) * left) / 255)) << shift;
  return share(0) | share(8) | share(16);
}

/** Only where something moves are colours looked up anew. */
function indexed(
  base: Uint8Array,
  below: Uint32Array,
  above: Uint32Array,
  indexOf: (colour: number) => number,
): Uint8Array {
  const now = base.slice();
  for (let at = 0; at < above.length; at += 1) {
    const pixel = above[at] ?? 0;
    if (pixel !== 0) now[at] = indexOf(mixed(below[at] ?? 0, pixel));
  }
  return now;
}

function changed(before: Uint8Array, now: Uint8Array): Uint8Array {
  return now.map((index, at) => (index === before[at] ? clear : index));
}

function paletteOf(colours: readonly number[]) {
  return Array.from({ length: clear + 1 }, (_, at) => sharesOf(colours[at] ?? 0));
}

/** A GIF says how often it is repeated, not how often it is played. */
function repeatOf(loops: number | undefined): number {
  if (loops === undefined) return 0;
  return loops === 1 ? -1 : loops - 1;
}

/**
 * What ends comes to rest where it began: the first frame once more, for as short as every viewer shows one, in milliseconds. The first is
 * shown that much less, so that its repetitions follow one another as all frames do.
 */
function closing({ loops, frames }: Moving): number {
  return loops === undefined || frames === 1 ? 0 : 20;
}

/** Hundredths of a second are the unit of GIF: what is cut off one frame is given to another. */
function delayOf({ seconds, frames }: Moving, frame: number): number {
  const end = (at: number): number => Math.round((seconds * 100 * at) / frames);
  return (end(frame + 1) - end(frame)) * 10;
}

/** Blocks of up to 255 bytes, each behind its length. */
function commentBlock(text: string): readonly number[] {
  const bytes = [...new TextEncoder().encode(text)];
  const blocks = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, at) =>
    bytes.slice(at * 255, at * 255 + 255),
  );
  return [0x21, 0xfe, ...blocks.flatMap((block) => [block.length, ...block]), 0];
}
