// How the document is looked at: signals, layer, what is chosen, and which panel stands in front on a narrow screen.
import {
  type Aim,
  type ApplicationId,
  type BagOwner,
  type Cut,
  type Document,
  type EndpointName,
  type Layer,
  type Plot,
  type RelationId,
  type Signal,
  shownSignals,
} from '../../core/core.ts';
import type { Gesture } from '../../viewer/gesture.ts';
import type { Thrift } from '../../viewer/governor.ts';
import type { InStep } from '../writing/in-step.ts';
import type { Slice } from './slice.ts';

export type Tab = 'outline' | 'picture' | 'flows' | 'problems';
export type Motion = 'moving' | 'still';
export type ThemeChoice = 'light' | 'dark' | 'system';

/** Another drawing that the open one is set against. `isBefore`: changes go from it to the open one, else the other way. */
export type Against = { readonly name: string; readonly document: Document; readonly isBefore: boolean };
/** Where a story stands: the place of the beat that is on, and whether what set out in it has arrived. */
export type Moment = { readonly beat: number; readonly hasArrived: boolean };

/** What is asked of the reader before something is done: one question at a time. */
export type Asked =
  | { readonly tag: 'commands' | 'keys' | 'taking' | 'stories' | 'charms' | 'add' | 'acts' }
  | { readonly tag: 'models'; readonly moving: readonly ApplicationId[] }
  | { readonly tag: 'relate'; readonly from: ApplicationId; readonly to?: ApplicationId; readonly instead?: RelationId }
  | {
      readonly tag: 'databag';
      readonly application: ApplicationId;
      readonly endpoint?: EndpointName;
      readonly owner?: BagOwner;
    }
  | { readonly tag: 'rename'; readonly application: ApplicationId };

/** A note that is being written where it stands: one of the document, or a new one and what it is about. */
export type Writing = { readonly note?: string; readonly about?: string };

export type ViewSlice = {
  readonly signals: readonly Signal[];
  readonly layer: Layer;
  readonly chosen: string | undefined; // an id of the analysis: application, relation, process, unit, flow or diagnostic
  readonly selected: readonly ApplicationId[]; // what edits of several cards are about; empty: what is chosen alone
  readonly gesture: Gesture | undefined; // of the hand on the picture, or of the keys that stand for it
  readonly asked: Asked | undefined;
  readonly writing: Writing | undefined;
  readonly isTravelling: boolean; // cards are on their way to their places
  readonly sights: number; // how often the whole picture was asked for
  readonly explained: readonly string[]; // what the last edit of several steps added, a sentence a step
  readonly tab: Tab;
  readonly themeChoice: ThemeChoice;
  readonly textSize: number; // of picture and chrome, for readers at the far end of a room; 1: as it is made
  readonly announcement: string;
  readonly step: number | undefined; // of settling: databags and picture are shown as they stood after it; 0 is before the first
  readonly plot: Plot | undefined; // what is told in time; all at once where nothing is
  readonly following: string | undefined; // the flow that is followed hop by hop
  readonly moment: Moment; // of what is told
  readonly isRepeating: boolean; // the beat that is on
  readonly isBeside: boolean; // both of what is compared are shown, on one clock
  readonly isTogether: boolean; // whichever of both is moved or zoomed, the other goes along
  readonly focus: Aim | undefined; // what is looked at alone
  readonly thrift: Thrift; // what is left out of what moves, to spare the machine
  readonly motion: Motion | undefined; // the reader's own choice, before what the system says
  readonly supposed: readonly Cut[]; // what is not so in the document, and is looked at as if it were
  readonly against: Against | undefined;
  readonly isTelling: boolean; // the inspector tells what follows, or how two drawings differ, in place of what is chosen
  readonly insides: readonly string[]; // stores whose inside is drawn
  readonly collapsed: readonly ApplicationId[]; // coordinators whose cluster is drawn as one card
  readonly help: string | undefined; // the code of a finding whose help page lies over the app
  readonly isStarting: boolean; // the start page lies over what is open
  readonly isChoosingVersion: boolean;
  readonly isTextShown: boolean; // the text stands beside the picture
  readonly draft: InStep | undefined; // text that could not be read when it was put away
  readonly isPrinting: boolean; // asked for, and not yet begun
  readonly look: (view: { readonly signals: readonly Signal[]; readonly layer: Layer }) => void;
  readonly choose: (id: string | undefined) => void;
  readonly select: (applications: readonly ApplicationId[]) => void;
  readonly gesticulate: (gesture: Gesture | undefined) => void;
  readonly ask: (asked: Asked | undefined) => void;
  readonly travels: (isTravelling: boolean) => void;
  readonly write: (writing: Writing | undefined) => void;
  readonly showWhole: () => void;
  readonly explain: (explained: readonly string[]) => void;
  readonly turnTo: (tab: Tab) => void;
  readonly chooseTheme: (choice: ThemeChoice) => void;
  readonly resize: (textSize: number) => void;
  /** A step is part of how configuration travels; without one the deployment is shown as it settled, and nothing is told. */
  readonly goTo: (step: number | undefined) => void;
  readonly tellPlot: (plot: Plot | undefined) => void;
  readonly follow: (flow: string | undefined) => void;
  readonly reach: (moment: Moment, step: number | undefined) => void;
  readonly repeat: (isRepeating: boolean) => void;
  readonly standBeside: (isBeside: boolean) => void;
  readonly goTogether: (isTogether: boolean) => void;
  readonly focusOn: (focus: Aim | undefined) => void;
  readonly spare: (thrift: Thrift) => void;
  readonly chooseMotion: (motion: Motion) => void;
  readonly suppose: (cuts: readonly Cut[]) => void;
  readonly compareWith: (against: Against | undefined) => void;
  readonly tell: () => void;
  readonly openStores: (insides: readonly string[]) => void;
  readonly collapse: (collapsed: readonly ApplicationId[]) => void;
  readonly start: (isStarting: boolean) => void;
  readonly chooseVersion: (isChoosing: boolean) => void;
  readonly showText: (isTextShown: boolean) => void;
  readonly keepDraft: (draft: InStep | undefined) => void;
  readonly print: (isPrinting: boolean) => void;
  readonly showHelp: (code: string | undefined) => void;
  readonly announce: (announcement: string) => void;
};

