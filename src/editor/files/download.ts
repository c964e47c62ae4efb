// Gives the reader the document as a file. Needs nothing but the document, so that it works when everything else has failed.
import { type Document, fileOf } from '../../core/core.ts';

export function downloadDocument(document: Document): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(fileOf(document), null, 2)}\n`], { type: 'application/json' }),
  );
  const link = window.document.createElement('a');
  link.href = url;
  link.download = `${fileName(document.title)}.orrery.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function fileName(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'drawing' : name.slice(0, 60);
}
