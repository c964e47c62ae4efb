// The closed vocabulary in which the catalogue says what a charm does. Each table is read by one charm library.
// (Owner of settling: this file is yours to fill; `uses` is binding.)
import type { EndpointName } from '../document/document.ts';

export type Behaviour = {
  readonly uses: readonly Use[]; // in the order in which the charm makes them
};
export type Use = { readonly library: string; readonly endpoint?: EndpointName };
