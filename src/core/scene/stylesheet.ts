// The one stylesheet text, from the rules: with custom properties for a page, or with plain colours for a file that stands by itself.
import { type Rule, rules } from './rule.ts';
import { type Colour, contrasting, forced, palette, type Theme } from './theme.ts';

export type SheetTheme = Theme | 'auto';

const root = '.orrery';
const families = {
  sans: '"Ubuntu Sans Variable","Ubuntu Sans",Inter,system-ui,sans-serif',
  mono: '"Ubuntu Sans Mono Variable","Ubuntu Sans Mono",ui-monospace,monospace',
} as const;
const text = `${root} text{font-family:${families.sans};font-variant-numeric:tabular-nums}`;

/** Rules for pictures inside a page: everything below an element of class `orrery`, colours as custom properties on that element. */
export function stylesheet(theme: SheetTheme): string {
  return `${variables(theme, root)}\n${text}\n${rules.map((rule) => printed(rule, (colour) => `var(--${colour})`)).join('\n')}\n`;
}

/** The colours as custom properties (`--ground`, `--ink`, `--metrics` …) of one selector, with more contrast or forced colours where asked. */
export function variables(theme: SheetTheme, selector: string): string {
  const values = (of: Theme): string => block(selector, Object.entries(palette[of]));
  const dark = theme === 'auto' ? [media('prefers-color-scheme:dark', values('dark'))] : [];
  const contrast = Object.entries(contrasting).map(([of, by]): [string, string] => [of, `var(--${by})`]);
  return [
    values(theme === 'auto' ? 'light' : theme),
    ...dark,
    media('prefers-contrast:more', block(selector, contrast)),
    media('forced-colors:active', block(selector, Object.entries(forced))),
  ].join('\n');
}

/**
 * Rules for a file that stands by itself, without custom properties, which not every reader of SVG knows: only those that `used`
 * classes can meet. `auto` is light, and dark where the reader of the file asks for it.
 */
export function plainStylesheet(theme: SheetTheme, used: ReadonlySet<string>): string {
  const met = rules.filter((rule) => isMet(rule.of, used));
  const sheet = met.map((rule) => printed(rule, (colour) => palette[theme === 'auto' ? 'light' : theme][colour]));
  const dark = met.filter((rule) => rule.fill || rule.stroke).map(colours);
  return [text, ...sheet, ...(theme === 'auto' ? [media('prefers-color-scheme:dark', dark.join(''))] : [])].join('\n');
}

function colours({ of, fill, stroke }: Rule): string {
  const only: Rule = { of, ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
  return printed(only, (colour) => palette.dark[colour]);
}

function printed({ of, fill, stroke, also, mono }: Rule, value: (colour: Colour) => string): string {
  const paint = (colour: Colour | 'none'): string => (colour === 'none' ? colour : value(colour));
  const declarations = [
    ...(fill ? [`fill:${paint(fill)}`] : []),
    ...(stroke ? [`stroke:${paint(stroke)}`] : []),
    ...(also ? [also] : []),
    ...(mono ? [`font-family:${families.mono}`] : []),
  ];
  return `${scoped(of)}{${declarations.join(';')}}`;
}

function scoped(selectors: string): string {
  return selectors
    .split(', ')
    .map((selector) => `${root} ${selector}`)
    .join(',');
}

function block(selector: string, values: readonly (readonly [string, string])[]): string {
  return `${selector}{${values.map(([name, value]) => `--${name}:${value}`).join(';')}}`;
}

function media(query: string, inner: string): string {
  return `@media(${query}){${inner}}`;
}

function isMet(selectors: string, used: ReadonlySet<string>): boolean {
  return selectors.split(', ').some((selector) => classesOf(selector).every((name) => used.has(name)));
}

function classesOf(selector: string): readonly string[] {
  return [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? '');
}
