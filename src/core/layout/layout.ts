// Where everything stands: the placed picture, before it becomes marks. Scene units, y down. Shapes only.
import type { Aim } from '../document/aim.ts';
import type { ApplicationId, Document, Point, RelationId, UnitId } from '../document/document.ts';
import type { Motion, Signal } from '../flow/flow.ts';
import type { ProcessId } from '../settle/settlement.ts';
import type { Lettering } from './lettering.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Layer = 'relations' | 'flow' | 'both';

/** What of the drawing is shown. Part of the view, never of the document. */
export type View = {
  readonly signals: readonly Signal[]; // those switched on; drawing order is that of the type
  readonly layer: Layer;
  readonly focus?: ApplicationId | RelationId | Aim;
  readonly selected?: ApplicationId | RelationId | ProcessId | UnitId; // or the id of an opened inside, or of a line in it
  readonly opened?: readonly ApplicationId[]; // stores whose inside is drawn under the rest, in this order
  readonly collapsed?: readonly ApplicationId[]; // coordinators whose workers are drawn within their card
  readonly form: 'app' | 'export'; // export: with title, legend and caption; what takes no part is left out or dimmed by `rest`
  readonly rest: 'dim' | 'omit';
  readonly resting?: Resting; // of an export; tokens where absent
};

/** What stands on flow lines: tokens at rest, nothing, numbers with their sentences. */
export type Resting = 'tokens' | 'nothing' | 'numbers';

/**
 * `detail`: few applications, drawn large with charm strips, units opened as process rows, key tags (the pictures of the pattern).
 * `overview`: many applications, small cards, support as rails (COS HA).
 */
export type Style = 'detail' | 'overview';

export type Layout = {
  readonly style: Style;
  readonly bounds: Box;
  readonly cards: readonly Card[];
  readonly regions: readonly Region[];
  readonly lines: readonly Line[];
  readonly ways: readonly Way[];
  readonly marks: readonly Crossing[];
  readonly labels: readonly Label[];
};

export type CardForm = 'coordinator' | 'worker' | 'store' | 'collector' | 'support' | 'unknown';
export type Card = {
  readonly application: ApplicationId;
  readonly form: CardForm;
  readonly box: Box;
  readonly isStore: boolean; // wears the cylinder mark
  readonly unitsText: string; // `3 units`, or the words for not stated
  readonly stacked: boolean; // two stacked edges at the bottom
  readonly name: string; // cut to fit with an ellipsis where needed
  readonly subtitle?: string; // `coordinator, proxied`, charm name …
  readonly chips: readonly { readonly text: string; readonly box: Box }[]; // roles; box relative to the card
  readonly strip?: CharmStrip;
  readonly rows: readonly Row[]; // boxes relative to the card
  readonly frames: readonly { readonly box: Box; readonly title: string; readonly note: string }[]; // store unit with its inlets (detail)
  readonly captions: readonly { readonly at: Point; readonly text: string }[]; // quiet words over a group of rows; `at` is the baseline's start, relative
  readonly ports: readonly Port[]; // points relative to the card
};
/** Charm code: what it does, in lines that fit and in whole texts. Box relative to the card. */
export type CharmStrip = {
  readonly box: Box;
  readonly title: string;
  readonly lines: readonly string[];
  readonly says: readonly string[];
};
/**
 * A process (or, with `unit` only, a unit's place) inside a card; flows end here. `process`: a box; `charm`: a low box with the mark of
 * charm code; `inlet`: a line of a store's frame, without a box. `process` of an overview's row is the one of the first unit.
 */
export type Row = {
  readonly form: 'process' | 'charm' | 'inlet';
  readonly process?: ProcessId;
  readonly unit?: UnitId;
  readonly box: Box;
  readonly text: string;
  readonly note: string;
};
export type Port = {
  readonly at: Point;
  readonly role: 'provides' | 'requires' | 'peers';
  readonly relations: readonly RelationId[];
};

