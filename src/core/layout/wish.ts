// What is to be written on a line: its words with what is said after them, and the labels that they become at one of their places.
import { around, bottomOf, rightOf } from './box.ts';
import type { Box, Label } from './layout.ts';
import { type Lettering, lettering, widthIn } from './lettering.ts';

/** Places best first. `tail`: more words, in another lettering. `also`: further tags under a tag. `or`: else this. */
export type Wish = Omit<Label, 'box' | 'at' | 'anchor'> & {
  readonly spots: readonly LabelSpot[];
  readonly order: number;
  readonly tail?: Tail;
  readonly also?: readonly string[];
  readonly or?: Wish;
};
export type LabelSpot = Pick<Label, 'at' | 'anchor' | 'leader'>;

/** More words beside, over or under the first; words without a tag have them only after or under themselves. */
export type Tail = Pick<Label, 'text' | 'lettering' | 'tone'> & {
  readonly stands: 'after' | 'before' | 'over' | 'under';
};

/** The labels of a wish at one place. `own`: of its words alone. */
export type Parts = { readonly labels: readonly Label[]; readonly own: Box; readonly tail: Box | undefined };

const tailGap = 8;
const tagPitch = 28;
const linePitch = 16;

export function partsOf(wish: Wish, spot: LabelSpot): Parts {
  return wish.tone === 'tag' ? tagParts(wish, spot) : textParts(wish, spot);
}

function textParts(wish: Wish, spot: LabelSpot): Parts {
  const { at, anchor } = spot;
  const common = plain(wish);
  const box = boxFor(wish.text, wish.lettering, spot);
  const { tail } = wish;
  if (!tail) return { labels: [{ ...common, ...spot, box }], own: box, tail: undefined };
  if (tail.stands === 'under') {
    const below = { at: { x: at.x, y: at.y + linePitch }, anchor };
    const label = tailLabel(wish, tail, { ...below, box: boxFor(tail.text, tail.lettering, below) });
    return { labels: [{ ...common, ...spot, box }, label], own: box, tail: label.box };
  }
  const width = widthIn(tail.lettering, tail.text);
  const whole = box.width + tailGap + width;
  const x = anchor === 'start' ? at.x : anchor === 'end' ? at.x - whole : at.x - whole / 2;
  const first = { ...common, at: { x, y: at.y }, anchor: 'start' as const, box: { ...box, x } };
  const after = { x: x + box.width + tailGap, y: at.y };
  const label = tailLabel(wish, tail, { at: after, anchor: 'start', box: { ...box, x: after.x, width } });
  return { labels: [first, label], own: first.box, tail: label.box };
}

/** Tags one under the other. The leader begins at the one that is nearest to where it leads. */
function tagParts(wish: Wish, { at, anchor, leader }: LabelSpot): Parts {
  const texts = [wish.text, ...(wish.also ?? [])];
  const near = leader && (leader.y > at.y ? texts.length - 1 : 0);
  const tags = texts.map((text, index): Label => {
    const own = { x: at.x, y: at.y + index * tagPitch };
    const box = tagFor(text, wish.lettering, { at: own, anchor });
    return { ...plain(wish), text, at: own, anchor, box, ...(leader && index === near ? { leader } : {}) };
  });
  const [first, last] = [tags[0], tags.at(-1)];
  const own = around(tags.map(({ box }) => box));
  if (!wish.tail || !first || !last) return { labels: tags, own, tail: undefined };
  const label = tailLabel(wish, wish.tail, besideTags(wish.tail, first, last));
  return { labels: [...tags, label], own, tail: label.box };
}

function besideTags(tail: Tail, first: Label, last: Label): Pick<Label, 'at' | 'anchor' | 'box'> {
  const width = widthIn(tail.lettering, tail.text);
  switch (tail.stands) {
    case 'after':
    case 'before': {
      const x = tail.stands === 'after' ? rightOf(first.box) + tailGap : first.box.x - tailGap - width;
      return { at: { x, y: first.at.y }, anchor: 'start', box: { ...first.box, x, width } };
    }
    case 'over':
    case 'under': {
      const y = tail.stands === 'over' ? first.box.y - 6 : bottomOf(last.box) + linePitch - 2;
      const spot = { at: { x: first.at.x, y }, anchor: 'middle' as const };
      return { ...spot, box: boxFor(tail.text, tail.lettering, spot) };
    }
  }
}

function plain(wish: Wish): Omit<Label, 'box' | 'at' | 'anchor'> {
  const { spots: _, order: __, or: ___, also: ____, tail: _____, ...common } = wish;
  return common;
}

function tailLabel({ of, relations }: Wish, tail: Tail, placed: Pick<Label, 'at' | 'anchor' | 'box'>): Label {
  const { text, lettering: name, tone } = tail;
  return { text, lettering: name, tone, of, relations, ...placed };
}

export function boxFor(text: string, name: Lettering, { at, anchor }: LabelSpot): Box {
  const width = widthIn(name, text);
  const { size } = lettering[name];
  const x = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
  return { x, y: at.y - size, width, height: size * 1.3 };
}

/** The ink-filled tag around a text whose baseline's middle is given. */
export function tagFor(text: string, name: Lettering, { at }: LabelSpot): Box {
  const width = Math.ceil(widthIn(name, text) + 18);
  return { x: at.x - width / 2, y: at.y - 16.4, width, height: 24 };
}
