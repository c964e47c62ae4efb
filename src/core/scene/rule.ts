// How each class of mark looks: fills and strokes by colour name, widths, dashes, letterings. The one table behind every picture.

import { type Signal, signals } from '../flow/flow.ts';
import { type Lettering, lettering } from '../layout/lettering.ts';
import { type Colour, signalColour } from './theme.ts';

/** `of` is a selector below the picture's root. A compound of two classes wins over one class, as in CSS. */
export type Rule = {
  readonly of: string;
  readonly fill?: Colour | 'none';
  readonly stroke?: Colour | 'none';
  readonly also?: string; // declarations without a colour
  readonly mono?: boolean;
};

const solid = 'stroke-linecap:round;stroke-linejoin:round';

/** Line weight of each signal at rest; also without colour the signals differ. */
export const signalWidth = {
  metrics: 1.75,
  logs: 2.5,
  'charm-traces': 1.25,
  'workload-traces': 2.1,
  profiles: 3,
  queries: 1.5,
  rules: 1.5,
} as const satisfies Record<Signal, number>;

/** Stubs that fan in are lighter than the line they join; what a collector sends on for many is heavier. */
export function flowWidth(signal: Signal, weight: 'stub' | 'line' | 'onward'): number {
  const width = signalWidth[signal];
  return weight === 'onward' ? width * 1.3 : weight === 'stub' ? Math.min(width, 1.75) : width;
}

const inks: Partial<Record<Lettering, Colour>> = {
  title: 'ink',
  'model-title': 'ink3',
  'support-title': 'ink3',
  'card-name-large': 'ink',
  'card-name': 'ink',
  'card-name-quiet': 'ink',
  'strip-title': 'ink',
  'row-name': 'ink',
  'row-name-small': 'ink',
  'row-plain': 'ink',
  'frame-title': 'ink',
  'label-large': 'ink',
  label: 'ink',
  'label-mono': 'ink',
  'label-mono-quiet': 'ink3',
  'label-quiet': 'ink2',
  'label-tag': 'ground',
  number: 'ink',
  'status-count': 'ink',
};

export const rules: readonly Rule[] = [
  ...boxes(),
  ...cardParts(),
  ...relations(),
  ...signals.flatMap(signalRules),
  ...flowParts(),
  ...configuration(),
  ...stories(),
  ...letterings(),
  ...dimmed(),
];

function boxes(): readonly Rule[] {
  return [
    { of: '.ground', fill: 'ground' },
    { of: '.region', fill: 'region' },
    { of: '.model', fill: 'none', stroke: 'hair', also: 'stroke-width:1.5' },
    { of: '.model-many', fill: 'none', stroke: 'edge', also: 'stroke-width:1.25' },
    { of: '.card', fill: 'card', stroke: 'line', also: 'stroke-width:1.25' },
    { of: '.card-quiet', fill: 'card', stroke: 'edge', also: 'stroke-width:1' },
    { of: '.card-unknown', fill: 'card', stroke: 'line', also: 'stroke-width:1.25;stroke-dasharray:5 3' },
    { of: '.stack', fill: 'card', stroke: 'edge' },
    { of: '.selected.card, .selected.card-quiet, .selected.card-unknown', stroke: 'ink', also: 'stroke-width:2.5' },
    { of: '.note', fill: 'well', stroke: 'edge' },
    { of: '.note-corner', fill: 'ground', stroke: 'edge' },
    { of: '.note-leader', fill: 'none', stroke: 'edge', also: 'stroke-width:1;stroke-dasharray:3 3' },
    { of: '.note-end', fill: 'edge' },
    { of: '.selected.note', stroke: 'ink', also: 'stroke-width:2' },
  ];
}

function cardParts(): readonly Rule[] {
  return [
    { of: '.icon', fill: 'none', stroke: 'ink', also: `stroke-width:1.4;${solid}` },
    { of: '.icon-quiet', fill: 'none', stroke: 'ink2', also: `stroke-width:1.4;${solid}` },
    { of: '.icon-dot', fill: 'ink' },
    { of: '.icon-point', fill: 'none', stroke: 'ink', also: 'stroke-width:2;stroke-linecap:round' },
    { of: '.strip', fill: 'well', stroke: 'hair' },
    { of: '.chip-box', fill: 'well', stroke: 'hair' },
    { of: '.row', fill: 'card', stroke: 'edge' },
    { of: '.row-large.row', stroke: 'line' },
    { of: '.selected.row, .selected.strip', stroke: 'ink', also: 'stroke-width:2' },
    { of: '.frame', fill: 'card', stroke: 'line' },
    { of: '.divider', fill: 'none', stroke: 'hair' },
    { of: '.not-collected', fill: 'ground', stroke: 'edge', also: 'stroke-width:1.5' },
    { of: '.status-active', fill: 'ok' },
    { of: '.status-waiting', fill: 'warn' },
    { of: '.status-maintenance', fill: 'warn' },
    { of: '.status-blocked', fill: 'err' },
    { of: '.status-error', fill: 'err' },
    { of: '.status-unknown', fill: 'ink3' },
  ];
}

