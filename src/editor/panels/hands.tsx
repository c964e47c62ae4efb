// What answers to keys and to the clipboard, and the dialogs that they open. Fetched with the first drawing.
import { usePageKeys } from '../actions/use-page-keys.ts';
import { useClipboard } from '../edits/use-clipboard.ts';
import { loadKeeping } from '../edits/use-edit.ts';
import { Printing } from '../print/printing.tsx';
import { AskedDialog } from './asked.tsx';

void loadKeeping();

export function Hands() {
  usePageKeys();
  useClipboard();
  return (
    <>
      <AskedDialog />
      <Printing />
    </>
  );
}
