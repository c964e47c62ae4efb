// Every kind of text in the picture with its font: what layout measures with, and what the one stylesheet is written from.
import { type Font, textWidth } from './text-width.ts';

export const lettering = {
  title: { font: 'sans', size: 20, weight: 600 },
  subtitle: { font: 'sans', size: 14, weight: 400 },
  legend: { font: 'sans', size: 12, weight: 400 },
  caption: { font: 'sans', size: 13, weight: 400 },
  'region-title': { font: 'sans', size: 12.5, weight: 600 },
  'model-title': { font: 'sans', size: 12, weight: 500 },
  'support-title': { font: 'sans', size: 12.5, weight: 400 },
  'card-name-large': { font: 'sans', size: 17, weight: 600 }, // coordinators and collectors; every card in detail
  'card-name': { font: 'sans', size: 13, weight: 600 },
  'card-name-quiet': { font: 'sans', size: 13, weight: 500 }, // support
  'card-subtitle': { font: 'sans', size: 12, weight: 400 },
  'card-subtitle-small': { font: 'sans', size: 11.5, weight: 400 },
  'card-units-large': { font: 'sans', size: 12.5, weight: 600 },
  'card-units': { font: 'sans', size: 12, weight: 500 },
  'card-units-small': { font: 'sans', size: 11.5, weight: 400 },
  chip: { font: 'sans', size: 11, weight: 400 },
  'strip-title': { font: 'sans', size: 12.5, weight: 600 },
  'strip-line': { font: 'sans', size: 12, weight: 400 },
  'row-name': { font: 'sans', size: 13, weight: 500 },
  'row-name-small': { font: 'sans', size: 12.5, weight: 500 },
  'row-plain': { font: 'sans', size: 12.5, weight: 400 }, // an inlet of a store's unit, without a box
  'row-plain-note': { font: 'sans', size: 12, weight: 400 },
  'row-note': { font: 'mono', size: 12, weight: 400 },
  'frame-title': { font: 'sans', size: 13, weight: 600 },
  'frame-note': { font: 'sans', size: 12, weight: 400 },
  'label-large': { font: 'sans', size: 13, weight: 500 }, // endpoints in detail
  label: { font: 'sans', size: 12, weight: 500 },
  'label-quiet': { font: 'sans', size: 12, weight: 400 },
  'label-mono': { font: 'mono', size: 12, weight: 600 }, // method and path
  'label-mono-quiet': { font: 'mono', size: 12, weight: 400 }, // interfaces
  'label-tag': { font: 'mono', size: 12.5, weight: 500 }, // databag key on its ink-filled tag
  count: { font: 'sans', size: 11, weight: 600 },
  number: { font: 'sans', size: 12, weight: 600 },
  status: { font: 'sans', size: 11.5, weight: 400 },
  'status-count': { font: 'sans', size: 11.5, weight: 600 },
} as const satisfies Record<string, Font>;

export type Lettering = keyof typeof lettering;

/** Width in scene units of a text in one of these letterings. */
export function widthIn(name: Lettering, text: string): number {
  return textWidth(text, lettering[name]);
}