function relations(): readonly Rule[] {
  return [
    { of: '.relation', fill: 'none', stroke: 'line', also: `stroke-width:1.5;${solid}` },
    { of: '.relation-overview', fill: 'none', stroke: 'line', also: `stroke-width:1.25;${solid}` },
    { of: '.relation-quiet', fill: 'none', stroke: 'edge', also: `stroke-width:1.25;${solid}` },
    { of: '.broken', fill: 'none', stroke: 'err', also: 'stroke-width:1.5;stroke-linecap:round;stroke-dasharray:2 5' },
    { of: '.broken-cross', fill: 'none', stroke: 'err', also: 'stroke-width:1.8;stroke-linecap:round' },
    { of: '.provides', fill: 'line', stroke: 'card', also: 'stroke-width:1.5' },
    { of: '.requires', fill: 'card', stroke: 'line', also: 'stroke-width:1.7' },
    { of: '.peers', fill: 'line' },
    { of: '.on-ground.provides', fill: 'line', stroke: 'ground' },
    { of: '.on-ground.requires', fill: 'ground', stroke: 'line' },
    { of: '.on-region.provides', fill: 'line', stroke: 'region' },
    { of: '.on-region.requires', fill: 'region', stroke: 'line' },
    { of: '.lifeline', fill: 'none', stroke: 'edge', also: 'stroke-width:1;stroke-dasharray:2 4' },
    { of: '.lens', fill: 'none', stroke: 'edge', also: 'stroke-width:1.25;stroke-linecap:round;stroke-dasharray:1 5' },
    { of: '.fate', fill: 'ground', stroke: 'ink', also: 'stroke-width:1.5' },
    { of: '.fate-lost.fate', stroke: 'err' },
    { of: '.fate-sign', fill: 'none', stroke: 'ink', also: `stroke-width:1.6;${solid}` },
    { of: '.turn', fill: 'edge' },
    { of: '.pill', fill: 'ground', stroke: 'line' },
    { of: '.offer', fill: 'ground', stroke: 'line', also: 'stroke-width:1.5' },
    { of: '.on-region.pill', fill: 'region' },
    { of: '.selected.relation, .selected.relation-overview, .selected.relation-quiet', fill: 'none', stroke: 'ink' },
    { of: '.selected.provides', fill: 'ink' },
    { of: '.selected.requires', fill: 'card', stroke: 'ink', also: 'stroke-width:1.7' },
    { of: '.selected.provides, .selected.pill', also: 'stroke-width:1.5' },
  ];
}

function signalRules(signal: Signal): readonly Rule[] {
  const colour = signalColour[signal];
  return [
    { of: `.flow.${signal}`, stroke: colour, also: `stroke-width:${flowWidth(signal, 'line')}` },
    { of: `.onward.${signal}`, also: `stroke-width:${flowWidth(signal, 'onward')}` },
    { of: `.stub.${signal}`, also: `stroke-width:${flowWidth(signal, 'stub')}` },
    { of: `.answer.${signal}`, also: 'stroke-width:2.15' },
    { of: `.request.${signal}`, stroke: colour, also: 'stroke-width:1.1' },
    { of: `.head.${signal}`, fill: colour },
    { of: `.open-head.${signal}`, stroke: colour },
    { of: `.token.${signal}`, fill: colour },
    { of: `.token-open.${signal}`, stroke: colour },
    { of: `.pebble.${signal}`, stroke: colour },
    { of: `.inlet.${signal}`, fill: colour },
    { of: `.origin.${signal}`, fill: colour },
    { of: `.lost-end.${signal}`, stroke: colour },
    { of: `.lost-origin.${signal}`, stroke: colour },
    { of: `.pill.${signal}`, stroke: colour },
    { of: `.told.${signal}, .told-ask.${signal}`, stroke: colour },
    { of: `.told-head.${signal}`, fill: colour },
  ];
}

