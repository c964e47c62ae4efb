// Reads Orrery's own documents, as JSON or YAML, with the place of whatever is odd in them.
import { bounds } from '../document/bounds.ts';
import type { Document } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { isRefused, type Problem, type Result } from '../document/result.ts';
import { tooLarge } from './content.ts';
import { parseJson } from './json.ts';
import { parseYaml } from './yaml.ts';

/** A document from its text; `name` is what problems call the file. Total. */
export function loadDocument(text: string, name: string): Result<Document> {
  if (text.length > bounds.bytes) return { ok: false, problems: [tooLarge(name, text.length)] };
  const values = parseJson(name, text) ?? parseYaml(name, text, 'as-meant');
  if ('problem' in values) return { ok: false, problems: [values.problem] };
  if (values.documents.length !== 1) return { ok: false, problems: [notOne(name, values.documents.length)] };
  const parsed = parseDocument(values.documents[0], values.locate(0));
  const problems = [...values.problems, ...parsed.problems];
  return parsed.ok && !isRefused(problems) ? { ...parsed, problems } : { ok: false, problems };
}

function notOne(name: string, count: number): Problem {
  return {
    severity: 'error',
    code: 'read/empty',
    place: name,
    message:
      count === 0 ? 'The file is empty.' : `The file holds ${count} YAML documents, and an Orrery document is one.`,
    wayOut: count === 0 ? 'A document begins with `orrery: 1` and `applications`.' : 'Keep one of them.',
  };
}
