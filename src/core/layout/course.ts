// How one current of telemetry runs, before it is known what runs beside it. Shapes only.
import type { Point } from '../document/document.ts';
import type { Current } from './currents.ts';
import type { Rails } from './rails.ts';
import type { Standing } from './standing.ts';
import type { Trunks } from './trunks.ts';

/**
 * `cable`: along the trunk of the worker's cluster; `in`: into a row of the coordinator, `over`: over the coordinator's top and on
 * (`tail`) with `group`, `drop`: down to the rail of `rail`. `bundle`: its own way, beside whatever else belongs to `group`.
 * `rail`: between a support application's rail and the column of its partner; `entries`: where what it passes on comes onto the rail.
 */
export type Course =
  | (Cable & { readonly tag: 'cable'; readonly family: 'in'; readonly end: Point })
  | (Cable & {
      readonly tag: 'cable';
      readonly family: 'over';
      readonly group: string;
      readonly tail: readonly Point[];
    })
  | (Cable & { readonly tag: 'cable'; readonly family: 'drop'; readonly rail: number })
  | { readonly tag: 'bundle'; readonly current: Current; readonly group: string; readonly middle: readonly Point[] }
  | {
      readonly tag: 'rail';
      readonly current: Current;
      readonly rail: number;
      readonly column: number;
      readonly isUp: boolean;
      readonly entries: readonly Entry[];
    };

type Cable = { readonly current: Current; readonly coordinator: number };

/** Where telemetry comes onto a rail: from its own card, from somebody's column, from the workers of a cluster. */
export type Entry =
  | { readonly tag: 'card' }
  | { readonly tag: 'column'; readonly application: number }
  | { readonly tag: 'drop'; readonly coordinator: number };

export type Network = { readonly standing: Standing; readonly trunks: Trunks; readonly rails: Rails };
