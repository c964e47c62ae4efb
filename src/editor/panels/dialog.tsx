// The frame of every dialog. Without Radix's overlay, which would write a style into the page; the ground behind is ours.
import { Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { words } from '../../core/core.ts';
import { IconButton } from './icon-button.tsx';

type DialogProps = {
  readonly title: string;
  readonly about?: string; // said, and shown under the title
  readonly form?: 'plain' | 'wide' | 'search'; // search: high up, without a visible title
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Focus comes back to where it was. */
export function Dialog({ title, about, form = 'plain', onClose, children }: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  const described = about === undefined ? { 'aria-describedby': undefined } : {};
  return (
    <Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Portal>
        <div className="behind" />
        <Content
          className={`dialog is-${form}`}
          {...described}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <Title className={form === 'search' ? 'unseen' : 'dialog-title'}>{title}</Title>
          {about !== undefined && <Description className="quiet">{about}</Description>}
          {children}
          {form !== 'search' && (
            <span className="dialog-close">
              <IconButton name={words.letGo} icon={X} onClick={onClose} />
            </span>
          )}
        </Content>
      </Portal>
    </Root>
  );
}
