// What the charms did once nothing changes any more: databags, processes, statuses, and the steps that led there.
import type { ApplicationId, Bag, RelationId, UnitId } from '../document/document.ts';
import type { Process, ProcessId, Raise, Status, StepId, Supplied } from '../library/process.ts';

// The words of processes stand with the libraries, which make them; whoever reads a settlement finds them here.
export type {
  Ground,
  Intake,
  Location,
  LogTarget,
  Nginx,
  NginxServer,
  Process,
  ProcessId,
  ScrapeJob,
  Send,
  Socket,
  Status,
  StatusName,
  StepId,
  TelemetrySignal,
} from '../library/process.ts';

export type Settlement = {
  readonly from: 'nothing' | 'before';
  readonly rounds: number;
  readonly isSettled: boolean; // false after 64 rounds without rest
  readonly databags: ReadonlyMap<RelationId, Databags>; // joined and peer relations
  readonly processes: ReadonlyMap<ProcessId, Process>; // by unit, then name
  readonly statuses: ReadonlyMap<UnitId, Status>;
  readonly openedPorts: ReadonlyMap<UnitId, readonly number[]>;
  readonly gates: ReadonlyMap<ApplicationId, readonly RelationId[]>; // relations without which its units would not have acted
  readonly steps: readonly Step[];
  readonly assumptions: readonly Assumption[];
  readonly raised: readonly Raised[];
  readonly stopped: ReadonlySet<UnitId>; // units that are down; none but in a what-if
};

/** Both ends of one relation, by application. */
export type Databags = ReadonlyMap<ApplicationId, Side>;
export type Side = { readonly application: Bag; readonly units: ReadonlyMap<UnitId, Bag> };

/** One write into a databag, with its cause. `library` is null where the charm's own code acts (`by` says whose). */
export type Step = {
  readonly id: StepId;
  readonly round: number; // 1-based
  readonly unit: UnitId;
  readonly library: string | null;
  readonly by?: string | undefined;
  readonly relation: RelationId;
  readonly bag: 'application' | 'unit';
  readonly set: Bag;
  readonly removed: readonly string[];
  readonly because: readonly StepId[]; // steps that wrote the keys it read, gates included
  readonly read: readonly KeyRead[];
};
export type KeyRead = { readonly relation: RelationId; readonly owner: ApplicationId | UnitId; readonly key: string };

export type Assumption = Supplied & { readonly application: ApplicationId };
/** A charm that raised: it wrote nothing; its status is error. */
export type Raised = Raise & { readonly unit: UnitId };
