// The part of the address after `#`: which document, which view, when, and what is chosen. Unknown parts are ignored.
import {
  type Aim,
  isViewName,
  type Layer,
  nameOfView,
  type Plot,
  plots,
  readAim,
  shownSignals,
  type View,
  viewNames,
  writeAim,
} from '../../core/core.ts';
import type { Player } from '../../viewer/player.ts';

export type Looked = Pick<View, 'signals' | 'layer'>;
export type Link = {
  readonly packed?: string | undefined; // `d`
  readonly example?: string | undefined; // `f`
  readonly looked?: Looked | undefined; // `v`, or `signals` and `layer` where the view has no name
  readonly seconds?: number | undefined; // `t`
  readonly step?: number | undefined; // `s`
  readonly following?: string | undefined; // `follow`: the flow that is followed
  readonly focus?: Aim | undefined; // `focus`: what is looked at alone, as `origin loki`
  readonly plot?: Plot | undefined; // `tell`: what is told in time; a step alone tells of the configuration
  readonly chosen?: string | undefined; // `sel`
  readonly insides?: readonly string[] | undefined; // `open`, once for each: stores whose inside is drawn
  readonly collapsed?: readonly string[] | undefined; // `card`, once for each: coordinators whose cluster is one card
  readonly story?: string | undefined; // `story`, an id
  readonly scene?: number | undefined; // `scene`, from 1
  readonly help?: string | undefined; // `help/<code>` stands alone: a help page, over whatever is open
};

/** Total: whatever stands in the address, what can be understood of it. */
export function readLink(hash: string): Link {
  if (hash.startsWith(helpMark)) return { help: decoded(hash.slice(helpMark.length)) };
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    packed: parts.get('d') ?? undefined,
    example: parts.get('f') ?? undefined,
    looked: lookedOf(parts),
    seconds: numberOf(parts.get('t')),
    step: numberOf(parts.get('s')),
    ...(parts.has('follow') ? { following: parts.get('follow') ?? '' } : {}),
    ...aimIn(parts.get('focus') ?? ''),
    plot: plots.find((plot) => plot === parts.get('tell')),
    chosen: parts.get('sel') ?? undefined,
    story: parts.get('story') ?? undefined,
    scene: numberOf(parts.get('scene')),
    ...(parts.has('open') ? { insides: parts.getAll('open') } : {}),
    ...(parts.has('card') ? { collapsed: parts.getAll('card') } : {}),
  };
}

const helpMark = '#help/';

/** Where the help page of a finding is found. */
export function helpLink(code: string): string {
  return `${helpMark}${code}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Only what differs from how a document opens by itself. */
export function writeLink({
  packed,
  example,
  looked,
  seconds,
  step,
  plot,
  following,
  focus,
  chosen,
  insides = [],
  collapsed = [],
  story,
  scene,
}: Link): string {
  const parts = new URLSearchParams();
  if (packed !== undefined) parts.set('d', packed);
  else if (example !== undefined) parts.set('f', example);
  if (looked) for (const [name, value] of partsOfView(looked)) parts.set(name, value);
  if (focus !== undefined) parts.set('focus', writeAim(focus));
  if (following !== undefined) parts.set('follow', following);
  else if (plot !== undefined && step === undefined) parts.set('tell', plot);
  if (seconds !== undefined) parts.set('t', String(Math.round(seconds * 100) / 100));
  if (step !== undefined) parts.set('s', String(step));
  if (chosen !== undefined) parts.set('sel', chosen);
  for (const store of insides) parts.append('open', store);
  for (const coordinator of collapsed) parts.append('card', coordinator);
  if (story !== undefined) parts.set('story', story);
  if (scene !== undefined) parts.set('scene', String(scene));
  const text = parts.toString();
  return text === '' ? '' : `#${text}`;
}

function lookedOf(parts: URLSearchParams): Looked | undefined {
  const name = parts.get('v') ?? '';
  if (isViewName(name)) return viewNames[name];
  const signals = parts.get('signals')?.split(',') ?? [];
  const layer = layers.find((one) => one === parts.get('layer'));
  if (!parts.has('signals') && !layer) return undefined;
  const shown = parts.has('signals') ? shownSignals.filter((signal) => signals.includes(signal)) : shownSignals;
  return { signals: shown, layer: layer ?? 'both' };
}

const layers = ['relations', 'flow', 'both'] as const satisfies readonly Layer[];

function partsOfView(looked: Looked): readonly (readonly [string, string])[] {
  const name = nameOfView(looked);
  if (name) return [['v', name]];
  const { signals, layer } = looked;
  return [
    ...(signals.length === shownSignals.length ? [] : [['signals', signals.join(',')] as const]),
    ...(layer === 'both' ? [] : [['layer', layer] as const]),
  ];
}

function numberOf(text: string | null): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

function aimIn(text: string): Pick<Link, 'focus'> {
  const focus = readAim(text);
  return focus ? { focus } : {};
}

/** When something is, as a link says it: the step of a configuration, else the seconds of what is told. */
export function timeOf(plot: Plot | undefined, step: number | undefined, seconds: number | undefined): Link {
  if (plot !== undefined && step !== undefined) return step > 0 ? { step } : { plot };
  return { plot, seconds };
}

export function restedAt(player: Pick<Player, 'playing' | 'time'>): number | undefined {
  const at = player.playing().isPlaying ? 0 : Math.round(player.time() * 100) / 100;
  return at > 0 ? at : undefined;
}
