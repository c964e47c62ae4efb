// The colours of the picture, light and dark, and which of them each kind of thing wears. What is drawn with them stands elsewhere.
import type { Signal } from '../flow/flow.ts';

export type Theme = 'light' | 'dark';

/**
 * `ink3` is quiet text. `line` draws cards and relations, `edge` processes and quiet marks, `hair` dividers; `dim` is for what takes no
 * part while one signal is chosen, and the only colour besides `hair` that is not held to 3:1.
 */
export const palette = {
  light: {
    ground: '#faf9f6',
    region: '#f3f2ed',
    card: '#ffffff',
    well: '#f7f6f3',
    chosen: '#efede6',
    ink: '#1b1b19',
    ink2: '#51514c',
    ink3: '#6e6e68',
    line: '#76766f',
    edge: '#8d8c85',
    hair: '#dedcd5',
    dim: '#cfcdc5',
    focus: '#0062c4',
    metrics: '#253d97',
    logs: '#9d4223',
    'charm-traces': '#047c64',
    'workload-traces': '#ba57c9',
    profiles: '#9a8b06',
    ok: '#0e8420',
    warn: '#a86500',
    err: '#c7162b',
  },
  dark: {
    ground: '#15171c',
    region: '#1a1d23',
    card: '#20242b',
    well: '#1a1d23',
    chosen: '#2a2e36',
    ink: '#eeeeea',
    ink2: '#b9bbbf',
    ink3: '#9a9da4',
    line: '#9397a0',
    edge: '#717680',
    hair: '#31353d',
    dim: '#3b4049',
    focus: '#6cb0ff',
    metrics: '#5670d7',
    logs: '#ee7941',
    'charm-traces': '#56d0ae',
    'workload-traces': '#e099ee',
    profiles: '#fae771',
    ok: '#3fbf5c',
    warn: '#f0b13c',
    err: '#ff7b84',
  },
} as const satisfies Record<Theme, Record<string, string>>;

export type Colour = keyof (typeof palette)['light'];

/** What a token or line of a signal wears. Queries and rules run inside an opened store: ink, told apart by shape. */
export const signalColour = {
  metrics: 'metrics',
  logs: 'logs',
  'charm-traces': 'charm-traces',
  'workload-traces': 'workload-traces',
  profiles: 'profiles',
  queries: 'ink2',
  rules: 'ink2',
} as const satisfies Record<Signal, Colour>;

/** Colours where the reader asks for more contrast: nothing is dim, dividers are lines. */
export const contrasting: Partial<Record<Colour, Colour>> = { dim: 'line', hair: 'edge', edge: 'line', ink3: 'ink2' };

/** Colours where the system forces its own: paper, text, and one colour for what is chosen. */
export const forced: Record<Colour, string> = {
  ground: 'Canvas',
  region: 'Canvas',
  card: 'Canvas',
  well: 'Canvas',
  chosen: 'Canvas',
  ink: 'CanvasText',
  ink2: 'CanvasText',
  ink3: 'CanvasText',
  line: 'CanvasText',
  edge: 'CanvasText',
  hair: 'CanvasText',
  dim: 'GrayText',
  focus: 'Highlight',
  metrics: 'CanvasText',
  logs: 'CanvasText',
  'charm-traces': 'CanvasText',
  'workload-traces': 'CanvasText',
  profiles: 'CanvasText',
  ok: 'CanvasText',
  warn: 'CanvasText',
  err: 'CanvasText',
};
