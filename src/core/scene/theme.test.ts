// The measures: CIEDE2000 after Sharma, Wu and Dalal 2005; colour-blind sight after Machado, Oliveira and Fernandes 2009 (severity 1);
// contrast after WCAG 2.2.
import { describe, expect, it } from 'vitest';
import { type Colour, palette, type Theme } from './theme.ts';

type Triple = readonly [number, number, number];

const themes: readonly Theme[] = ['light', 'dark'];
const signalColours: readonly Colour[] = ['metrics', 'logs', 'charm-traces', 'workload-traces', 'profiles'];
const grounds: readonly Colour[] = ['ground', 'region', 'card'];

const sights: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.each(themes)('the %s palette', (theme) => {
  it.each(Object.keys(sights))('keeps every two signals at least 15 apart in %s', (sight) => {
    for (const one of signalColours) {
      for (const other of signalColours) {
        if (one < other) expect(apart(theme, sight, one, other), `${one} and ${other}`).toBeGreaterThanOrEqual(15);
      }
    }
  });

  it('draws every line and mark at 3:1 or more on every ground it stands on', () => {
    const drawn: readonly Colour[] = [...signalColours, 'line', 'edge', 'ok', 'warn', 'err', 'focus', 'ink'];
    for (const colour of drawn) {
      for (const ground of grounds) {
        expect(contrast(theme, colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('writes every text at 4.5:1 or more on every ground it stands on, dimmed text too', () => {
    const written: readonly Colour[] = ['ink', 'ink2', 'ink3'];
    for (const colour of written) {
      for (const ground of [...grounds, 'well', 'chosen'] as const) {
        if (ground === 'chosen' && colour === 'ink3') continue; // nothing quiet is written on what is chosen
        expect(contrast(theme, colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(theme, 'ground', 'ink'), 'a key on its tag').toBeGreaterThanOrEqual(4.5);
  });
});

describe('the measures themselves', () => {
  it('agree with the published values', () => {
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(deltaE([50, 2.5, 0], [58, 24, 15])).toBeCloseTo(19.4535, 4);
    expect(deltaE([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
    expect(ratio([1, 1, 1], [0, 0, 0])).toBeCloseTo(21);
  });
});

function contrast(theme: Theme, one: Colour, other: Colour): number {
  return ratio(linear(palette[theme][one]), linear(palette[theme][other]));
}

function ratio(one: Triple, other: Triple): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function apart(theme: Theme, sight: string, one: Colour, other: Colour): number {
  const seen = sights[sight];
  if (!seen) throw new Error(sight);
  return deltaE(lab(see(seen, linear(palette[theme][one]))), lab(see(seen, linear(palette[theme][other]))));
}

function see(sight: readonly [Triple, Triple, Triple], [r, g, b]: Triple): Triple {
  const [x, y, z] = sight.map(([a, c, d]) => Math.min(1, Math.max(0, a * r + c * g + d * b)));
  return [x ?? 0, y ?? 0, z ?? 0];
}

function linear(colour: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => decode(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return [r ?? 0, g ?? 0, b ?? 0];
}

function decode(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function lab([r, g, b]: Triple): Triple {
  const x = fold((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = fold(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = fold((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function fold(part: number): number {
  return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116;
}

function deltaE([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const [h1, h2] = [hue(a1 * (1 + g), b1), hue(a2 * (1 + g), b2)];
  const dh = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dH = 2 * Math.sqrt(c1 * c2) * sine(dh / 2);
  const meanL = (l1 + l2) / 2;
  const mC = (c1 + c2) / 2;
  const meanH = c1 * c2 === 0 ? h1 + h2 : Math.abs(h1 - h2) > 180 ? (h1 + h2 + 360) / 2 : (h1 + h2) / 2;
  const t =
    1 -
    0.17 * cosine(meanH - 30) +
    0.24 * cosine(2 * meanH) +
    0.32 * cosine(3 * meanH + 6) -
    0.2 * cosine(4 * meanH - 63);
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * mC, 1 + 0.015 * mC * t];
  const turn = 30 * Math.exp(-(((meanH - 275) / 25) ** 2));
  const rt = -2 * Math.sqrt(mC ** 7 / (mC ** 7 + 25 ** 7)) * sine(2 * turn);
  const [l, c, h] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return Math.sqrt(l * l + c * c + h * h + rt * c * h);
}

function hue(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
