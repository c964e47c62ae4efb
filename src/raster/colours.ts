// The few colours of a GIF: those of flat things as they are, and of the edges between them as many as there is room for.

/** Red, green and blue in one number, as they stand in pixels read as numbers of 32 bits: blue in the higher bits. */
export type Colour = number;
export type Shares = readonly [red: number, green: number, blue: number];

const mask = 0xffffff;

/** How often each colour comes in pictures without transparency. */
export function counted(pictures: readonly Uint32Array[]): ReadonlyMap<Colour, number> {
  const counts = new Map<Colour, number>();
  for (const pixels of pictures) {
    for (const pixel of pixels) {
      const colour = pixel & mask;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return counts;
}

/** The most frequent first. Of colours that nobody could tell apart one is taken, and less alike ones only while there is room. */
export function chosen(counts: ReadonlyMap<Colour, number>, most: number): readonly Colour[] {
  const wanted = [...counts].sort(([a, one], [b, other]) => other - one || a - b).map(([colour]) => colour);
  let near = 40;
  let taken = takenOf(wanted, most, near);
  while (taken.length < most && near > 4) {
    near /= 2;
    taken = takenOf(wanted, most, near);
  }
  return taken;
}

function takenOf(wanted: readonly Colour[], most: number, near: number): readonly Colour[] {
  const taken: Colour[] = [];
  for (const colour of wanted) {
    if (taken.length === most) break;
    if (taken.every((other) => distance(colour, other) >= near * near)) taken.push(colour);
  }
  return taken;
}

/** The place of the colour that is nearest to a colour; remembered. */
export function nearestOf(colours: readonly Colour[]): (colour: Colour) => number {
  const known = new Map<Colour, number>();
  return (pixel) => {
    const colour = pixel & mask;
    const found = known.get(colour) ?? nearest(colours, colour);
    known.set(colour, found);
    return found;
  };
}

function nearest(colours: readonly Colour[], colour: Colour): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  colours.forEach((other, at) => {
    const away = distance(colour, other);
    if (away < least) [best, least] = [at, away];
  });
  return best;
}

function distance(one: Colour, other: Colour): number {
  const [a, b] = [sharesOf(one), sharesOf(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

export function sharesOf(colour: Colour): Shares {
  return [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff];
}
