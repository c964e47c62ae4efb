// The ways to something of one's own: an example, a file, text. Beside the opening example, and in the middle where nothing is open.
import { ClipboardPaste, FolderOpen, Telescope } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { words } from '../../core/core.ts';
import { useExamples } from '../files/examples.ts';
import { openExample } from '../files/opening.ts';
import { pickFiles } from '../files/pick.ts';
import { useEditing } from '../store/context.ts';

const PasteDialog = lazy(() => import('./paste-dialog.tsx').then(({ PasteDialog }) => ({ default: PasteDialog })));

type Open = 'nothing' | 'examples' | 'paste';

export function Doors({ isAlone = false }: { readonly isAlone?: boolean }) {
  const { store } = useEditing();
  const [open, setOpen] = useState<Open>('nothing');
  return (
    <div className={`doors${isAlone ? ' is-alone' : ''}`}>
      <h2 className="section-title">{words.firstDoors}</h2>
      <button
        type="button"
        className="door"
        aria-expanded={open === 'examples'}
        onClick={() => setOpen(open === 'examples' ? 'nothing' : 'examples')}
      >
        <Telescope size={18} strokeWidth={1.4} aria-hidden="true" />
        {words.doorExample}
      </button>
      {open === 'examples' && <Examples />}
      <button type="button" className="door" onClick={() => void pickFiles(store)}>
        <FolderOpen size={18} strokeWidth={1.4} aria-hidden="true" />
        {words.doorFile}
      </button>
      <button type="button" className="door" onClick={() => setOpen('paste')}>
        <ClipboardPaste size={18} strokeWidth={1.4} aria-hidden="true" />
        {words.doorPaste}
      </button>
      <Suspense>{open === 'paste' && <PasteDialog isOpen onOpenChange={() => setOpen('nothing')} />}</Suspense>
    </div>
  );
}

function Examples() {
  const { store } = useEditing();
  const examples = useExamples(true);
  return (
    <ul className="examples">
      {examples.map(({ name, title, about }) => (
        <li key={name}>
          <button type="button" className="example" onClick={() => void openExample(store, name)}>
            {title}
            <span className="menu-about">{about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
