// The button that opens examples and files. Its menu is fetched once a drawing is open, or when the reader reaches for it; the button stays.
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';

const OpenMenu = lazy(() => import('./open-menu.tsx').then(({ OpenMenu }) => ({ default: OpenMenu })));

export function LazyMenu() {
  const hasDrawing = useDrawing() !== undefined;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span className="menu-place">
      <button
        ref={button}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={({ key }) => key === 'ArrowDown' && setOpen(true)}
      >
        {words.open}
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <Suspense>
        {(hasDrawing || isOpen) && <OpenMenu button={button} isOpen={isOpen} onOpenChange={setOpen} />}
      </Suspense>
    </span>
  );
}
