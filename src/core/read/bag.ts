// Reads the keys and values of one databag, as JSON or YAML, with the place of whatever is wrong in them.
import { checkAllBounds } from '../document/bounds.ts';
import { mapBag, structureOf } from '../document/databag.ts';
import type { Bag, Json } from '../document/document.ts';
import { isRecord } from '../document/record.ts';
import { isRefused, type Problem, type Result } from '../document/result.ts';
import { parseJson } from './json.ts';
import { parseYaml } from './yaml.ts';

/** Empty text is the empty bag. `name` is what problems call the text. Total. */
export function readBag(text: string, name: string): Result<Bag> {
  if (text.trim() === '') return { ok: true, value: {}, problems: [] };
  const values = parseJson(name, text) ?? parseYaml(name, text, 'as-meant');
  if ('problem' in values) return { ok: false, problems: [values.problem] };
  const problems = [...values.problems, ...checkAllBounds(values.documents, values.locate)];
  const [value, more] = values.documents;
  if (isRefused(problems)) return { ok: false, problems };
  if (!isBag(value) || more !== undefined) return { ok: false, problems: [...problems, notBag(name)] };
  return { ok: true, value: mapBag(value, structureOf), problems };
}

/** Narrowing: what the readers of JSON and YAML give out holds nothing but JSON. */
function isBag(value: unknown): value is Readonly<Record<string, Json>> {
  return isRecord(value);
}

function notBag(name: string): Problem {
  return {
    severity: 'error',
    code: 'read/no-databag',
    place: name,
    message: 'A databag is a mapping of keys to values.',
    wayOut: 'It begins with `{` and ends with `}`, or has `key: value` on every line.',
  };
}
