// The button that opens examples and files. Its menu is fetched when the reader reaches for it, or once a drawing is open: before, it would delay the first picture.
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';

const OpenMenu = lazy(() => import('./open-menu.tsx').then(({ OpenMenu }) => ({ default: OpenMenu })));

export function LazyMenu() {
  const hasDrawing = useDrawing() !== undefined;
  const [isWanted, setWanted] = useState(false);
  const plain = (
    <button type="button" className="button" aria-haspopup="menu" onClick={() => setWanted(true)}>
      {words.open}
      <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
  if (!hasDrawing && !isWanted) return plain;
  return (
    <Suspense fallback={plain}>
      <OpenMenu isOpenAtFirst={isWanted} />
    </Suspense>
  );
}
