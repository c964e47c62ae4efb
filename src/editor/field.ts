// Whether something on the page takes text: keys and pastes are its own then.

const unwritten = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit']);

export function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !unwritten.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea'));
}
