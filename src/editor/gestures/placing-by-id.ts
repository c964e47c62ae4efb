// The row of what can be placed that a drag carries by its id.
import { type Analysis, type Document, type Placing, placeables, placing } from '../../core/core.ts';

export function placingById({ topology }: Analysis, document: Document, id: string): Placing | undefined {
  const row = placeables(document.deployment, topology.catalogue).find((one) => one.id === id);
  return row && placing(document, row);
}
