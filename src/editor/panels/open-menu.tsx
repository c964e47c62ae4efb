// Examples, files and pasted text, in one menu.
import { Content, Item, Label, Portal, Root, Separator, Trigger } from '@radix-ui/react-dropdown-menu';
import {
  ClipboardPaste,
  Diff,
  Download,
  FilePlus2,
  FolderOpen,
  History,
  ImageDown,
  LayoutGrid,
  Printer,
  Save,
} from 'lucide-react';
import { useState } from 'react';
import { type Document, words } from '../../core/core.ts';
import { CompareDialog } from '../compare/compare-dialog.tsx';
import { useDrawing } from '../drawing.ts';
import { downloadDocument } from '../files/download.ts';
import { useExamples } from '../files/examples.ts';
import { openExample, openNew } from '../files/opening.ts';
import { pickFiles } from '../files/pick.ts';
import { saveAs } from '../files/save.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { PasteDialog } from './paste-dialog.tsx';

type OpenMenuProps = {
  readonly button: { readonly current: HTMLElement | null };
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/**
 * Not modal: a modal menu would write a style into the page. The button was there before the menu came; what Radix takes for the
 * trigger only says where the menu hangs.
 */
export function OpenMenu({ button, isOpen, onOpenChange }: OpenMenuProps) {
  const editing = useEditing();
  const { store } = editing;
  const [isPasting, setPasting] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const examples = useExamples(isOpen);
  const lessons = useExamples(isOpen, 'lessons');
  const document = useDrawing()?.document;
  const teach = async (name: string) => (await import('../story/open-lesson.ts')).openLesson(editing, name);
  return (
    <>
      <Root open={isOpen} onOpenChange={onOpenChange} modal={false}>
        <Trigger asChild>
          <span className="menu-anchor" aria-hidden="true" />
        </Trigger>
        <Portal container={place}>
          <Content
            className="menu"
            tabIndex={0}
            align="start"
            sideOffset={4}
            collisionPadding={8}
            aria-label={words.openMenu}
            onInteractOutside={(event) => isInside(button.current, event.target) && event.preventDefault()}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (!isPasting && !isComparing) button.current?.focus();
            }}
          >
            <Item className="menu-item" onSelect={() => openNew(store)}>
              <FilePlus2 size={15} strokeWidth={1.5} aria-hidden="true" />
              {words.newDocument}
            </Item>
            <Item className="menu-item" onSelect={() => store.getState().start(true)}>
              <LayoutGrid size={15} strokeWidth={1.5} aria-hidden="true" />
              {words.allDocuments}
            </Item>
            <Item className="menu-item" onSelect={() => void pickFiles(store)}>
              <FolderOpen size={15} strokeWidth={1.5} aria-hidden="true" />
              {words.openFile}
            </Item>
            <Item className="menu-item" onSelect={() => setPasting(true)}>
              <ClipboardPaste size={15} strokeWidth={1.5} aria-hidden="true" />
              {words.pasteText}
            </Item>
            {document && (
              <Item className="menu-item" onSelect={() => setComparing(true)}>
                <Diff size={15} strokeWidth={1.5} aria-hidden="true" />
                {words.compareWith}
              </Item>
            )}
            {document && <OfDocument document={document} />}
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
            <Label className="menu-label">{words.story.lessons}</Label>
            {lessons.map(({ name, title, about }) => (
              <Item key={name} className="menu-item" textValue={title} onSelect={() => void teach(name)}>
                <span className="menu-text">
                  {title}
                  <span className="menu-about">{about}</span>
                </span>
              </Item>
            ))}
          </Content>
        </Portal>
      </Root>
      <span ref={setPlace} />
      <PasteDialog isOpen={isPasting} onOpenChange={setPasting} />
      <CompareDialog isOpen={isComparing} onOpenChange={setComparing} />
    </>
  );
}

/** What can be done with the open document. */
function OfDocument({ document }: { readonly document: Document }) {
  const { store } = useEditing();
  const isOwn = useEditor(({ opened }) => opened?.origin.tag === 'own');
  return (
    <>
      <Separator className="menu-rule" />
      {isOwn && (
        <Item className="menu-item" onSelect={() => store.getState().chooseVersion(true)}>
          <History size={15} strokeWidth={1.5} aria-hidden="true" />
          {words.versions}
        </Item>
      )}
      <Item className="menu-item" onSelect={() => void saveAs(store)}>
        <Save size={15} strokeWidth={1.5} aria-hidden="true" />
        {words.saveAs}
      </Item>
      <Item className="menu-item" onSelect={() => downloadDocument(document)}>
        <Download size={15} strokeWidth={1.5} aria-hidden="true" />
        {words.download}
      </Item>
      <Item
        className="menu-item"
        onSelect={() => void import('../files/bundle.ts').then(({ downloadBundle }) => downloadBundle(store))}
      >
        <Download size={15} strokeWidth={1.5} aria-hidden="true" />
        {words.downloadBundle}
      </Item>
      <Item className="menu-item" onSelect={() => store.getState().ask({ tag: 'taking' })}>
        <ImageDown size={15} strokeWidth={1.5} aria-hidden="true" />
        {words.taking.open}
      </Item>
      <Item className="menu-item" onSelect={() => store.getState().print(true)}>
        <Printer size={15} strokeWidth={1.5} aria-hidden="true" />
        {words.taking.print}
      </Item>
    </>
  );
}

function isInside(element: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && element !== null && element.contains(target);
}
