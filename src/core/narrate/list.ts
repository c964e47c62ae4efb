// Names in a row, as English writes them.

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few, and how many there are besides: `a, b and 4 more`. */
export function fewOf(names: readonly string[], most = 3): string {
  if (names.length <= most) return listed(names);
  return listed([...names.slice(0, most), `${names.length - most} more`]);
}

/** A databag key as it stands in text. */
export function asKey(key: string): string {
  return `\`${key}\``;
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `one` stands with 1, `many` with every other number. */
export function counted(amount: number, one: string, many: string = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
