// Writes Orrery's own documents as JSON, a line for what changes as one. Needs no YAML.
import type { Document, Json } from '../document/document.ts';
import { fileOf } from '../document/file.ts';

export function jsonOf(document: Document): string {
  return `${printJson(fileOf(document), '')}\n`;
}

const WIDTH = 120;

/**
 * Two spaces a level. An application, a relation, a note stands on one line where it fits, so that a change of one is a
 * change of one line.
 */
function printJson(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const line = indent.length > 2 && depthOf(value) <= 3 ? printLine(value) : undefined;
  if (line !== undefined && indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const items = isList(value)
    ? value.map((item) => inner + printJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${printJson(item, inner)}`);
  const [open, close] = isList(value) ? '[]' : '{}';
  return items.length === 0 ? `${open}${close}` : `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function printLine(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return value.length === 0 ? '[]' : `[${value.map(printLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${printLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
