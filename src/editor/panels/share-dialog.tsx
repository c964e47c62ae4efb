// A link that carries the document, with its size; the file instead where it would be too long.
import { Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog';
import { Download, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { words } from '../../core/core.ts';
import { downloadDocument } from '../files/download.ts';
import { copyLink, mostInLink, shareLink } from '../files/share-link.ts';
import { useEditing, useEditor } from '../store/context.ts';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, player } = useEditing();
  const document = useEditor(({ opened }) => opened?.document);
  const [link, setLink] = useState<string>();
  useEffect(() => void shareLink(store, player).then(setLink), [store, player]);
  const isTooLong = link !== undefined && link.length > mostInLink;
  return (
    <Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Portal>
        <div className="behind" />
        <Content className="dialog">
          <Title className="dialog-title">{words.shareTitle}</Title>
          <Description className="quiet">{words.shareAbout}</Description>
          {link !== undefined && !isTooLong && (
            <>
              <input
                className="field"
                readOnly
                aria-label={words.link}
                value={link}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
              <p className="quiet">{words.linkSize(sizeOf(link.length))}</p>
            </>
          )}
          {isTooLong && <p>{words.linkTooLarge(sizeOf(link.length), sizeOf(mostInLink))}</p>}
          <div className="buttons">
            {link !== undefined && !isTooLong && (
              <button type="button" className="button is-primary" onClick={() => void copyLink(store, link)}>
                <Link2 size={16} strokeWidth={1.5} aria-hidden="true" />
                {words.copyLink}
              </button>
            )}
            {document && (
              <button type="button" className="button" onClick={() => downloadDocument(document)}>
                <Download size={16} strokeWidth={1.5} aria-hidden="true" />
                {words.download}
              </button>
            )}
            <button type="button" className="button" onClick={onClose}>
              {words.letGo}
            </button>
          </div>
        </Content>
      </Portal>
    </Root>
  );
}

/** Kilobytes: a link is plain ASCII. */
function sizeOf(length: number): string {
  return (length / 1000).toFixed(1);
}
