// Which drawing the open one is set against: an example, a file, or text.
import { Close, Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog';
import { FolderOpen, History } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../../core/core.ts';
import { useExamples } from '../files/examples.ts';
import { pick } from '../files/pick.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { setAgainstBegun, setAgainstExample, setAgainstFiles, setAgainstText } from './set-against.ts';

type CompareDialogProps = { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };

/** Without Radix's overlay, which would write a style into the page; the ground behind is ours. */
export function CompareDialog({ isOpen, onOpenChange }: CompareDialogProps) {
  return (
    <Root open={isOpen} onOpenChange={onOpenChange}>
      <Portal>
        <div className="behind" />
        <Content className="dialog">
          <Title className="dialog-title">{words.compareTitle}</Title>
          <Description className="quiet">{words.compareAbout}</Description>
          <Choices isOpen={isOpen} onDone={() => onOpenChange(false)} />
        </Content>
      </Portal>
    </Root>
  );
}

type ChoicesProps = { readonly isOpen: boolean; readonly onDone: () => void };

function Choices({ isOpen, onDone }: ChoicesProps) {
  const { store } = useEditing();
  const examples = useExamples(isOpen);
  const isChanged = useEditor(({ opened }) => opened !== undefined && opened.document !== opened.begun);
  const field = useRef<HTMLTextAreaElement>(null);
  const compareFiles = async () => {
    const files = await pick();
    onDone();
    if (files.length > 0) await setAgainstFiles(store, files);
  };
  const compareText = () => {
    const text = field.current?.value ?? '';
    onDone();
    if (text.trim() !== '') void setAgainstText(store, text);
  };
  const compareExample = (name: string, title: string) => {
    onDone();
    void setAgainstExample(store, name, title);
  };
  const compareBegun = () => {
    onDone();
    setAgainstBegun(store);
  };
  return (
    <>
      {isChanged && (
        <button type="button" className="door" onClick={compareBegun}>
          <History size={18} strokeWidth={1.4} aria-hidden="true" />
          {words.compareBegun}
        </button>
      )}
      <button type="button" className="door" onClick={() => void compareFiles()}>
        <FolderOpen size={18} strokeWidth={1.4} aria-hidden="true" />
        {words.compareFile}
      </button>
      <h3 className="section-title">{words.examples}</h3>
      <ul className="examples compare-examples">
        {examples.map(({ name, title }) => (
          <li key={name}>
            <button type="button" className="example" onClick={() => compareExample(name, title)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      <textarea ref={field} className="field" rows={4} spellCheck={false} aria-label={words.comparePasted} />
      <div className="buttons">
        <button type="button" className="button is-primary" onClick={compareText}>
          {words.compare}
        </button>
        <Close asChild>
          <button type="button" className="button">
            {words.cancel}
          </button>
        </Close>
      </div>
    </>
  );
}
