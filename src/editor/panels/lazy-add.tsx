// What can be placed is fetched once a drawing is computed.
import { lazy, Suspense } from 'react';
import { useDrawing } from '../drawing.ts';

const AddPanel = lazy(() => import('./add-panel.tsx').then(({ AddPanel }) => ({ default: AddPanel })));

export function LazyAdd() {
  const hasDrawing = useDrawing() !== undefined;
  return <Suspense fallback={null}>{hasDrawing && <AddPanel />}</Suspense>;
}
