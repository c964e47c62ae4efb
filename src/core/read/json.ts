// JSON text into plain values, with every key that stands twice. Where things stand is found as in YAML.
import type { Problem } from '../document/result.ts';
import { placesIn } from './line.ts';
import { keyTwice, parseYaml, type Values } from './yaml.ts';

/** `undefined` where the text is no JSON; it may still be YAML. */
export function parseJson(name: string, text: string): Values | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const document: unknown = JSON.parse(text);
    return { documents: [document], locate: () => locateIn(name, text), problems: keysTwice(name, text) };
  } catch {
    return undefined;
  }
}

function locateIn(name: string, text: string): ReturnType<Values['locate']> {
  let locate: ReturnType<Values['locate']> | undefined;
  return (path) => {
    if (!locate) {
      const values = parseYaml(name, text, 'as-meant');
      locate = 'problem' in values ? () => ({ place: name }) : values.locate(0);
    }
    return locate(path);
  };
}

/** JSON keeps the last of two equal keys and says nothing; so the keys are read once more. Text is well formed here. */
function keysTwice(name: string, text: string): readonly Problem[] {
  const open: (Set<string> | undefined)[] = []; // undefined: a list
  const found: Problem[] = [];
  const placeAt = placesIn(name, text);
  for (const match of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g)) {
    const token = match[0];
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (match[1] !== undefined) {
      const key: string = JSON.parse(token.slice(0, token.length - match[1].length));
      const keys = open.at(-1);
      if (keys?.has(key)) found.push(keyTwice(key, placeAt(match.index)));
      keys?.add(key);
    }
  }
  return found;
}
