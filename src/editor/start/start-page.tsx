// Where one begins: the documents that this browser keeps, with their pictures, and the examples. Lies over what is open.
import { Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog';
import { ClipboardPaste, FilePlus2, FolderOpen, X } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../core/core.ts';
import { useExamples } from '../files/examples.ts';
import { openExample, openNew } from '../files/opening.ts';
import { pickFiles } from '../files/pick.ts';
import { PasteDialog } from '../panels/paste-dialog.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { KeptCard } from './kept-card.tsx';
import { Miniature } from './miniature.tsx';
import { type Shelving, useShelf } from './use-shelf.ts';

export function StartPage() {
  const { store } = useEditing();
  const canClose = useEditor(({ opened }) => opened !== undefined);
  const close = () => canClose && store.getState().start(false);
  return (
    <Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Portal>
        <Content className="start">
          <header className="start-head">
            <Title className="start-title">{words.startTitle}</Title>
            <Description className="quiet">{words.startAbout}</Description>
            <span className="stretch" />
            {canClose && (
              <button
                type="button"
                className="icon-button"
                aria-label={words.letGo}
                title={words.letGo}
                onClick={close}
              >
                <X size={18} strokeWidth={1.5} aria-hidden="true" />
              </button>
            )}
          </header>
          <Beginnings />
          <KeptDocuments />
          <Lessons />
          <Examples />
        </Content>
      </Portal>
    </Root>
  );
}

function Beginnings() {
  const { store } = useEditing();
  const [isPasting, setPasting] = useState(false);
  return (
    <div className="buttons">
      <button type="button" className="button is-primary" onClick={() => openNew(store)}>
        <FilePlus2 size={16} strokeWidth={1.5} aria-hidden="true" />
        {words.newDocument}
      </button>
      <button type="button" className="button" onClick={() => void pickFiles(store)}>
        <FolderOpen size={16} strokeWidth={1.5} aria-hidden="true" />
        {words.openFile}
      </button>
      <button type="button" className="button" onClick={() => setPasting(true)}>
        <ClipboardPaste size={16} strokeWidth={1.5} aria-hidden="true" />
        {words.pasteText}
      </button>
      <PasteDialog isOpen={isPasting} onOpenChange={setPasting} />
    </div>
  );
}

function KeptDocuments() {
  const shelving = useShelf();
  const { deleted, restore } = shelving;
  return (
    <>
      {deleted && (
        <p className="start-note">
          {words.deleted(deleted.title)}
          <button type="button" className="button" onClick={() => restore(deleted)}>
            {words.undo}
          </button>
        </p>
      )}
      <Listed shelving={shelving} />
    </>
  );
}

function Listed({ shelving }: { readonly shelving: Shelving }) {
  const { listing } = shelving;
  if (listing.state === 'reading') return null;
  if (listing.state === 'closed') return <p className="start-note">{words.unkeptBecause[listing.why]}</p>;
  if (listing.rows.length === 0) return <p className="quiet">{words.noneKept}</p>;
  return (
    <ul className="start-cards" aria-label={words.startTitle}>
      {listing.rows.map((row) => (
        <KeptCard key={row.id} row={row} shelving={shelving} />
      ))}
    </ul>
  );
}

function Examples() {
  const { store } = useEditing();
  const examples = useExamples(true);
  return (
    <section>
      <h3 className="section-title">{words.examples}</h3>
      <ul className="start-cards" aria-label={words.examples}>
        {examples.map(({ name, title, about }) => (
          <li key={name} className="start-card">
            <button type="button" className="start-open" onClick={() => void openExample(store, name)}>
              <Miniature source={`./examples/${name}.svg`} />
              <span className="start-name">{title}</span>
              <span className="menu-about">{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lessons() {
  const editing = useEditing();
  const lessons = useExamples(true, 'lessons');
  const teach = async (name: string) => (await import('../story/open-lesson.ts')).openLesson(editing, name);
  return (
    <section>
      <h3 className="section-title">{words.story.lessons}</h3>
      <ul className="lesson-cards" aria-label={words.story.lessons}>
        {lessons.map(({ name, title, about }) => (
          <li key={name}>
            <button type="button" className="lesson-card" onClick={() => void teach(name)}>
              <span className="start-name">{title}</span>
              <span className="menu-about">{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
