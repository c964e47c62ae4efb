// How two drawings differ, one line for each difference.
import type { DrawnChange } from '../compare/drawn-changes.ts';
import type { Json } from '../document/document.ts';
import { mask } from './mask.ts';

export function sayDrawnChange(change: DrawnChange): string {
  switch (change.tag) {
    case 'application':
      return `${change.application} is ${change.change}.`;
    case 'relation':
      return `The relation between ${change.relation.replace(' ', ' and ')} is ${change.change}.`;
    case 'charm':
      return `What the drawing says of the charm ${change.charm} is not the same.`;
    case 'model':
      return `The model ${change.model} has another UUID.`;
    case 'setting':
      return `${change.setting} of ${change.application}: ${valueText(change.was, change.setting)} → ${valueText(change.is, change.setting)}.`;
  }
}

/** Long values are cut: what they are is told by the files. */
function valueText(value: Json | undefined, setting: string): string {
  if (value === undefined || value === null || value === '') return 'not set';
  const key = setting.replace(/^config /, '');
  const text = typeof value === 'string' ? String(mask(value, key)) : JSON.stringify(mask(value, key));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const longest = 60;
