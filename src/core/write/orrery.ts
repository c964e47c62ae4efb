// Writes Orrery's own documents. Canonical: the same document gives the same bytes, and reading gives it back.
import { dump } from 'js-yaml';
import type { Document } from '../document/document.ts';
import { fileOf } from '../document/file.ts';
import { jsonOf } from './orrery-json.ts';

export function saveDocument(document: Document, form: 'json' | 'yaml' = 'json'): string {
  return form === 'json' ? jsonOf(document) : dump(fileOf(document), { noRefs: true, lineWidth: -1 });
}
