// Which drawings are small enough to be drawn large, and in which order their cards stand.
import type { Analysis } from '../diagnose/analysis.ts';
import { memo } from '../memo.ts';
import type { TopologyApplication } from '../topology/topology.ts';
import { type Current, unitCurrentsOf } from './currents.ts';
import type { Survey } from './lanes.ts';
import { processesOf } from './processes.ts';
import { inOrder } from './sheet-card.ts';

/**
 * `ends`: collectors and stores, first the one that the coordinator's first row sends to. `isPlain`: one worker application, at most one
 * end, and each process gives one signal at most, so that every line can run straight from its row to a line of the store.
 */
export type Members = {
  readonly coordinator: TopologyApplication;
  readonly workers: readonly TopologyApplication[];
  readonly ends: readonly TopologyApplication[];
  readonly isPlain: boolean;
};

const most = { workers: 3, ends: 4, unitsOfOne: 6, units: 9 };

/** Undefined where more is drawn than a coordinator, its workers, and where their telemetry goes; or too much of it. */
export const membersOf = memo((analysis: Analysis, { lanes, pairs }: Survey): Members | undefined => {
  const { applications } = analysis.topology;
  const [only] = lanes;
  const [cluster] = only?.clusters ?? [];
  if (!only || !cluster || lanes.length > 1 || only.clusters.length > 1) return undefined;
  if (only.rest.length + only.rails.length + only.beside.size > 0) return undefined;
  const coordinator = applications[cluster.coordinator];
  const workers = cluster.workers.map((index) => applications[index]).filter((one) => one !== undefined);
  const ends = only.ends.map((index) => applications[index]).filter((one) => one !== undefined);
  if (!coordinator || !isSmall(workers, ends.length)) return undefined;
  const head = coordinator.index;
  if (!pairs.every(({ a, b }) => a === head || b === head || isPlainPair(workers, ends, a, b))) return undefined;
  if (![...unitCurrentsOf(analysis).all.values()].every((current) => isOutward(current, head, ends))) return undefined;
  const isPlain = workers.length === 1 && ends.length <= 1 && isSingle(analysis);
  return { coordinator, workers, ends: inRowOrder(analysis, head, ends), isPlain };
});

function isSmall(workers: readonly TopologyApplication[], ends: number): boolean {
  const units = workers.reduce((sum, worker) => sum + worker.units.length, 0);
  if (workers.length === 0 || workers.length > most.workers || ends > most.ends || units > most.units) return false;
  return workers.every((worker) => worker.units.length <= most.unitsOfOne);
}

/** Between a single worker and a single end a line finds its way; among several it would lead through other cards' words. */
function isPlainPair(
  workers: readonly TopologyApplication[],
  ends: readonly TopologyApplication[],
  a: number,
  b: number,
): boolean {
  const [worker, end] = [workers[0]?.index, ends[0]?.index];
  return workers.length === 1 && ends.length === 1 && [a, b].every((one) => one === worker || one === end);
}

/** Telemetry goes from the cluster to an end, or by way of the coordinator, and no further. */
function isOutward({ source, target }: Current, head: number, ends: readonly TopologyApplication[]): boolean {
  const isEnd = (application: number) => ends.some(({ index }) => index === application);
  if (isEnd(source.application)) return false;
  return target === undefined || isEnd(target.application) || target.application === head;
}

function isSingle(analysis: Analysis): boolean {
  const rows = [...unitCurrentsOf(analysis).all.values()].map(
    ({ source: { application, name, unit } }) => `${application} ${unit} ${name}`,
  );
  return new Set(rows).size === rows.length;
}

function inRowOrder(
  analysis: Analysis,
  head: number,
  ends: readonly TopologyApplication[],
): readonly TopologyApplication[] {
  const rows = [...(processesOf(analysis).byApplication.get(head) ?? [])].sort(inOrder).map(({ name }) => name);
  const currents = [...unitCurrentsOf(analysis).all.values()];
  const first = ({ index }: TopologyApplication) => {
    const own = currents.filter(({ source, target }) => source.application === head && target?.application === index);
    return Math.min(rows.length, ...own.map(({ source }) => rows.indexOf(source.name)));
  };
  return [...ends].sort((a, b) => first(a) - first(b) || a.index - b.index);
}
