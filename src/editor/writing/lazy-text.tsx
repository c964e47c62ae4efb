// The text is fetched when it is first wanted.
import { lazy, Suspense } from 'react';
import { useDrawing } from '../drawing.ts';
import { Guard } from '../guard.tsx';
import { useEditor } from '../store/context.ts';

const TextPane = lazy(() => import('./text-pane.tsx').then(({ TextPane }) => ({ default: TextPane })));

export function useIsTextShown(): boolean {
  const isWanted = useEditor((state) => state.isTextShown);
  return useDrawing() !== undefined && isWanted;
}

export function LazyText() {
  if (!useIsTextShown()) return null;
  return (
    <Guard part="panel">
      <Suspense fallback={<section className="text-pane" />}>
        <TextPane />
      </Suspense>
    </Guard>
  );
}
