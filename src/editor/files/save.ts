// Saves the document where the reader says, with the browser's own picker where it has one, else as a download.
import { words } from '../../core/core.ts';
import type { EditorStore } from '../store/store.ts';
import { documentFile, downloadDocument, fileName } from './download.ts';

type Handle = {
  readonly name: string;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
};
type Picker = (options: { readonly suggestedName: string }) => Promise<Handle>;

export async function saveAs(store: EditorStore): Promise<void> {
  const { opened, announce } = store.getState();
  if (!opened) return;
  const { document } = opened;
  const picker: unknown = Reflect.get(globalThis, 'showSaveFilePicker');
  const name = fileName(document, 'orrery.json');
  if (!isPicker(picker)) {
    downloadDocument(document);
    return announce(words.saved(name));
  }
  const handle = await picker.call(globalThis, { suggestedName: name }).catch(() => undefined); // the reader changed their mind
  if (!handle) return;
  try {
    const file = await handle.createWritable();
    await file.write(documentFile(document));
    await file.close();
    announce(words.saved(handle.name));
  } catch {
    announce(words.notSaved);
  }
}

function isPicker(value: unknown): value is Picker {
  return typeof value === 'function';
}
