// Where everything stands: the placed picture, before it becomes marks. Scene units, y down. Shapes only.
import type { ApplicationId, Document, Point, RelationId, UnitId } from '../document/document.ts';
import type { Signal, Motion } from '../flow/flow.ts';
import type { ProcessId } from '../settle/settlement.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Layer = 'relations' | 'flow' | 'both';

/** What of the drawing is shown. Part of the view, never of the document. */
export type View = {
  readonly signals: readonly Signal[]; // those switched on; drawing order is that of the type
  readonly layer: Layer;
  readonly focus?: ApplicationId | RelationId;
  readonly selected?: ApplicationId | RelationId | ProcessId | UnitId;
  readonly form: 'app' | 'export'; // export: with title, legend and caption; what takes no part is left out or dimmed by `rest`
  readonly rest: 'dim' | 'omit';
};

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
  readonly strip?: { readonly box: Box; readonly title: string; readonly lines: readonly string[] }; // charm code
  readonly rows: readonly Row[]; // boxes relative to the card
  readonly frames: readonly { readonly box: Box; readonly title: string; readonly note: string }[]; // store unit with its inlets (detail)
  readonly ports: readonly Port[]; // points relative to the card
};
/** A process (or, with `unit` only, a unit's place) inside a card; flows end here. */
export type Row = { readonly process?: ProcessId; readonly unit?: UnitId; readonly box: Box; readonly text: string; readonly note: string; readonly plain: boolean };
export type Port = { readonly at: Point; readonly role: 'provides' | 'requires' | 'peers'; readonly relations: readonly RelationId[] };

export type Region = { readonly id: string; readonly tag: 'model' | 'cluster' | 'support'; readonly title: string; readonly box: Box };

/** A polyline with right angles, drawn with rounded corners. First point is where the line leaves. */
export type Line = {
  readonly id: string;
  readonly points: readonly Point[];
  readonly from: ApplicationId;
  readonly to: ApplicationId;
} & (
  | { readonly tag: 'relation' | 'trunk' | 'stub' | 'rail' | 'column'; readonly relations: readonly RelationId[]; readonly broken: boolean }
  | { readonly tag: 'flow'; readonly signal: Signal; readonly motion: Motion; readonly proxied: boolean; readonly end: 'stored' | 'lost'; readonly duplicates: number; readonly weight: 'stub' | 'line' | 'onward' }
);
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

/** A mark where lines meet: on a rail's crossing, or a pair's count. */
export type Crossing = { readonly at: Point; readonly relations: readonly RelationId[]; readonly form: 'dot' | 'ring' | 'count' | 'turn'; readonly count: number };

/** Text that belongs to a line; placed so that it covers neither card nor other label. */
export type Label = {
  readonly box: Box;
  readonly text: string;
  readonly font: 'plain' | 'mono';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly of: string; // id of the line or region
  readonly tone: 'ink' | 'quiet' | 'tag'; // tag: ink-filled databag key
};

/** `Tidy` as one edit is `(d) => ({ ...d, positions: tidy(...) })`. */
export type Positions = Document['positions'];
