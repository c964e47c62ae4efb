// How a single mark looks once all rules are weighed as a browser weighs them: for painters that know no style sheet.
import { lettering } from '../layout/lettering.ts';
import { type Rule, rules } from './rule.ts';
import type { Mark } from './scene.ts';
import { type Colour, palette, type Theme } from './theme.ts';

/** Colours as `#rrggbb`; lengths in scene units. */
export type Look = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly isRound: boolean; // at its ends
  readonly size: number; // of letters
  readonly weight: number;
  readonly isMono: boolean;
};

/** `around`: the classes of the groups that hold the mark. */
export function lookOf({ tag, class: own = '' }: Mark, around: ReadonlySet<string>, theme: Theme): Look {
  const met = metBy(tag, own, around.has('dim'));
  const paint = (name: 'fill' | 'stroke'): string | undefined => {
    const colour = met.findLast((rule) => rule[name] !== undefined)?.[name];
    return colour === undefined || colour === 'none' ? undefined : palette[theme][colour satisfies Colour];
  };
  const said = new Map(met.flatMap(({ also = '' }) => also.split(';').map(pairOf)));
  const number = (name: string, absent: number): number => Number.parseFloat(said.get(name) ?? `${absent}`);
  const [fill, stroke] = [paint('fill'), paint('stroke')];
  return {
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
    width: number('stroke-width', 1),
    dash: (said.get('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number),
    isRound: said.get('stroke-linecap') === 'round',
    size: number('font-size', lettering.label.size),
    weight: number('font-weight', 400),
    isMono: met.some(({ mono }) => mono),
  };
}

function pairOf(declaration: string): readonly [string, string] {
  const [name = '', value = ''] = declaration.split(':');
  return [name, value];
}

const known = new Map<string, readonly Rule[]>();

/** The weakest first; of equal ones the later wins. */
function metBy(tag: string, own: string, isDim: boolean): readonly Rule[] {
  const key = `${tag} ${isDim} ${own}`;
  const found = known.get(key) ?? weighed(tag, new Set(own.split(' ')), isDim);
  known.set(key, found);
  return found;
}

function weighed(tag: string, own: ReadonlySet<string>, isDim: boolean): readonly Rule[] {
  const met = rules.flatMap((rule) => {
    const weights = rule.of.split(', ').flatMap((selector) => weightOf(selector, tag, own, isDim) ?? []);
    return weights.length === 0 ? [] : [{ rule, weight: Math.max(...weights) }];
  });
  return met.sort((one, other) => one.weight - other.weight).map(({ rule }) => rule);
}

/** How many classes it names, and whether a tag; `undefined` where it does not fit. */
function weightOf(selector: string, tag: string, own: ReadonlySet<string>, isDim: boolean): number | undefined {
  const parts = selector.split(' ');
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && !(isDim && parts[0] === '.dim')) return undefined;
  const [element = '', ...classes] = last.split('.');
  if ((element !== '' && element !== tag) || !classes.every((name) => own.has(name))) return undefined;
  return 10 * (classes.length + parts.length - 1) + (element === '' ? 0 : 1);
}
