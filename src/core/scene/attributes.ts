// The attributes of each mark: one table for the SVG writer, React and the embed, so that all three paint the same.
import type { Mark } from './scene.ts';

/**
 * Names as in SVG, in a fixed order. A text is as long as its computed width says, glyphs and all, so that it stays in its box where the
 * font is missing.
 */
export function attributes(mark: Mark): Readonly<Record<string, string | number>> {
  switch (mark.tag) {
    case 'g':
      return {
        ...classOf(mark),
        ...transformOf(mark),
        ...(mark.opacity === undefined ? {} : { opacity: mark.opacity }),
      };
    case 'rect': {
      const { x, y, width, height, rx } = mark;
      return { ...classOf(mark), x, y, width, height, ...(rx === undefined ? {} : { rx }) };
    }
    case 'path':
      return { ...classOf(mark), d: mark.d };
    case 'circle': {
      const { cx, cy, r } = mark;
      return { ...classOf(mark), cx, cy, r };
    }
    case 'text': {
      const { x, y, width } = mark;
      return { ...classOf(mark), x, y, ...(width > 0 ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {}) };
    }
  }
}

function classOf(mark: Mark): { readonly class?: string } {
  return mark.class ? { class: mark.class } : {};
}

function transformOf({ x = 0, y = 0, rotate = 0, scale = 1 }: Extract<Mark, { tag: 'g' }>): {
  readonly transform?: string;
} {
  const move = x === 0 && y === 0 ? [] : [`translate(${x} ${y})`];
  const turn = rotate === 0 ? [] : [`rotate(${rotate})`];
  const grow = scale === 1 ? [] : [`scale(${scale})`];
  const steps = [...move, ...turn, ...grow];
  return steps.length === 0 ? {} : { transform: steps.join(' ') };
}
