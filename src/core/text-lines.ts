// Where applications and relations stand in a text that people write: lines from 1.
import type { ApplicationId, RelationId } from './document/document.ts';
import { relationId } from './document/name.ts';
import { isRecord } from './document/record.ts';
import type { Locate } from './document/result.ts';
import { parseYaml } from './read/yaml.ts';

export type TextLines = {
  readonly applications: ReadonlyMap<ApplicationId, Lines>; // from its name to its last line
  readonly relations: ReadonlyMap<RelationId, number>;
};
type Lines = { readonly from: number; readonly to: number };

const none: TextLines = { applications: new Map(), relations: new Map() };
const sections = ['applications', 'services', 'saas'];

/** Nothing where the text cannot be read. Of several YAML documents only the first counts: others are overlays. */
export function textLines(text: string): TextLines {
  const values = parseYaml('text', text, 'as-meant');
  if ('problem' in values) return none;
  const [file] = values.documents;
  if (!isRecord(file)) return none;
  const locate = values.locate(0);
  const names = sections.flatMap((section) => namesIn(file[section]).map((id) => [section, id] as const));
  const tops = Object.keys(file).map((key) => lineOf(locate, [key]));
  const last = text.split(/\n---/)[0]?.split('\n').length ?? 1;
  const starts = [...names.map((path) => lineOf(locate, path)), ...tops, last + 1].sort((one, other) => one - other);
  return {
    applications: new Map(names.map((path) => [path[1], blockOf(lineOf(locate, path), starts)])),
    relations: relationLines(file['relations'], locate),
  };
}

function namesIn(section: unknown): readonly string[] {
  return isRecord(section) ? Object.keys(section) : [];
}

function lineOf(locate: Locate, path: readonly (string | number)[]): number {
  return locate(path).line ?? 1;
}

function blockOf(from: number, starts: readonly number[]): Lines {
  const next = starts.find((start) => start > from) ?? from + 1;
  return { from, to: next - 1 };
}

function relationLines(relations: unknown, locate: Locate): ReadonlyMap<RelationId, number> {
  if (!Array.isArray(relations)) return new Map();
  const lines = relations.flatMap((line: unknown, at) => {
    const [one, other] = Array.isArray(line) ? line : [];
    if (typeof one !== 'string' || typeof other !== 'string') return [];
    return [[relationId([one, other]), lineOf(locate, ['relations', at])] as const];
  });
  return new Map(lines);
}
