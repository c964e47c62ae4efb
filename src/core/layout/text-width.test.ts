import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakText, cutText, type Font, textWidth } from './text-width.ts';

const plain: Font = { font: 'sans', size: 13, weight: 400 };
const bold: Font = { ...plain, weight: 600 };
const mono: Font = { font: 'mono', size: 12, weight: 400 };

describe('text width', () => {
  it('is what Chromium measures, or a little more where letters are kerned', () => {
    const measured: readonly (readonly [string, Font, number])[] = [
      ['loki-coordinator-k8s', plain, 116.17],
      ['3 units', plain, 39.07],
      ['COS HA', { ...bold, size: 20 }, 71.84],
      ['worker/0', { ...plain, weight: 500 }, 53.7],
      ['generic_cluster', mono, 100.8],
    ];
    for (const [text, font, width] of measured) {
      expect(textWidth(text, font)).toBeGreaterThanOrEqual(width - 0.01);
      expect(textWidth(text, font)).toBeLessThan(width * 1.03);
    }
  });

  it('gives bold its own widths', () => {
    expect(textWidth('coordinator', bold)).toBeGreaterThan(textWidth('coordinator', plain));
  });

  it('counts a letter that the font lacks as wide as its size, an emoji wider', () => {
    expect(textWidth('図', plain)).toBe(13);
    expect(textWidth('🪐', plain)).toBeCloseTo(18.2);
  });

  it('grows with every letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (start, more) => {
        expect(textWidth(start + more, plain)).toBeGreaterThanOrEqual(textWidth(start, plain));
      }),
    );
  });
});

describe('cutting', () => {
  it('leaves what fits', () => {
    expect(cutText('loki', 100, plain)).toBe('loki');
  });

  it('never gives more than there is room for, down to the ellipsis alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.double({ min: 0, max: 300, noNaN: true }), (text, width) => {
        const cut = cutText(text, width, bold);
        if (cut !== '…') expect(textWidth(cut, bold)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('breaking into lines', () => {
  it('breaks at words', () => {
    const lines = breakText('sets pebble’s log targets from what the cluster relation says', 200, {
      ...plain,
      size: 12,
    });
    expect(lines).toEqual(['sets pebble’s log targets from what', 'the cluster relation says']);
  });

  it('cuts the last line that is allowed', () => {
    const lines = breakText('sets pebble’s log targets from what the cluster relation says', 120, plain, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('keeps every line within the width', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        for (const line of breakText(text, width, plain)) expect(textWidth(line, plain)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
