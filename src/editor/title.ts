// What a document is called on the screen.
import { type Document, words } from '../core/core.ts';

export function titleOf({ title }: Pick<Document, 'title'>): string {
  return title === '' ? words.untitled : title;
}