/** Added to what is said twice in a row, which would not be heard again else. */
const unheard = '\u00a0';

export const begun: Moment = { beat: 0, hasArrived: false };

export const viewSlice: Slice<ViewSlice> = (set, get) => ({
  signals: shownSignals,
  layer: 'both',
  chosen: undefined,
  selected: [],
  gesture: undefined,
  asked: undefined,
  writing: undefined,
  isTravelling: false,
  sights: 0,
  explained: [],
  tab: 'outline',
  themeChoice: 'system',
  textSize: 1,
  announcement: '',
  step: undefined,
  plot: undefined,
  following: undefined,
  moment: begun,
  isRepeating: false,
  isBeside: false,
  isTogether: true,
  focus: undefined,
  thrift: 'all',
  motion: undefined,
  supposed: [],
  against: undefined,
  isTelling: false,
  insides: [],
  collapsed: [],
  help: undefined,
  isStarting: false,
  isChoosingVersion: false,
  isTextShown: false,
  draft: undefined,
  isPrinting: false,
  look: ({ signals, layer }) => set({ signals, layer }),
  choose: (chosen) => set({ chosen, selected: [], isTelling: false }),
  select: (selected) => set({ selected, chosen: selected.at(-1), isTelling: false }),
  gesticulate: (gesture) => set({ gesture }),
  ask: (asked) => set({ asked }),
  travels: (isTravelling) => set({ isTravelling }),
  write: (writing) => set({ writing }),
  showWhole: () => set({ sights: get().sights + 1 }),
  explain: (explained) => set({ explained }),
  turnTo: (tab) => set({ tab }),
  chooseTheme: (themeChoice) => set({ themeChoice }),
  resize: (textSize) => set({ textSize }),
  goTo: (step) =>
    set(
      step === undefined
        ? { step, plot: undefined, following: undefined }
        : { step, ...plotted(get(), 'configuration') },
    ),
  tellPlot: (plot) => set({ step: undefined, ...(plot ? plotted(get(), plot) : { plot, following: undefined }) }),
  follow: (following) =>
    set(
      following === undefined
        ? { following, plot: undefined, step: undefined }
        : { step: undefined, ...plotted(get(), 'telemetry'), following, moment: begun },
    ),
  reach: (moment, step) => set({ moment, step }),
  repeat: (isRepeating) => set({ isRepeating }),
  standBeside: (isBeside) => set({ isBeside }),
  goTogether: (isTogether) => set({ isTogether }),
  focusOn: (focus) => set({ focus }),
  spare: (thrift) => set({ thrift }),
  chooseMotion: (motion) => set({ motion }),
  suppose: (supposed) => set({ supposed, against: undefined, isTelling: supposed.length > 0, step: undefined }),
  compareWith: (against) => set({ against, supposed: [], isTelling: against !== undefined, step: undefined }),
  openStores: (insides) => set({ insides }),
  collapse: (collapsed) => set({ collapsed }),
  tell: () => set({ isTelling: true }),
  start: (isStarting) => set({ isStarting }),
  chooseVersion: (isChoosingVersion) => set({ isChoosingVersion }),
  showText: (isTextShown) => set(isTextShown ? { isTextShown, tab: 'outline' } : { isTextShown }), // in its place on a narrow screen
  keepDraft: (draft) => set({ draft }),
  print: (isPrinting) => set({ isPrinting }),
  showHelp: (help) => set({ help }),
  announce: (said) => set({ announcement: said === get().announcement ? `${said}${unheard}` : said }),
});

/** Keys travel over relations and telemetry over flows: what is told is shown. Whoever is told a story follows nobody. */
function plotted({ layer, plot: before, moment }: ViewSlice, plot: Plot): Partial<ViewSlice> {
  const hidden = plot === 'configuration' ? 'flow' : 'relations';
  return {
    plot,
    following: undefined,
    moment: plot === before ? moment : begun,
    ...(layer === hidden ? { layer: 'both' as const } : {}),
  };
}
