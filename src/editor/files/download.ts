// Gives the reader the document as a file. Needs nothing but the document, so that it works when everything else has failed.
import { type Document, fileOf } from '../../core/core.ts';

export function downloadDocument(document: Document): void {
  downloadText(documentFile(document), fileName(document, 'orrery.json'), 'application/json');
}

/** Text as it stands in a file. */
export function documentFile(document: Document): string {
  return `${JSON.stringify(fileOf(document), null, 2)}\n`;
}

export function downloadText(text: string, name: string, type: string): void {
  downloadBlob(new Blob([text], { type }), name);
}

export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function fileName({ title }: Document, ending: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${name === '' ? 'drawing' : name.slice(0, 60)}.${ending}`;
}
