// The readers of all formats, fetched with the first text that a reader brings.
import { type Document, type Result, read } from '../../core/core.ts';

export function readText(text: string, name: string): Result<Document> {
  return read([{ name, text }]);
}

/** Several files are one deployment: overlays, or a document in parts. */
export async function readFiles(files: readonly File[]): Promise<Result<Document>> {
  return read(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))));
}
