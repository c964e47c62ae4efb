// The button that opens examples and files. Its menu is fetched when the reader reaches for it, or once nothing else is under way.
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { words } from '../../core/core.ts';
import { useEditing } from '../store/context.ts';
import { afterFirstMove } from '../first-move.ts';

const OpenMenu = lazy(() => import('./open-menu.tsx').then(({ OpenMenu }) => ({ default: OpenMenu })));

type Wanted = 'not-yet' | 'fetched' | 'open';

export function LazyMenu() {
  const { player } = useEditing();
  const [wanted, setWanted] = useState<Wanted>('not-yet');
  useEffect(() => afterFirstMove(player, () => setWanted((before) => (before === 'not-yet' ? 'fetched' : before))), [player]);
  const plain = (
    <button type="button" className="button" aria-haspopup="menu" onClick={() => setWanted('open')}>
      {words.open}
      <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
    </button>
  );
  if (wanted === 'not-yet') return plain;
  return (
    <Suspense fallback={plain}>
      <OpenMenu isOpenAtFirst={wanted === 'open'} />
    </Suspense>
  );
}
