// Where the panels stand: three columns on a wide screen, tabs on a narrow one. Drops, pastes and announcements belong to the whole page.
import { lazy, Suspense } from 'react';
import { useDrawing } from '../drawing.ts';
import { useAddress } from '../files/address.ts';
import { useDrops } from '../files/drops.ts';
import { useEditor } from '../store/context.ts';
import { useIsNarrow, useTextSizeOnPage } from '../text-size.ts';
import { useTheme } from '../theme.ts';
import { Announcer } from './announcer.tsx';
import { Later } from './later.tsx';
import { Refused } from './refused.tsx';
import { Remarked } from './remarked.tsx';
import { TopBar } from './top-bar.tsx';
import { Unkept } from './unkept.tsx';
import { Wide } from './wide.tsx';

const Narrow = lazy(() => import('./narrow.tsx').then(({ Narrow }) => ({ default: Narrow })));

const StartPage = lazy(() => import('../start/start-page.tsx').then(({ StartPage }) => ({ default: StartPage })));
const VersionsDialog = lazy(() =>
  import('./versions-dialog.tsx').then(({ VersionsDialog }) => ({ default: VersionsDialog })),
);
const HelpDialog = lazy(() => import('../help/help-dialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })));

const Hands = lazy(() => import('./hands.tsx').then(({ Hands }) => ({ default: Hands })));

function LazyHands() {
  const hasDrawing = useDrawing() !== undefined;
  return <Suspense>{hasDrawing && <Hands />}</Suspense>;
}

export function Shell() {
  useTheme();
  useTextSizeOnPage();
  useAddress();
  const isDragging = useDrops();
  const help = useEditor((state) => state.help);
  const isStarting = useEditor((state) => state.isStarting);
  const isChoosingVersion = useEditor((state) => state.isChoosingVersion);
  const isPresenting = useEditor((state) => state.isPresenting);
  const isBlack = useEditor((state) => state.isBlack);
  const isNarrow = useIsNarrow();
  return (
    <div
      className={`shell ${isNarrow ? 'is-narrow' : 'is-wide'}${isDragging ? ' is-dropping' : ''}${isPresenting ? ' is-presenting' : ''}`}
    >
      <Later>
        <TopBar isNarrow={isNarrow} />
      </Later>
      <div className="notices">
        <Refused />
        <Remarked />
        <Unkept />
      </div>
      {isNarrow ? (
        <Suspense fallback={<main className="centre" />}>
          <Narrow />
        </Suspense>
      ) : (
        <Wide />
      )}
      <LazyHands />
      <Suspense>{isStarting && <StartPage />}</Suspense>
      <Suspense>{isChoosingVersion && <VersionsDialog />}</Suspense>
      <Suspense>{help !== undefined && <HelpDialog code={help} />}</Suspense>
      {isBlack && <div className="black" aria-hidden="true" />}
      <Announcer />
    </div>
  );
}
