// Holds the place of the findings until there are any.
import { lazy, Suspense } from 'react';
import { words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditor } from '../store/context.ts';
import { isQuestionStanding } from '../story/told.ts';

const Findings = lazy(() => import('./findings.tsx').then(({ Findings }) => ({ default: Findings })));

export function LazyFindings() {
  const drawing = useDrawing();
  const isAsking = useEditor(isQuestionStanding);
  const place = (
    <section className="drawer" aria-label={words.findings} aria-busy="true">
      <div className="drawer-head" />
    </section>
  );
  if (isAsking) return null;
  return drawing ? (
    <Suspense fallback={place}>
      <Findings />
    </Suspense>
  ) : (
    place
  );
}
