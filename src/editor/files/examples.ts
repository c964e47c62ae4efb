// Which examples there are, as the file beside them says. Fetched when somebody looks for one.
import { useEffect, useState } from 'react';

export type Example = { readonly name: string; readonly title: string; readonly about: string };

export function useExamples(isWanted: boolean): readonly Example[] {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    if (isWanted && examples.length === 0) void listExamples().then(setExamples);
  }, [isWanted, examples]);
  return examples;
}

/** Empty where the list cannot be fetched: files and text can be opened all the same. */
export async function listExamples(): Promise<readonly Example[]> {
  try {
    const answer = await fetch('./examples/examples.json');
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
