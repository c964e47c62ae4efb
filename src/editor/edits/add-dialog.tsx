// What can be placed, where no palette stands beside the picture.
import { words } from '../../core/core.ts';
import { AddPanel } from '../panels/add-panel.tsx';
import { Dialog } from '../panels/dialog.tsx';

export function AddDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.editing.action.add} form="search" onClose={onClose}>
      <AddPanel onPlaced={onClose} />
    </Dialog>
  );
}
