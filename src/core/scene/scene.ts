// The picture as plain marks: what React paints and the SVG writer prints. Shapes only; scene units, y down, numbers rounded to 2 decimals.
import type { ApplicationId, Point, RelationId, UnitId } from '../document/document.ts';
import type { Motion, Signal } from '../flow/flow.ts';
import type { Box } from '../layout/layout.ts';
import type { ShownStatus } from './status.ts';

/** One SVG element. `class` names rules of the one stylesheet; a text carries its computed width, so that no font can push it out of its box. */
export type Mark =
  | {
      readonly tag: 'g';
      readonly class?: string;
      readonly x?: number;
      readonly y?: number;
      readonly rotate?: number;
      readonly scale?: number;
      readonly opacity?: number;
      readonly marks: readonly Mark[];
    }
  | {
      readonly tag: 'rect';
      readonly class: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly rx?: number;
    }
  | { readonly tag: 'path'; readonly class: string; readonly d: string }
  | { readonly tag: 'circle'; readonly class: string; readonly cx: number; readonly cy: number; readonly r: number }
  | {
      readonly tag: 'text';
      readonly class: string;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly width: number;
      readonly text: string;
    };

export type Icon = 'orbit' | 'slabs' | 'cylinder' | 'funnel' | 'code';

/** What a card has to say to a reader far away: whole texts, fitted to the size at which they are seen. */
export type Brief = {
  readonly name: string; // whole
  readonly units: string; // `3 units`, empty where the card says none
  readonly count: string; // the same in the fewest letters, empty for one
  readonly note: string; // mode of a coordinator, roles of a worker, charm of all others
  readonly icon?: Icon;
  readonly isStore: boolean;
  readonly status?: ShownStatus;
  readonly fate?: Fate;
  readonly rows: readonly BriefRow[]; // what has a box of its own on the card
};
/** How telemetry of an application fared between two settlements; the longest form first. */
export type Fate = { readonly forms: readonly string[]; readonly isLost: boolean };
export type BriefRow = {
  readonly form: 'process' | 'charm' | 'inlet' | 'frame';
  readonly box: Box; // relative to the card
  readonly text: string;
  readonly note: string;
  readonly end?: number; // how far its words may go, from the left edge of the box
  readonly lines?: readonly string[]; // under the text: what charm code does
};

/** A text beside a line, whole and in shorter forms, as marks about the anchor of its baseline. */
export type Word = {
  readonly forms: readonly { readonly marks: readonly Mark[]; readonly width: number }[]; // the longest first
  readonly at: Point; // where it stands when seen from near
  readonly anchor: 'start' | 'middle' | 'end';
  readonly rise: number; // of its box over the baseline
  readonly height: number;
  readonly leader?: { readonly from: number; readonly to: Point }; // of a tag that stands off its line: from this far along its width
  readonly isDim: boolean;
};

/** A card or region: marks in its own coordinates, origin at the box's corner. `label` is its accessible name. */
export type SceneNode = {
  readonly id: string;
  readonly tag: 'card' | 'region' | 'note';
  readonly application?: ApplicationId;
  readonly box: Box;
  readonly label: string;
  readonly isDim: boolean;
  readonly marks: readonly Mark[];
  readonly brief?: Brief; // of a card, in the app only
  readonly note?: { readonly id: string; readonly about?: string }; // of a note: its id in the document
  readonly members?: Members; // in the app only
};

/** Of a card, the applications within it that have none of their own; of a region, all that stand in it. With their places in the document. */
export type Members = {
  readonly cluster?: ApplicationId; // the coordinator, of a cluster
  readonly places: Readonly<Record<ApplicationId, Point>>;
};

/** A line with its ends, counts and labels: marks in scene coordinates. */
export type SceneEdge = {
  readonly id: string;
  readonly tag: 'relation' | 'flow';
  readonly level: 'below' | 'above' | 'top'; // below the cards; above them, since flows end inside; marks on lines lie on top
  readonly from: ApplicationId;
  readonly to: ApplicationId;
  readonly signal?: Signal;
  readonly relations: readonly RelationId[];
  readonly label: string;
  readonly isDim: boolean;
  readonly points: readonly Point[]; // for hit testing
  readonly marks: readonly Mark[];
  readonly words?: readonly Word[]; // in the app only
};

/** What a mark stands on: a casing in its colour cuts the line beneath. */
export type Ground = 'ground' | 'region' | 'card';

/** The way of tokens: a polyline with rounded corners, measured once. One token a unit, set off 1/n of the period apart. */
export type Track = {
  readonly id: string;
  readonly signal: Signal;
  readonly motion: Motion;
  readonly points: readonly Point[]; // as telemetry moves
  readonly request?: readonly Point[]; // pull: the way of the ring, from the scraper
  readonly units: readonly UnitId[];
  readonly pauses: readonly number[]; // lengths along `points` where it enters a process that passes it on
  readonly end: 'stored' | 'lost';
  readonly duplicates: number;
  readonly scale: number; // of the token
  readonly phase: number; // part of the period by which the first unit sets off later, so that lines do not beat in step
  readonly grounds: readonly (readonly [from: number, ground: Ground])[]; // along `points`, from these lengths on
  readonly requestGrounds: readonly (readonly [from: number, ground: Ground])[];
  readonly once?: Once; // in a story; absent: comes again every period
  readonly form?: 'ring' | 'key'; // of what travels, where it is no telemetry: a request on its way, a databag key
};
/** Sets off once, so many seconds after the story began, and goes so many scene units a second. */
export type Once = { readonly starts: number; readonly pace: number };

export type Scene = {
  readonly bounds: Box;
  readonly title: string;
  readonly account: string; // where telemetry goes, for where title and size stand already
  readonly description: string; // alt text
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  readonly front: readonly Mark[]; // title, legend, caption: export form only
  readonly tracks: readonly Track[];
};

/** One moving mark at a time t. `angle` in degrees along the way. */
export type Token = {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly signal: Signal;
  readonly form: 'token' | 'ring' | 'lost' | 'key';
  readonly scale: number;
  readonly opacity: number;
  readonly ground: Ground;
  readonly unit: UnitId;
  readonly count: number; // > 1: twin token with its count
};
