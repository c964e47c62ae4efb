// What the schema found, as problems in words. Knows the schema's kinds of issue, not what the values mean.
import type { Locate, Problem } from './result.ts';
import type { FileIssue } from './schema.ts';

export function problemOf(issue: FileIssue, locate: Locate): Problem {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const words = wordsOf(issue, nameOf(path));
  return { severity: 'error', ...locate(path), ...words };
}

type Words = Pick<Problem, 'code' | 'message' | 'wayOut'>;

function wordsOf(issue: FileIssue, name: string): Words {
  if (issue.code === 'invalid_key') return keyWords(name);
  if (issue.code === 'invalid_type') return typeWords(issue.expected, name);
  if (issue.code === 'too_big') return bigWords(issue.origin, Number(issue.maximum), name);
  if (issue.code === 'too_small') return smallWords(issue.origin, Number(issue.minimum), name);
  if (issue.code === 'invalid_value') return valueWords(issue.values.map(String), name);
  if (issue.code === 'invalid_format') {
    return { code: 'document/name', message: `${name} is no name that a line can refer to.`, wayOut: noSeparators };
  }
  return { code: 'document/value', message: `${name} is not text, a number, true, false or null.`, wayOut: asText };
}

const noSeparators = 'Use a name without spaces, colons and slashes.';
const asText = 'Write the value as text.';

function nameOf(path: readonly (string | number)[]): string {
  return path.length === 0 ? 'The file' : `\`${path.join('.')}\``;
}

function keyWords(name: string): Words {
  return { code: 'document/name', message: `The name of ${name} cannot be referred to.`, wayOut: noSeparators };
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a pair of ends',
  object: 'a mapping',
  record: 'a mapping',
};

function typeWords(expected: string, name: string): Words {
  const kind = Object.hasOwn(kinds, expected) ? kinds[expected] : expected;
  return { code: 'document/value', message: `${name} should be ${kind}, and is missing or something else.` };
}

function bigWords(origin: string, maximum: number, name: string): Words {
  if (origin === 'array') {
    return {
      code: 'document/relation',
      message: `${name} has more than two ends.`,
      wayOut: 'Write one line for each pair.',
    };
  }
  const most = origin === 'string' ? `longer than ${maximum} characters` : `more than ${maximum}`;
  return {
    code: 'document/too-many',
    message: `${name} is ${most}.`,
    wayOut: `Stay within ${maximum}.`,
  };
}

function smallWords(origin: string, minimum: number, name: string): Words {
  if (origin === 'array') {
    return {
      code: 'document/relation',
      message: `${name} has fewer than two ends.`,
      wayOut: 'Name both ends of the line.',
    };
  }
  return {
    code: 'document/value',
    message: `${name} is less than ${minimum}.`,
    wayOut: `Use ${minimum} or more.`,
  };
}

function valueWords(values: readonly string[], name: string): Words {
  return { code: 'document/value', message: `${name} should be ${values.join(' or ')}.` };
}
