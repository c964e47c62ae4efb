// Recognises files that become bundles only once a program has filled them in, and says which program.
import type { Place, Problem } from '../../document/result.ts';
import { placesIn } from '../line.ts';

const marks = [
  { mark: /\{\{|\{%/, kind: 'a Jinja template', wayOut: 'Render it first, then read what comes out.' },
  {
    mark: /\$\{/,
    kind: 'a Terraform or shell template',
    wayOut: 'Fill in its variables first, then read what comes out.',
  },
  { mark: /__[A-Z][A-Z0-9_]*__/, kind: 'a template with `__NAMES__` to replace', wayOut: 'Replace them first.' },
] as const;

/** A problem where the value holds a mark of some template language; options may hold such marks and mean them. */
export function templateIn(value: string, place: () => Place): Problem | undefined {
  const found = marks.find(({ mark }) => mark.test(value));
  return (
    found && { severity: 'error', code: 'read/template', ...place(), ...wordsOf(found.kind), wayOut: found.wayOut }
  );
}

/** `$CHANNEL` and the like, which a shell fills in; documentation writes bundles so, and their shape can be read. */
export function isShellVariable(value: string): boolean {
  return /^\$[A-Za-z_]\w*$/.test(value);
}

/** For text that is not even YAML: the first line that a template language explains. */
export function templateInText(name: string, text: string): Problem | undefined {
  const placeAt = placesIn(name, text);
  for (const line of text.matchAll(/^.*$/gm)) {
    const content = line[0].replace(/(^|\s)#.*$/, '');
    const found = marks.find(({ mark }) => mark.test(content));
    if (found) return templateIn(content, () => placeAt(line.index));
  }
  return undefined;
}

function wordsOf(kind: string): Pick<Problem, 'message'> {
  return { message: `This is ${kind}, not a bundle yet.` };
}
