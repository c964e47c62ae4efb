// What this browser remembers between visits: the last document, and choices of the reader. All of it may be refused, and then is not kept.

type Remembered = 'kept' | 'document' | 'example' | 'theme' | 'text' | 'motion' | 'scores';

export function remember(what: Remembered, text: string): void {
  try {
    localStorage.setItem(`orrery:${what}`, text);
  } catch {
    // Storage is full, or the browser keeps nothing for this page: the next visit begins anew, nothing else is lost.
  }
}

export function recall(what: Remembered): string | undefined {
  try {
    return localStorage.getItem(`orrery:${what}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(what: Remembered): void {
  try {
    localStorage.removeItem(`orrery:${what}`);
  } catch {
    // As above.
  }
}
