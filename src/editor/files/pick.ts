// Lets the reader pick files: with the browser's own picker where it has one, else with a file field.
import type { EditorStore } from '../store/store.ts';
import { openFiles } from './opening.ts';

type Picker = (options: {
  readonly multiple: boolean;
}) => Promise<readonly { readonly getFile: () => Promise<File> }[]>;

export async function pickFiles(store: EditorStore): Promise<void> {
  const files = await pick();
  if (files.length > 0) await openFiles(store, files);
}

export async function pick(): Promise<readonly File[]> {
  const picker: unknown = Reflect.get(globalThis, 'showOpenFilePicker');
  return isPicker(picker) ? pickWith(picker) : pickWithField();
}

function isPicker(value: unknown): value is Picker {
  return typeof value === 'function';
}

async function pickWith(picker: Picker): Promise<readonly File[]> {
  try {
    const handles = await picker.call(globalThis, { multiple: true });
    return await Promise.all(handles.map((handle) => handle.getFile()));
  } catch {
    return []; // the reader changed their mind
  }
}

function pickWithField(): Promise<readonly File[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  return new Promise((resolve) => {
    field.addEventListener('change', () => resolve([...(field.files ?? [])]));
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });
}
