// Which examples and lessons there are, as the files beside them say. Fetched when somebody looks for one.
import { useEffect, useState } from 'react';

export type Example = { readonly name: string; readonly title: string; readonly about: string };
/** Lessons are examples with a story; their names begin with `lesson-`. */
export type Listed = 'examples' | 'lessons';

export function useExamples(isWanted: boolean, listed: Listed = 'examples'): readonly Example[] {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    if (isWanted && examples.length === 0) void listExamples(listed).then(setExamples);
  }, [isWanted, examples, listed]);
  return examples;
}

export function listedIn(name: string): Listed {
  return name.startsWith('lesson-') ? 'lessons' : 'examples';
}

/** Empty where the list cannot be fetched: files and text can be opened all the same. */
export async function listExamples(listed: Listed = 'examples'): Promise<readonly Example[]> {
  try {
    const answer = await fetch(`./${listed}/${listed}.json`);
    const list: unknown = answer.ok ? await answer.json() : [];
    return Array.isArray(list) ? list.filter(isExample) : [];
  } catch {
    return [];
  }
}

export function isExample(value: unknown): value is Example {
  return isRecord(value) && [value['name'], value['title'], value['about']].every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
