// Makes single marks: numbers rounded, classes joined, texts with their width. Knows no picture.

import type { Point } from '../document/document.ts';
import type { Box } from '../layout/layout.ts';
import { type Lettering, lettering } from '../layout/lettering.ts';
import { cutText, textWidth } from '../layout/text-width.ts';
import type { Mark } from './scene.ts';

export type Anchor = 'start' | 'middle' | 'end';
type Classes = readonly (string | false | undefined)[];

/** Rounds to 2 decimals, without negative zero. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

export function classes(...names: Classes): string {
  return names.filter((name) => name).join(' ');
}

export function group(className: string, marks: readonly Mark[]): Mark {
  return { tag: 'g', class: className, marks };
}

/** Marks moved to a point, turned there by degrees. */
export function placed({ x, y }: Point, marks: readonly Mark[], rotate = 0): Mark {
  const at = { tag: 'g', x: round(x), y: round(y), marks } as const;
  return rotate === 0 ? at : { ...at, rotate: round(rotate) };
}

export function rect(className: string, { x, y, width, height }: Box, rx = 0): Mark {
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
  return rx === 0
    ? { tag: 'rect', class: className, ...box }
    : { tag: 'rect', class: className, ...box, rx: round(rx) };
}

export function path(className: string, d: string): Mark {
  return { tag: 'path', class: className, d };
}

export function circle(className: string, { x, y }: Point, r: number): Mark {
  return { tag: 'circle', class: className, cx: round(x), cy: round(y), r: round(r) };
}

export type Written = {
  readonly at: Point; // on the baseline
  readonly text: string;
  readonly anchor?: Anchor;
  readonly tone?: string; // further classes
  readonly room?: number; // cut where the text is wider than this
};

/** A text in its lettering; its width is computed, never measured on a screen. */
export function write(name: Lettering, { at, text, anchor = 'start', tone, room }: Written): Mark {
  const font = lettering[name];
  const shown = room === undefined ? text : cutText(text, room, font);
  return {
    tag: 'text',
    class: classes(name, tone, anchor === 'start' ? undefined : anchor),
    x: round(at.x),
    y: round(at.y),
    anchor,
    width: round(textWidth(shown, font)),
    text: shown,
  };
}
