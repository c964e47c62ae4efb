// Who fetches metrics, from whom, and over which hops: the scrape jobs followed to the processes that answer.
import { flatMap } from '../flat-map.ts';
import type { Intake, Process, ProcessId, ScrapeJob } from '../settle/settlement.ts';
import { type Answer, answersTo } from './answer.ts';
import type { Deployed } from './connection.ts';
import type { Call, Crossing } from './crossing.ts';
import type { Loss } from './flow.ts';
import { grouped } from './grouped.ts';
import { servesMetrics } from './stop.ts';

/** One scraper's pull from one process. `crossings` run as the metrics do: the last one leaves the scraper. `losses`: ways of it that fail. */
export type Pull = {
  readonly scraper: Process;
  readonly source: ProcessId;
  readonly isAnswered: boolean;
  readonly crossings: readonly Crossing[];
  readonly losses: readonly Loss[];
};

/** By the process whose metrics are fetched; a pull that reaches nobody is laid to the process that it was meant for. */
export function pulls(deployed: Deployed, scrapers: readonly Process[]): ReadonlyMap<ProcessId, readonly Pull[]> {
  const all: Pull[] = [];
  for (const scraper of scrapers)
    for (const job of scraper.scrapes)
      for (const target of job.targets) all.push(...pullsOf(deployed, scraper, job, target));
  return grouped(all, ({ source }) => source);
}

/** Ways that fail belong to whoever answers on the others; where nobody does, to the one that the job was written for. */
function pullsOf(deployed: Deployed, scraper: Process, job: ScrapeJob, target: string): readonly Pull[] {
  const ends = answersTo(deployed, callOf(scraper, job, target), isAnswer);
  const [only] = ends;
  if (only?.source !== undefined && ends.length === 1) return [alone(scraper, only.source, only)];
  const answering = new Set(flatMap(ends, ({ source }) => source ?? []));
  const sources = answering.size > 0 ? [...answering] : meant(deployed, scraper, job, ends);
  return sources.map((source) =>
    merged(
      scraper,
      source,
      ends.filter((end) => end.source === undefined || end.source === source),
    ),
  );
}

/** What `merged` makes of a single answer. */
function alone(scraper: Process, source: ProcessId, { crossings }: Answer): Pull {
  return { scraper, source, isAnswered: true, crossings: crossings.toReversed(), losses: [] };
}

function callOf(scraper: Process, { scheme, path, via, because }: ScrapeJob, target: string): Call {
  const url = `${scheme}://${target}${path}`;
  return {
    signal: 'metrics',
    from: scraper,
    url,
    protocol: scheme,
    method: 'GET',
    motion: 'pull',
    choice: null,
    via,
    because,
  };
}

/** Metrics are served under one path, not below it. */
function isAnswer(intake: Intake, path: string): boolean {
  return servesMetrics(intake) && intake.path === path;
}

/** Of the unit that the job's label or the failed call names: what serves metrics, else what could, else the first that is no charm code. */
function meant(deployed: Deployed, scraper: Process, job: ScrapeJob, ends: readonly Answer[]): readonly ProcessId[] {
  const labelled = Object.hasOwn(job.labels, 'juju_unit') ? job.labels['juju_unit'] : undefined;
  const units = [labelled, ...ends.map(({ unit }) => unit)].filter((unit) => unit !== undefined);
  const processes = units.map((unit) => deployed.directory.processes(unit)).find((all) => all.length > 0) ?? [];
  const others = processes.filter(({ id, name }) => id !== scraper.id && name !== 'charm');
  const source = others.find(isServing) ?? others.find(({ gives }) => gives?.includes('metrics')) ?? others[0];
  return source === undefined ? [] : [source.id];
}

function isServing(process: Process): boolean {
  return process.listens.some(({ takes }) => takes.some(servesMetrics));
}

function merged(scraper: Process, source: ProcessId, ends: readonly Answer[]): Pull {
  const depth = Math.max(...ends.map(({ crossings }) => crossings.length));
  const levels = Array.from({ length: depth }, (_, back) =>
    flatMap(ends, ({ crossings }) => crossings[depth - 1 - back] ?? []),
  );
  const isAnswered = ends.some((end) => end.source !== undefined);
  return {
    scraper,
    source,
    isAnswered,
    crossings: [...new Set(levels.flat())],
    losses: flatMap(ends, ({ loss }) => loss ?? []),
  };
}
