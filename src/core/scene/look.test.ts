import { describe, expect, it } from 'vitest';
import { lookOf } from './look.ts';
import { palette } from './theme.ts';

const rect = (name: string) => ({ tag: 'rect', class: name, x: 0, y: 0, width: 1, height: 1 }) as const;
const none = new Set<string>();

describe('the look of a mark', () => {
  it('is that of its class', () => {
    const { fill, stroke, width } = lookOf(rect('card'), none, 'dark');
    expect([fill, stroke, width]).toEqual([palette.dark.card, palette.dark.line, 1.25]);
  });

  it('is rather that of two of its classes than of one', () => {
    expect(lookOf(rect('pill logs'), none, 'light').stroke).toBe(palette.light.logs);
    expect(lookOf(rect('on-region pill'), none, 'light').fill).toBe(palette.light.region);
  });

  it('steps back in what takes no part', () => {
    expect(lookOf(rect('card'), new Set(['dim']), 'light').stroke).toBe(palette.light.dim);
    expect(lookOf(rect('card'), new Set(['dim']), 'light').fill).toBe(palette.light.card);
  });

  it('has no paint where the rule says so', () => {
    const flow = lookOf({ tag: 'path', class: 'flow metrics', d: '' }, none, 'light');
    expect([flow.fill, flow.stroke, flow.isRound]).toEqual([undefined, palette.light.metrics, true]);
  });

  it('knows letterings', () => {
    const text = { tag: 'text', class: 'label-tag', x: 0, y: 0, anchor: 'start', width: 1, text: 'a' } as const;
    const { size, weight, isMono, fill } = lookOf(text, none, 'light');
    expect([size, weight, isMono, fill]).toEqual([12.5, 500, true, palette.light.ground]);
  });
});
