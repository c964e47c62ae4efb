// How large what is taken away may become, format by format, known before anything is painted; and what helps where it is more.
import { words } from '../narrate/words.ts';

/** In pixels; `frames` of a row of pictures, `tokens` that are seen at once. */
export type Size = {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly tokens: number;
  readonly drawn?: number; // cards and lines
};

type Limit = { readonly most: number; readonly of: (size: Size) => number; readonly say: (most: string) => string };

const { tooLargeFor } = words.taking;

export const limits = {
  png: { most: 80e6, of: ({ width, height }) => width * height, say: tooLargeFor.pixels }, // what a painter of 32 bits can hold
  gif: { most: 300e6, of: ({ width, height, frames }) => width * height * frames, say: tooLargeFor.frames },
  'animated-svg': { most: 4000, of: ({ tokens }) => tokens, say: tooLargeFor.tokens }, // each moved by the reader's browser
  whole: { most: 20_000, of: ({ drawn = 0 }) => drawn, say: tooLargeFor.drawn }, // all of it, drawn anew where the reader waits for it
} as const satisfies Record<string, Limit>;

/** Why it is not begun, with the way out; `undefined` where it can be. */
export function whyTooLarge(format: keyof typeof limits, size: Size): string | undefined {
  const limit: Limit = limits[format];
  return limit.of(size) > limit.most ? limit.say(amount(limit.most)) : undefined;
}

function amount(most: number): string {
  return most >= 1e6 ? `${most / 1e6} million` : `${most}`;
}
