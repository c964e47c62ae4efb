// The edit of what the document is called.
import type { Edit } from './document.ts';

export function setTitle(title: string): Edit {
  return (document) => (document.title === title ? document : { ...document, title });
}
