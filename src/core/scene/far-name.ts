// A name that must fit: whole on one line, on two lines parted at a hyphen, or without its middle.
import { type Lettering, widthIn } from '../layout/lettering.ts';

const leastKept = 5; // letters, fewer name nothing
const leastTail = 3; // letters, of what can stand by itself

/** Whole or without its middle; `undefined` where too little of it would be left. */
export function nameIn(name: string, lettering: Lettering, room: number): string | undefined {
  return widthIn(lettering, name) <= room ? name : shortName(name, lettering, room)?.[0];
}

/** Parted at the last hyphen at which each half fits its room. */
export function partedName(
  name: string,
  lettering: Lettering,
  [first, second]: readonly [number, number],
): readonly string[] | undefined {
  const breaks = [...name].flatMap((letter, at) => (letter === '-' ? [at + 1] : []));
  const at = breaks.findLast(
    (cut) => widthIn(lettering, name.slice(0, cut)) <= first && widthIn(lettering, name.slice(cut)) <= second,
  );
  return at === undefined ? undefined : [name.slice(0, at), name.slice(at)];
}

/**
 * One line without its middle. Names of a cluster begin alike: what stands after the last hyphen is kept whole where it can be, in the end
 * by itself.
 */
export function shortName(name: string, lettering: Lettering, room: number): readonly string[] | undefined {
  const letters = [...name];
  const tail = letters.length - 1 - letters.lastIndexOf('-');
  const kepts = Array.from({ length: Math.max(0, letters.length - leastKept) }, (_, less) => letters.length - 1 - less);
  const isWhole = (kept: number) => tail < kept - 1;
  const forms = [
    ...kepts.filter(isWhole).map((kept) => without(letters, kept, Math.max(tail, Math.floor(kept / 2)))),
    ...(tail >= leastTail && tail < letters.length ? [`…${letters.slice(letters.length - tail).join('')}`] : []),
    ...kepts.filter((kept) => !isWhole(kept)).map((kept) => without(letters, kept, Math.floor(kept / 2))),
  ];
  const fitting = forms.find((text) => widthIn(lettering, text) <= room);
  return fitting === undefined ? undefined : [fitting];
}

function without(letters: readonly string[], kept: number, end: number): string {
  return `${letters.slice(0, kept - end).join('')}…${letters.slice(letters.length - end).join('')}`;
}
