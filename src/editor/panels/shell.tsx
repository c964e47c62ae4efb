// Where the panels stand: three columns on a wide screen, tabs on a narrow one. Drops, pastes and announcements belong to the whole page.
import { lazy, Suspense } from 'react';
import { useAddress } from '../files/address.ts';
import { useDrops } from '../files/drops.ts';
import { useKeys } from '../keys.ts';
import { useMedia } from '../media.ts';
import { useEditor } from '../store/context.ts';
import { useTheme } from '../theme.ts';
import { Announcer } from './announcer.tsx';
import { Refused } from './refused.tsx';
import { TopBar } from './top-bar.tsx';
import { Unkept } from './unkept.tsx';
import { Wide } from './wide.tsx';

const Narrow = lazy(() => import('./narrow.tsx').then(({ Narrow }) => ({ default: Narrow })));

const HelpDialog = lazy(() => import('../help/help-dialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })));

export function Shell() {
  useTheme();
  useAddress();
  useKeys();
  const isDragging = useDrops();
  const help = useEditor((state) => state.help);
  const isNarrow = useMedia('(max-width: 759px)');
  return (
    <div className={`shell ${isNarrow ? 'is-narrow' : 'is-wide'}${isDragging ? ' is-dropping' : ''}`}>
      <TopBar isNarrow={isNarrow} />
      <div className="notices">
        <Refused />
        <Unkept />
      </div>
      {isNarrow ? (
        <Suspense fallback={<main className="centre" />}>
          <Narrow />
        </Suspense>
      ) : (
        <Wide />
      )}
      <Suspense>{help !== undefined && <HelpDialog code={help} />}</Suspense>
      <Announcer />
    </div>
  );
}
