// One document of the start page: its picture opens it, and a menu has the rest.
import { Content, Item, Root, Trigger } from '@radix-ui/react-dropdown-menu';
import { Copy, Download, Ellipsis, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../core/core.ts';
import type { Row } from '../stored/shelf.ts';
import { Miniature } from './miniature.tsx';
import type { Shelving } from './use-shelf.ts';

type KeptCardProps = { readonly row: Row; readonly shelving: Shelving };

export function KeptCard({ row, shelving }: KeptCardProps) {
  const [isRenaming, setRenaming] = useState(false);
  const { title, applications, touched, picture } = row;
  const source = picture === '' ? undefined : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  return (
    <li className="start-card">
      <button type="button" className="start-open" onClick={() => shelving.open(row)}>
        <Miniature source={source} />
        <span className="start-name">{title}</span>
        <span className="menu-about">{words.documentAbout(applications, moment(touched))}</span>
      </button>
      <More row={row} shelving={shelving} onRename={() => setRenaming(true)} />
      {isRenaming && <Renaming row={row} shelving={shelving} onEnd={() => setRenaming(false)} />}
    </li>
  );
}

/** Not modal: a modal menu would write a style into the page. */
function More({ row, shelving, onRename }: KeptCardProps & { readonly onRename: () => void }) {
  const name = words.moreFor(row.title);
  return (
    <Root modal={false}>
      <Trigger asChild>
        <button type="button" className="icon-button start-more" aria-label={name} title={name}>
          <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
        </button>
      </Trigger>
      <Content className="menu is-short" align="end" sideOffset={4} collisionPadding={8}>
        <Item className="menu-item" onSelect={onRename}>
          <PencilLine size={15} strokeWidth={1.5} aria-hidden="true" />
          {words.rename}
        </Item>
        <Item className="menu-item" onSelect={() => shelving.duplicate(row)}>
          <Copy size={15} strokeWidth={1.5} aria-hidden="true" />
          {words.duplicate}
        </Item>
        <Item className="menu-item" onSelect={() => shelving.download(row)}>
          <Download size={15} strokeWidth={1.5} aria-hidden="true" />
          {words.download}
        </Item>
        <Item className="menu-item" onSelect={() => shelving.remove(row)}>
          <Trash2 size={15} strokeWidth={1.5} aria-hidden="true" />
          {words.deleteDocument}
        </Item>
      </Content>
    </Root>
  );
}

/** Enter and leaving the field rename, Escape does not. */
function Renaming({ row, shelving, onEnd }: KeptCardProps & { readonly onEnd: () => void }) {
  const commit = (title: string) => {
    onEnd();
    if (title.trim() !== '' && title !== row.title) shelving.rename(row, title.trim());
  };
  return (
    <input
      ref={(field) => field?.select()}
      className="field start-rename"
      aria-label={words.renameField(row.title)}
      defaultValue={row.title}
      maxLength={200}
      onBlur={({ currentTarget }) => commit(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(event.currentTarget.value);
        if (event.key === 'Escape') {
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          onEnd();
        }
      }}
    />
  );
}

function moment(touched: number): string {
  return new Date(touched).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
