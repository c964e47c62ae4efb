// Lines that must fit: without what stands after a middle dot, or wrapped between words.
import { type Lettering, widthIn } from '../layout/lettering.ts';

const dot = ' · ';

type Room = { readonly room: number; readonly most: number }; // `room` in the reader's pixels

/** What has no room whole is left away, and what would be said twice. */
export function linesIn(lines: readonly string[], lettering: Lettering, { room, most }: Room): readonly string[] {
  const fits = (text: string) => widthIn(lettering, text) <= room;
  const said = new Set<string>();
  for (const line of lines) {
    const parts = partsOf(line, fits);
    if (said.size + parts.length <= most) for (const part of parts) said.add(part);
  }
  return [...said];
}

function partsOf(line: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(line)) return [line];
  const [short = '', ...rest] = line.split(dot);
  if (rest.length > 0 && fits(short)) return [short];
  const wrapped = wrappedIn(line, fits);
  return wrapped.every(fits) ? wrapped : [];
}

function wrappedIn(line: string, fits: (text: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (fits(`${last} ${word}`)) lines.push(`${last} ${word}`);
    else lines.push(last, word);
  }
  return lines;
}