export type Region = {
  readonly id: string;
  readonly tag: 'model' | 'cluster' | 'support';
  readonly title: string;
  readonly box: Box; // of `support` only the corner counts: the title stands there, nothing is drawn around
};

/** A polyline with right angles, drawn with rounded corners. First point is where the line leaves. */
export type Line = {
  readonly id: string;
  readonly points: readonly Point[];
  readonly from: ApplicationId;
  readonly to: ApplicationId;
} & (RelationLine | FlowLine);

/**
 * `relation`: a pair's line. `trunk`: a worker's whole way to its coordinator; the workers of a cluster share the vertical. `stub`: a
 * support application that serves one client only. `rail` and `column`: support shared by several; each crossing says its own way.
 */
export type RelationLine = {
  readonly tag: 'relation' | 'trunk' | 'stub' | 'rail' | 'column';
  readonly relations: readonly RelationId[];
  readonly broken: boolean;
};

/**
 * One signal from one place to another, as the telemetry moves. Lines that go on together coincide from where they meet; only one of them
 * carries the head. `request` is the thin line of a pull where it is drawn as a loop: from the scraper to the process.
 */
export type FlowLine = {
  readonly tag: 'flow';
  readonly signal: Signal;
  readonly motion: Motion;
  readonly proxied: boolean;
  readonly end: 'stored' | 'lost';
  readonly duplicates: number;
  readonly weight: 'stub' | 'line' | 'onward';
  readonly request?: readonly Point[];
  readonly tail: 'none' | 'pebble' | 'dot' | 'head'; // at the first point: where a push begins, where a loop turns, an open head where both heads stand
  readonly head: 'none' | 'head' | 'inlet'; // at the last point; inlet: a head and the bar of a receiving process
};

/**
 * The whole way of one origin application's telemetry over flow lines, from the sending process to the place where it ends (several
 * hops may join: worker, its coordinator's nginx, collector). `points` run as the telemetry moves; one token a unit.
 */
export type Way = {
  readonly id: string;
  readonly signal: Signal;
  readonly motion: Motion;
  readonly points: readonly Point[];
  readonly request?: readonly Point[]; // pull: the way of the request, from the scraper to the process
  readonly units: readonly UnitId[];
  readonly origin: ProcessId;
  readonly target: ProcessId | undefined;
  readonly pauses: readonly number[]; // indices into `points` where it enters a process that passes it on
  readonly end: 'stored' | 'lost';
  readonly duplicates: number;
  readonly weight: 'stub' | 'line' | 'onward';
  readonly lines: readonly string[]; // ids of the flow lines it runs on
};

/**
 * A mark on a line. `dot` (the client provides), `ring` (it requires), `count` (several): relations at a rail's crossing, or a pair's count.
 * `turn`: a rail's end that goes on as the column of its application. `key`: a databag key in transit, the ink runs from `from` to the
 * mark. `offer`: a relation crosses a model's edge. `broken`: a cross.
 */
export type Crossing = {
  readonly at: Point;
  readonly of: string; // id of the line
  readonly relations: readonly RelationId[];
  readonly form: 'dot' | 'ring' | 'count' | 'turn' | 'key' | 'offer' | 'broken';
  readonly count: number;
  readonly from?: Point;
  readonly way?: readonly Point[]; // the relation's own way from card to card, for a crossing of rail and column
};

/** Text that belongs to a line; placed so that it covers neither card nor other label. `at` is the baseline's start, middle or end by `anchor`. */
export type Label = {
  readonly box: Box;
  readonly at: Point;
  readonly text: string;
  readonly lettering: Lettering;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly of: string; // id of the line, region or mark
  readonly relations: readonly RelationId[]; // what it speaks of, none for a flow's
  readonly tone: 'ink' | 'quiet' | 'tag' | 'number'; // tag: ink-filled databag key, `box` is the tag; number: in a circle
  readonly leader?: Point; // of a tag: a thin line runs from its nearest edge to here
};

/** `Tidy` as one edit is `(d) => ({ ...d, positions: tidy(...) })`. */
export type Positions = Document['positions'];
