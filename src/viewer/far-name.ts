// The second label level: a name alone, as large as its place allows, for a picture seen from afar.
import type { Mark, SceneNode } from '../core/core.ts';

export type FarName = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };

/** Scene units. Low cards share one size as far as their names allow; what would be smaller than `smallest` says nothing from afar. */
const [high, low, smallest] = [24, 18, 9];
const lowCard = 80;
const letter = 0.56; // width of a letter of the bold face by its size, rather too much than too little

/** `y` is the middle of the letters. A region is called by its title. `undefined`: there is no room for a name. */
export function farNameOf({ box, tag, application, marks }: SceneNode): FarName | undefined {
  const text = application ?? titleOf(marks);
  if (text === undefined) return undefined;
  const size = Math.min(box.height < lowCard ? low : high, (box.width - 16) / (text.length * letter));
  if (size < smallest || box.height < size) return undefined;
  return tag === 'card' ? { text, size, x: 8, y: Math.min(box.height / 2, 22) } : { text, size, x: 14, y: 20 };
}

/** The class of the dot that says how the units are, wherever on the card it stands. */
export function statusOf(marks: readonly Mark[]): string | undefined {
  for (const mark of marks) {
    if (mark.tag === 'circle' && mark.class.startsWith('status-')) return mark.class;
    const inside = mark.tag === 'g' ? statusOf(mark.marks) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The first text of a region is its title. */
function titleOf(marks: readonly Mark[]): string | undefined {
  return marks.flatMap((mark) => (mark.tag === 'text' ? [mark.text] : []))[0];
}
