// A field for text that cannot be opened as a file.
import { Close, Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog';
import { useRef } from 'react';
import { words } from '../../core/core.ts';
import { openText } from '../files/opening.ts';
import { useEditing } from '../store/context.ts';

type PasteDialogProps = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };

/** Without Radix's overlay, which would write a style into the page; the ground behind is ours. */
export function PasteDialog({ isOpen, onOpenChange }: PasteDialogProps) {
  const { store } = useEditing();
  const field = useRef<HTMLTextAreaElement>(null);
  const read = () => {
    const text = field.current?.value ?? '';
    onOpenChange(false);
    if (text.trim() !== '') void openText(store, text, words.pastedName);
  };
  return (
    <Root open={isOpen} onOpenChange={onOpenChange}>
      <Portal>
        <div className="behind" />
        <Content className="dialog">
          <Title className="dialog-title">{words.pasteTitle}</Title>
          <Description className="quiet">{words.pasteAbout}</Description>
          <textarea ref={field} className="field" rows={14} spellCheck={false} aria-label={words.pasteField} />
          <div className="buttons">
            <button type="button" className="button is-primary" onClick={read}>
              {words.read}
            </button>
            <Close asChild>
              <button type="button" className="button">
                {words.cancel}
              </button>
            </Close>
          </div>
        </Content>
      </Portal>
    </Root>
  );
}
