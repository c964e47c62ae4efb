// How the document is looked at: signals, layer, what is chosen, and which panel stands in front on a narrow screen.
import {
  type ApplicationId,
  type BagOwner,
  type Cut,
  type Document,
  type EndpointName,
  type Layer,
  type RelationId,
  type Signal,
  shownSignals,
} from '../../core/core.ts';
import type { Gesture } from '../../viewer/gesture.ts';
import type { Slice } from './slice.ts';

export type Tab = 'outline' | 'picture' | 'flows' | 'problems';
export type ThemeChoice = 'light' | 'dark' | 'system';

/** Another drawing that the open one is set against. `isBefore`: changes go from it to the open one, else the other way. */
export type Against = { readonly name: string; readonly document: Document; readonly isBefore: boolean };
/** What is asked of the reader before something is done: one question at a time. */
export type Asked =
  | { readonly tag: 'commands' | 'keys' | 'taking' | 'stories' }
  | { readonly tag: 'relate'; readonly from: ApplicationId; readonly to?: ApplicationId; readonly instead?: RelationId }
  | {
      readonly tag: 'databag';
      readonly application: ApplicationId;
      readonly endpoint?: EndpointName;
      readonly owner?: BagOwner;
    }
  | { readonly tag: 'rename'; readonly application: ApplicationId };

export type ViewSlice = {
  readonly signals: readonly Signal[];
  readonly layer: Layer;
  readonly chosen: string | undefined; // an id of the analysis: application, relation, process, unit, flow or diagnostic
  readonly selected: readonly ApplicationId[]; // what edits of several cards are about; empty: what is chosen alone
  readonly gesture: Gesture | undefined; // of the hand on the picture, or of the keys that stand for it
  readonly asked: Asked | undefined;
  readonly sights: number; // how often the whole picture was asked for
  readonly explained: readonly string[]; // what the last edit of several steps added, a sentence a step
  readonly tab: Tab;
  readonly themeChoice: ThemeChoice;
  readonly textSize: number; // of picture and chrome, for readers at the far end of a room; 1: as it is made
  readonly announcement: string;
  readonly step: number | undefined; // of settling: databags and picture are shown as they stood after it
  readonly supposed: readonly Cut[]; // what is not so in the document, and is looked at as if it were
  readonly against: Against | undefined;
  readonly isTelling: boolean; // the inspector tells what follows, or how two drawings differ, in place of what is chosen
  readonly insides: readonly string[]; // stores whose inside is drawn
  readonly collapsed: readonly ApplicationId[]; // coordinators whose cluster is drawn as one card
  readonly help: string | undefined; // the code of a finding whose help page lies over the app
  readonly isStarting: boolean; // the start page lies over what is open
  readonly isChoosingVersion: boolean;
  readonly isPrinting: boolean; // asked for, and not yet begun
  readonly look: (view: { readonly signals: readonly Signal[]; readonly layer: Layer }) => void;
  readonly choose: (id: string | undefined) => void;
  readonly select: (applications: readonly ApplicationId[]) => void;
  readonly gesticulate: (gesture: Gesture | undefined) => void;
  readonly ask: (asked: Asked | undefined) => void;
  readonly showWhole: () => void;
  readonly explain: (explained: readonly string[]) => void;
  readonly turnTo: (tab: Tab) => void;
  readonly chooseTheme: (choice: ThemeChoice) => void;
  readonly resize: (textSize: number) => void;
  readonly goTo: (step: number | undefined) => void;
  readonly suppose: (cuts: readonly Cut[]) => void;
  readonly compareWith: (against: Against | undefined) => void;
  readonly tell: () => void;
  readonly openStores: (insides: readonly string[]) => void;
  readonly collapse: (collapsed: readonly ApplicationId[]) => void;
  readonly start: (isStarting: boolean) => void;
  readonly chooseVersion: (isChoosing: boolean) => void;
  readonly print: (isPrinting: boolean) => void;
  readonly showHelp: (code: string | undefined) => void;
  readonly announce: (announcement: string) => void;
};

/** Added to what is said twice in a row, which would not be heard again else. */
const unheard = '\u00a0';

export const viewSlice: Slice<ViewSlice> = (set, get) => ({
  signals: shownSignals,
  layer: 'both',
  chosen: undefined,
  selected: [],
  gesture: undefined,
  asked: undefined,
  sights: 0,
  explained: [],
  tab: 'outline',
  themeChoice: 'system',
  textSize: 1,
  announcement: '',
  step: undefined,
  supposed: [],
  against: undefined,
  isTelling: false,
  insides: [],
  collapsed: [],
  help: undefined,
  isStarting: false,
  isChoosingVersion: false,
  isPrinting: false,
  look: ({ signals, layer }) => set({ signals, layer }),
  choose: (chosen) => set({ chosen, selected: [], isTelling: false }),
  select: (selected) => set({ selected, chosen: selected.at(-1), isTelling: false }),
  gesticulate: (gesture) => set({ gesture }),
  ask: (asked) => set({ asked }),
  showWhole: () => set({ sights: get().sights + 1 }),
  explain: (explained) => set({ explained }),
  turnTo: (tab) => set({ tab }),
  chooseTheme: (themeChoice) => set({ themeChoice }),
  resize: (textSize) => set({ textSize }),
  goTo: (step) => set({ step }),
  suppose: (supposed) => set({ supposed, against: undefined, isTelling: supposed.length > 0, step: undefined }),
  compareWith: (against) => set({ against, supposed: [], isTelling: against !== undefined, step: undefined }),
  openStores: (insides) => set({ insides }),
  collapse: (collapsed) => set({ collapsed }),
  tell: () => set({ isTelling: true }),
  start: (isStarting) => set({ isStarting }),
  chooseVersion: (isChoosingVersion) => set({ isChoosingVersion }),
  print: (isPrinting) => set({ isPrinting }),
  showHelp: (help) => set({ help }),
  announce: (said) => set({ announcement: said === get().announcement ? `${said}${unheard}` : said }),
});
