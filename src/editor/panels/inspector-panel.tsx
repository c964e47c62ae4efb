// What is chosen, with everything that is known of it; the drawing itself where nothing is. Its content is fetched when first needed.
import { lazy, Suspense } from 'react';
import { useDrawing } from '../drawing.ts';
import { Guard } from '../guard.tsx';
import { useEditor } from '../store/context.ts';
import { AboutDrawing } from './about-drawing.tsx';

const Doors = lazy(() => import('./doors.tsx').then(({ Doors }) => ({ default: Doors })));
const Inspector = lazy(() => import('../inspector/inspector.tsx').then(({ Inspector }) => ({ default: Inspector })));

export function InspectorPanel() {
  const drawing = useDrawing();
  const chosen = useEditor((state) => state.chosen);
  if (!drawing) return null;
  if (chosen === undefined) {
    return (
      <>
        <AboutDrawing drawing={drawing} />
        <Suspense>
          <Doors />
        </Suspense>
      </>
    );
  }
  return (
    <Guard key={chosen} part="panel">
      <Suspense fallback={null}>
        <Inspector drawing={drawing} id={chosen} />
      </Suspense>
    </Guard>
  );
}
