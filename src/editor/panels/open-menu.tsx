// Examples, files and pasted text, in one menu.
import { Content, Item, Label, Portal, Root, Separator, Trigger } from '@radix-ui/react-dropdown-menu';
import { ChevronDown, ClipboardPaste, Download, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { downloadDocument } from '../files/download.ts';
import { useExamples } from '../files/examples.ts';
import { openExample } from '../files/opening.ts';
import { pickFiles } from '../files/pick.ts';
import { useEditing } from '../store/context.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** Not modal: a modal menu would write a style into the page, which the policy does not allow. */
export function OpenMenu({ isOpenAtFirst }: { readonly isOpenAtFirst: boolean }) {
  const { store } = useEditing();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [isPasting, setPasting] = useState(false);
  const examples = useExamples(isOpen);
  const document = useDrawing()?.document;
  return (
    <>
      <Root open={isOpen} onOpenChange={setOpen} modal={false}>
        <Trigger asChild>
          <button type="button" className="button">
            {words.open}
            <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
          </button>
        </Trigger>
        <Portal>
          <Content className="menu" align="start" sideOffset={4} collisionPadding={8} aria-label={words.openMenu}>
            <Item className="menu-item" onSelect={() => void pickFiles(store)}>
              <FolderOpen size={15} strokeWidth={1.5} aria-hidden="true" />
              {words.openFile}
            </Item>
            <Item className="menu-item" onSelect={() => setPasting(true)}>
              <ClipboardPaste size={15} strokeWidth={1.5} aria-hidden="true" />
              {words.pasteText}
            </Item>
            {document && (
              <Item className="menu-item" onSelect={() => downloadDocument(document)}>
                <Download size={15} strokeWidth={1.5} aria-hidden="true" />
                {words.download}
              </Item>
            )}
            <Separator className="menu-rule" />
            <Label className="menu-label">{words.examples}</Label>
            {examples.map(({ name, title, about }) => (
              <Item key={name} className="menu-item" textValue={title} onSelect={() => void openExample(store, name)}>
                <span className="menu-text">
                  {title}
                  <span className="menu-about">{about}</span>
                </span>
              </Item>
            ))}
          </Content>
        </Portal>
      </Root>
      <PasteDialog isOpen={isPasting} onOpenChange={setPasting} />
    </>
  );
}