function flowParts(): readonly Rule[] {
  return [
    { of: '.flow', fill: 'none', also: solid },
    { of: '.head', also: 'stroke-linejoin:round' },
    { of: '.open-head', fill: 'none', also: `stroke-width:1.4;${solid}` },
    { of: '.casing', fill: 'ground', stroke: 'ground', also: 'stroke-width:5;stroke-linejoin:round' },
    { of: '.on-region.casing', fill: 'region', stroke: 'region' },
    { of: '.on-card.casing', fill: 'card', stroke: 'card' },
    { of: '.token-open', fill: 'ground', also: 'stroke-width:2.2;stroke-linejoin:round' },
    { of: '.on-region.token-open', fill: 'region' },
    { of: '.pebble', fill: 'card', also: 'stroke-width:1.4' },
    { of: '.origin', stroke: 'card', also: 'stroke-width:1.2' },
    { of: '.lost-end', fill: 'none', also: `stroke-width:1.4;${solid}` },
    {
      of: '.lost-way',
      fill: 'none',
      stroke: 'edge',
      also: 'stroke-width:1.25;stroke-linecap:round;stroke-dasharray:1 5',
    },
    { of: '.lost-origin', fill: 'none', also: 'stroke-width:2;stroke-dasharray:14 5' },
  ];
}

function configuration(): readonly Rule[] {
  return [
    { of: '.key', fill: 'ink' },
    { of: '.legend-key', fill: 'ink2' },
    { of: '.tag', fill: 'ink' },
    { of: '.leader', fill: 'none', stroke: 'ink' },
    { of: '.transit', fill: 'none', stroke: 'ink', also: `stroke-width:2.5;${solid}` },
    { of: '.number-ring', fill: 'ground', stroke: 'ink2', also: 'stroke-width:1.2' },
    { of: '.arrow', fill: 'none', stroke: 'ink', also: `stroke-width:1.2;${solid}` },
    { of: '.arrow.quiet', stroke: 'ink3' },
  ];
}

function stories(): readonly Rule[] {
  return [
    { of: '.told', fill: 'none', also: `stroke-width:12;stroke-opacity:.2;${solid}` },
    { of: '.told.of-key, .told-ask.of-key', stroke: 'ink' },
    { of: '.told-head', fill: 'ink', also: 'stroke-linejoin:round' },
    { of: '.told-ask', fill: 'none', also: `stroke-width:2.5;${solid}` },
    { of: '.told-number', fill: 'ink' },
    { of: '.told-number.quiet', fill: 'ground', stroke: 'ink2', also: 'stroke-width:1.2' },
    { of: '.told-text.number', fill: 'ground' },
    { of: '.tag.ghost', fill: 'ground', stroke: 'ink', also: 'stroke-width:1.4' },
    { of: '.label-tag.ghost', fill: 'ink' },
  ];
}

function letterings(): readonly Rule[] {
  return [
    ...Object.entries(lettering).map(([name, { font, size, weight }]): Rule => {
      return {
        of: `.${name}`,
        fill: ink(name),
        also: `font-size:${size}px;font-weight:${weight}`,
        mono: font === 'mono',
      };
    }),
    { of: '.on-ink.number', fill: 'ground' },
    { of: 'text.quiet', fill: 'ink3' },
    { of: 'text.light', fill: 'ink2', also: 'font-weight:400' },
    { of: '.halo', stroke: 'ground', also: 'stroke-width:4;stroke-linejoin:round;paint-order:stroke' },
    { of: '.on-region.halo', stroke: 'region' },
    { of: '.on-card.halo', stroke: 'card' },
    { of: '.middle', also: 'text-anchor:middle' },
    { of: '.end', also: 'text-anchor:end' },
  ];
}

function ink(name: string): Colour {
  return new Map<string, Colour>(Object.entries(inks)).get(name) ?? 'ink2';
}

function dimmed(): readonly Rule[] {
  return [
    { of: '.dim .card, .dim .card-quiet, .dim .card-unknown', stroke: 'dim', also: 'stroke-width:1' },
    { of: '.dim .stack, .dim .row, .dim .frame, .dim .strip, .dim .chip-box', stroke: 'dim' },
    { of: '.dim .relation, .dim .relation-overview, .dim .relation-quiet, .dim .flow', stroke: 'dim' },
    { of: '.dim .icon, .dim .icon-quiet, .dim .icon-point, .dim .arrow', stroke: 'ink3' },
    { of: '.dim .icon-dot', fill: 'ink3' },
    { of: '.dim .provides, .dim .peers', fill: 'edge' },
    { of: '.dim .requires', stroke: 'edge' },
    { of: '.dim .pill', stroke: 'edge' },
    { of: '.dim text', fill: 'ink3' },
    { of: '.dim .tag, .dim .key', fill: 'edge' },
    { of: '.dim .label-tag', fill: 'ground' },
    { of: '.dim .leader, .dim .transit', stroke: 'edge' },
  ];
}
