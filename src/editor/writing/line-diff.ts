// What differs between two texts, line by line, and how what one gained comes into a third that somebody has written in.

/** Lines `from` up to `to` of the former text, from 0, became `lines`. */
export type Hunk = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

/** Characters `from` up to `to` become `insert`. In their order, none over another. */
export type Change = { readonly from: number; readonly to: number; readonly insert: string };

const most = 4_000_000; // pairs of lines that are compared; of more, everything between beginning and end counts as different

export function hunksOf(former: readonly string[], next: readonly string[]): readonly Hunk[] {
  const start = alikeFrom(former, next);
  const end = alikeFrom(former.slice(start).toReversed(), next.slice(start).toReversed());
  const [one, other] = [former.slice(start, former.length - end), next.slice(start, next.length - end)];
  if (one.length === 0 && other.length === 0) return [];
  if (one.length * other.length > most) return [{ from: start, to: start + one.length, lines: other }];
  return hunksBetween(one, other).map(({ from, to, lines }) => ({ from: from + start, to: to + start, lines }));
}

function alikeFrom(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one[at] === other[at]) at += 1;
  return at;
}

/** By the longest common run of lines. */
function hunksBetween(one: readonly string[], other: readonly string[]): readonly Hunk[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] ?? 0;
      const beside = lengths[i * width + j + 1] ?? 0;
      const across = (lengths[(i + 1) * width + j + 1] ?? 0) + 1;
      lengths[i * width + j] = one[i] === other[j] ? across : Math.max(below, beside);
    }
  }
  return walked(one, other, (i, j) => lengths[i * width + j] ?? 0);
}

function walked(one: readonly string[], other: readonly string[], length: (i: number, j: number) => number) {
  const hunks: Hunk[] = [];
  let [i, j, from, since] = [0, 0, 0, 0];
  const close = () => {
    if (i > from || j > since) hunks.push({ from, to: i, lines: other.slice(since, j) });
  };
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [from, since] = [i, j];
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  [i, j] = [one.length, other.length];
  close();
  return hunks;
}

/** The least changes of characters that make the one text the other. */
export function changesBetween(former: string, next: string): readonly Change[] {
  const lines = former.split('\n');
  return offsetsOf(lines, hunksOf(lines, next.split('\n')));
}

function offsetsOf(lines: readonly string[], hunks: readonly Hunk[]): readonly Change[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return hunks.map(({ from, to, lines: inserted }) => {
    const [start, end] = [starts[from] ?? 0, starts[to] ?? 0];
    const text = inserted.map((line) => `${line}\n`).join('');
    return to < lines.length ? { from: start, to: end, insert: text } : atEnd(start, end, text);
  });
}

/** Behind the last line is no break: the one before it goes or comes in its place. */
function atEnd(start: number, end: number, text: string): Change {
  const insert = text.slice(0, -1);
  if (start === 0) return { from: 0, to: end - 1, insert };
  return { from: start - 1, to: end - 1, insert: text === '' ? '' : `\n${insert}` };
}

/**
 * `mine`, which somebody made of `former`, with what `next` changed of it: comments and order stay. `undefined` where both changed
 * the same lines.
 */
export function carriedOver(former: string, next: string, mine: string): string | undefined {
  const [old, own] = [former.split('\n'), mine.split('\n')];
  const places = placesIn(old, own);
  const moved = hunksOf(old, next.split('\n')).map((hunk) => movedTo(places, hunk));
  if (moved.some((hunk) => hunk === undefined)) return undefined;
  return moved
    .reduceRight<readonly string[]>(
      (lines, hunk) => (hunk ? [...lines.slice(0, hunk.from), ...hunk.lines, ...lines.slice(hunk.to)] : lines),
      own,
    )
    .join('\n');
}

/** Where each line of the one text stands in the other, and where its end does. */
function placesIn(one: readonly string[], other: readonly string[]): readonly (number | undefined)[] {
  const places: (number | undefined)[] = [];
  let shift = 0;
  let at = 0;
  for (const { from, to, lines } of hunksOf(one, other)) {
    for (; at < from; at += 1) places.push(at + shift);
    for (; at < to; at += 1) places.push(undefined);
    shift += lines.length - (to - from);
  }
  for (; at <= one.length; at += 1) places.push(at + shift);
  return places;
}

function movedTo(places: readonly (number | undefined)[], { from, to, lines }: Hunk): Hunk | undefined {
  if (from === to) {
    const before = from === 0 ? 0 : places[from - 1];
    const place = before === undefined ? places[from] : before + (from === 0 ? 0 : 1);
    return place === undefined ? undefined : { from: place, to: place, lines };
  }
  const start = places[from];
  if (start === undefined) return undefined;
  const isWhole = places.slice(from, to).every((place, at) => place === start + at);
  return isWhole ? { from: start, to: start + to - from, lines } : undefined;
}
