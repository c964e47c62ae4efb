// Marks as React elements. Every attribute comes from core's table, so that the screen shows what the SVG writer prints.
import { createElement, type ReactNode } from 'react';
import { attributes, type Mark } from '../core/core.ts';

export function Marks({ marks }: { readonly marks: readonly Mark[] }): ReactNode {
  return marks.map((mark, at) => elementOf(mark, at));
}

function elementOf(mark: Mark, key: number): ReactNode {
  const inside = mark.tag === 'g' ? mark.marks.map(elementOf) : mark.tag === 'text' ? mark.text : undefined;
  return createElement(mark.tag, { key, ...inReact(attributes(mark)) }, inside);
}

function inReact(given: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [reactNames.get(name) ?? name, value]));
}

const reactNames = new Map([
  ['class', 'className'],
  ['text-anchor', 'textAnchor'],
  ['xml:space', 'xmlSpace'],
]);
