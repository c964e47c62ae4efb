// One part of a scene or a question anew; an empty one is left out.

export function withPart<T extends object, Key extends keyof T>(whole: T, key: Key, part: T[Key] | undefined): T {
  const { [key]: _, ...rest } = whole;
  // Narrowing: only optional parts are ever left out.
  return (part === undefined || part === '' ? rest : { ...rest, [key]: part }) as T;
}
