// Opens what is said of sharing. It comes when it is asked for.
import { Share2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { words } from '../../core/core.ts';

const ShareDialog = lazy(() => import('./share-dialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })));

export function ShareButton({ isShort }: { readonly isShort: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-label={words.share} onClick={() => setOpen(true)}>
        <Share2 size={16} strokeWidth={1.5} aria-hidden="true" />
        {!isShort && words.share}
      </button>
      <Suspense>{isOpen && <ShareDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
