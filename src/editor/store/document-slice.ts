// What is open: one immutable document, where it came from, and what its reader remarked. Nothing derived.
import type { Document, Problem, Scene } from '../../core/core.ts';
import type { Slice } from './slice.ts';
import type { ViewSlice } from './view-slice.ts';

/** Where a document came from: an example can be opened again by name, all else is the reader's own. */
export type Origin =
  | { readonly tag: 'example'; readonly name: string }
  | { readonly tag: 'own'; readonly name: string };

export type Opened = {
  readonly document: Document;
  readonly origin: Origin;
  readonly remarks: readonly Problem[];
};

/** Text that could not be read. What was open stays open. */
export type Refusal = { readonly name: string; readonly problems: readonly Problem[] };

export type DocumentSlice = {
  readonly opened: Opened | undefined;
  readonly refusal: Refusal | undefined;
  readonly prepared: Scene | undefined; // the picture of the opening example, shown until a drawing is computed
  readonly prepare: (scene: Scene) => void;
  readonly open: (opened: Opened) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly dismiss: () => void;
};

export const documentSlice: Slice<DocumentSlice, ViewSlice> = (set) => ({
  opened: undefined,
  refusal: undefined,
  prepared: undefined,
  prepare: (prepared) => set({ prepared }),
  open: (opened) => set({ opened, refusal: undefined, chosen: undefined, step: undefined, supposed: [] }),
  refuse: (refusal) => set({ refusal }),
  dismiss: () => set({ refusal: undefined }),
});
