// Panels that are drawn anew after the picture: an edit is seen where the hand is first.
import { type ReactNode, useDeferredValue } from 'react';
import { DrawingContext, useDrawing } from '../drawing.ts';

/** What stands in it sees the drawing as it was until the picture has been painted. Not for what must find its focus again at once. */
export function Later({ children }: { readonly children: ReactNode }) {
  const drawing = useDeferredValue(useDrawing());
  return <DrawingContext value={drawing}>{children}</DrawingContext>;
}
