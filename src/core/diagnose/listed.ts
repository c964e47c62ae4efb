// Names and amounts inside a sentence.

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** `the role read`, `the roles read and write`. */
export function named(names: readonly string[], one: string, many = `${one}s`, word: 'and' | 'or' = 'and'): string {
  return `the ${names.length === 1 ? one : many} ${listed(names, word)}`;
}

/** `1 unit`, `3 units`. */
export function counted(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
