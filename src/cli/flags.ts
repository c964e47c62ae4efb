// The words of a command line against the flags a command has. Knows no command.
import { type Complaint, misuse } from './complaint.ts';

/** `value` absent: a switch. `one`: the only values there are. */
export type Flag = {
  readonly name: string; // with its dashes
  readonly short?: string;
  readonly value?: string; // placeholder
  readonly one?: readonly string[];
  readonly many?: boolean; // takes each value of `one` that follows; without `one`, all up to the next flag
  readonly again?: boolean; // may be written again; takes one value each time
  readonly about: string;
};

export type Flags = { readonly values: ReadonlyMap<string, readonly string[]>; readonly files: readonly string[] };

export function parseFlags(words: readonly string[], flags: readonly Flag[]): Flags | Complaint {
  const values = new Map<string, readonly string[]>();
  const files: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--') {
      files.push(...left.splice(0));
    } else if (!word.startsWith('-') || word === '-') {
      files.push(word);
    } else {
      const taken = takeFlag(word, left, flags);
      if ('tag' in taken) return taken;
      values.set(taken.name, [...(taken.adds ? (values.get(taken.name) ?? []) : []), ...taken.values]);
    }
  }
  return { values, files };
}

type Taken = { readonly name: string; readonly adds: boolean; readonly values: readonly string[] };

function takeFlag(word: string, left: string[], flags: readonly Flag[]): Taken | Complaint {
  const [written = '', joined] = split(word);
  const flag = flags.find(({ name, short }) => written === name || written === short);
  if (flag === undefined)
    return misuse(`There is no flag ${written}.`, `These are known: ${flags.map(({ name }) => name).join(', ')}.`);
  const { name, value, many = false, again = false } = flag;
  const adds = many || again;
  if (value === undefined) {
    return joined === undefined
      ? { name, adds, values: [] }
      : misuse(`${name} takes no value.`, `Write ${name} alone.`);
  }
  const first = joined ?? left.shift();
  if (first === undefined || (joined === undefined && isFlag(first, flags)))
    return misuse(`${name} needs a value.`, `Write ${name} ${value}.`);
  const values = [first];
  while (many && joined === undefined && left[0] !== undefined && isOneMore(left[0], flag))
    values.push(left.shift() ?? '');
  const odd = flag.one === undefined ? undefined : values.find((one) => !flag.one?.includes(one));
  if (odd !== undefined) return misuse(`${name} cannot be ${odd}.`, `It is one of: ${flag.one?.join(', ')}.`);
  return { name, adds, values };
}

function isOneMore(word: string, { one }: Flag): boolean {
  return one?.includes(word) ?? !word.startsWith('-');
}

function split(word: string): readonly [string, string | undefined] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function isFlag(word: string, flags: readonly Flag[]): boolean {
  return flags.some(({ name, short }) => word === name || word === short || word.startsWith(`${name}=`));
}

export function valueGiven({ values }: Flags, name: string): string | undefined {
  return values.get(name)?.at(-1);
}

export function numberGiven(flags: Flags, name: string, least: number, most: number): number | undefined | Complaint {
  const text = valueGiven(flags, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  const isFine = /^\d+$/.test(text) && number >= least && number <= most;
  return isFine ? number : misuse(`${name} cannot be ${text}.`, `It is a whole number from ${least} to ${most}.`);
}

/** With a fraction where one is written. */
export function secondsGiven(flags: Flags, name: string, most: number): number | undefined | Complaint {
  const text = valueGiven(flags, name);
  if (text === undefined) return undefined;
  const isFine = /^\d+(\.\d+)?$/.test(text) && Number(text) <= most;
  return isFine ? Number(text) : misuse(`${name} cannot be ${text}.`, `It is a number of seconds from 0 to ${most}.`);
}
