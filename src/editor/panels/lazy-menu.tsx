// The button that opens examples and files. Its menu is fetched when the reader reaches for it; the button stays.
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { words } from '../../core/core.ts';

const OpenMenu = lazy(() => import('./open-menu.tsx').then(({ OpenMenu }) => ({ default: OpenMenu })));

export function LazyMenu() {
  const [isOpen, setOpen] = useState(false);
  const [isReached, setReached] = useState(false);
  const reach = () => setReached(true);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span className="menu-place">
      <button
        ref={button}
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={reach}
        onFocus={reach}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={({ key }) => key === 'ArrowDown' && setOpen(true)}
      >
        {words.open}
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
      </button>
      <Suspense>
        {(isReached || isOpen) && <OpenMenu button={button} isOpen={isOpen} onOpenChange={setOpen} />}
      </Suspense>
    </span>
  );
}
