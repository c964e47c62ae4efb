// What is open: one immutable document, where it came from, and what its reader remarked. All that changes it passes here. Nothing derived.
import { type Document, type Edit, type Problem, type Scene, words } from '../../core/core.ts';
import { titleOf } from '../title.ts';
import { createHistory, type History, replay } from './history.ts';
import type { Slice } from './slice.ts';
import type { StorySlice } from './story-slice.ts';
import { begun, type ViewSlice } from './view-slice.ts';

/** Where a document came from: an example can be opened again by name, all else is the reader's own. */
export type Origin =
  | { readonly tag: 'example'; readonly name: string }
  | { readonly tag: 'own'; readonly name: string; readonly id: string }; // the id under which this browser keeps it

/** A document that is new here. */
export function ownOrigin(name: string): Origin {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return { tag: 'own', name, id: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}

export type Opened = {
  readonly document: Document;
  readonly origin: Origin;
  readonly remarks: readonly Problem[];
  readonly begun: Document; // as it was opened
};

/** Text that could not be read. What was open stays open. */
export type Refusal = { readonly name: string; readonly problems: readonly Problem[] };

/** How far keeping has come: examples and what is not yet edited are not kept; the last three say why nothing is kept. */
export type Keeping = 'not' | 'keeping' | 'kept' | 'full' | 'blocked' | 'newer';

export type DocumentSlice = {
  readonly opened: Opened | undefined;
  readonly refusal: Refusal | undefined;
  readonly hasRefused: boolean; // since the last document was opened; with none open, nothing will come by itself
  readonly prepared: Scene | undefined; // the picture of the opening example, shown until a drawing is computed
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly keeping: Keeping;
  readonly prepare: (scene: Scene) => void;
  readonly open: (opened: Omit<Opened, 'begun'>) => void;
  readonly close: () => void;
  /** One step that can be undone, and what is said of it; nothing where the edit returns the same document. */
  readonly edit: (edit: Edit, says?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** From now on edits are recorded there. It stands where this one began, and is brought to where this one stands. */
  readonly keepIn: (history: History) => void;
  /** What another tab made of the document. */
  readonly receive: (document: Document, says: string) => void;
  readonly tellKeeping: (keeping: Keeping) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly dismiss: () => void;
  readonly dismissRemarks: () => void;
};

/** Nothing of another document, nor of how it was looked at. */
const asOpened = {
  chosen: undefined,
  step: undefined,
  plot: undefined,
  following: undefined,
  moment: begun,
  focus: undefined,
  isBeside: false,
  supposed: [],
  against: undefined,
  isTelling: false,
  insides: [],
  collapsed: [],
  explained: [],
  draft: undefined,
  selected: [],
  gesture: undefined,
  asked: undefined,
  telling: undefined,
  isPresenting: false,
  isBlack: false,
  storyInHand: undefined,
  writing: undefined,
  refusal: undefined,
  hasRefused: false,
  canUndo: false,
  canRedo: false,
  keeping: 'not',
} as const satisfies Partial<DocumentSlice & ViewSlice & StorySlice>;

export const documentSlice: Slice<DocumentSlice, ViewSlice & StorySlice> = (set, get) => {
  let history: History = createHistory();
  const show = (opened: Opened, document: Document, says: string) => {
    const isAlike = document.deployment === opened.document.deployment;
    set({
      opened: { ...opened, document },
      canUndo: history.canUndo(),
      canRedo: history.canRedo(),
      explained: [],
      ...(isAlike ? {} : { step: undefined }), // settled anew: there are other steps
    });
    if (says !== '') get().announce(says);
  };
  return {
    opened: undefined,
    refusal: undefined,
    hasRefused: false,
    prepared: undefined,
    canUndo: false,
    canRedo: false,
    keeping: 'not',
    prepare: (prepared) => set({ prepared }),
    open: (opened) => {
      history = createHistory();
      set({ ...asOpened, opened: { ...opened, begun: opened.document }, isStarting: false });
    },
    close: () => set({ ...asOpened, opened: undefined, prepared: undefined }),
    edit: (edit, says = '') => {
      const { opened } = get();
      const document = opened && edit(opened.document);
      if (!document || document === opened.document) return;
      history.record(opened.document, document);
      const own = owned(opened);
      show(own, document, [says, own === opened ? '' : words.nowOwn(titleOf(document))].filter(Boolean).join(' '));
    },
    undo: () => {
      const { opened } = get();
      const document = opened && history.undo(opened.document);
      if (opened) show(opened, document ?? opened.document, document ? words.undone : '');
    },
    redo: () => {
      const { opened } = get();
      const document = opened && history.redo(opened.document);
      if (opened) show(opened, document ?? opened.document, document ? words.redone : '');
    },
    keepIn: (later) => {
      replay(history, later, get().opened?.document);
      history = later;
    },
    receive: (document, says) => {
      const { opened } = get();
      if (opened && document !== opened.document) show(opened, document, says);
    },
    tellKeeping: (keeping) => set({ keeping }),
    refuse: (refusal) => set({ refusal, hasRefused: true }),
    dismiss: () => set({ refusal: undefined }),
    dismissRemarks: () => {
      const { opened } = get();
      if (opened) set({ opened: { ...opened, remarks: [] } });
    },
  };
};

/** An example that is edited is a document of the reader's own from then on. */
function owned(opened: Opened): Opened {
  if (opened.origin.tag === 'own') return opened;
  return { ...opened, origin: ownOrigin(titleOf(opened.document)) };
}
