// Who fetches metrics, from whom, and over which hops: the scrape jobs followed to the processes that answer.
import type { UnitId } from '../document/document.ts';
import type { Process, ProcessId, ScrapeJob } from '../settle/settlement.ts';
import { type Call, type Connection, connect, type Deployed } from './connection.ts';
import type { Hop, Loss } from './flow.ts';
import { grouped } from './grouped.ts';
import { passage } from './passage.ts';
import { proxies, servesMetrics } from './stop.ts';

/** One scraper's pull from one process. `hops` run as the metrics do: the last one leaves the scraper. `losses`: ways of it that fail. */
export type Pull = {
  readonly scraper: Process;
  readonly source: ProcessId;
  readonly isAnswered: boolean;
  readonly hops: readonly Hop[];
  readonly losses: readonly Loss[];
};

/** By the process whose metrics are fetched; a pull that reaches nobody is laid to the process that it was meant for. */
export function pulls(deployed: Deployed): ReadonlyMap<ProcessId, readonly Pull[]> {
  const scrapers = [...deployed.settlement.processes.values()];
  const all = scrapers.flatMap((scraper) =>
    scraper.scrapes.flatMap((job) => job.targets.flatMap((target) => pullsOf(deployed, scraper, job, target))),
  );
  return grouped(all, ({ source }) => source);
}

/** Ways that fail belong to whoever answers on the others; where nobody does, to the one that the job was written for. */
function pullsOf(deployed: Deployed, scraper: Process, job: ScrapeJob, target: string): readonly Pull[] {
  const ends = followed(deployed, callOf(scraper, job, target));
  const answering = new Set(ends.flatMap(({ source }) => source ?? []));
  const sources = answering.size > 0 ? [...answering] : meant(deployed, scraper, job, ends);
  return sources.map((source) =>
    merged(
      scraper,
      source,
      ends.filter((end) => end.source === undefined || end.source === source),
    ),
  );
}

function callOf(scraper: Process, { scheme, path, via, because }: ScrapeJob, target: string): Call {
  const url = `${scheme}://${target}${path}`;
  const how = { protocol: scheme, method: 'GET', motion: 'pull', choice: null } as const;
  return { signal: 'metrics', from: scraper, url, ...how, via, because };
}

/** One way that a request may take: its hops from the scraper on, and who answers at last. */
type Answer = {
  readonly hops: readonly Hop[];
  readonly source: ProcessId | undefined;
  readonly unit: UnitId | undefined;
  readonly loss: Loss | undefined;
};

/** A request passes an nginx at most once: that is all that proxies here, and it keeps a circle from being followed for ever. */
function followed(deployed: Deployed, call: Call, passed: readonly Hop[] = []): readonly Answer[] {
  return connect(deployed, call).flatMap((connection): readonly Answer[] => {
    const hops = [...passed, connection.hop];
    if (connection.tag === 'lost') return [{ hops, source: undefined, unit: connection.unit, loss: connection.loss }];
    return answered(deployed, connection, call, hops);
  });
}

type Reached = Extract<Connection, { readonly tag: 'reached' }>;

function answered(
  deployed: Deployed,
  { listener, path }: Reached,
  call: Call,
  hops: readonly Hop[],
): readonly Answer[] {
  const { process, socket } = listener;
  const { protocol, method, motion } = call;
  const request = { signal: 'metrics', port: socket.port, path, protocol, method, motion } as const;
  const next = process.nginx && proxies(process, socket.port) ? passage(process, process.nginx, request) : undefined;
  if (next?.tag === 'on' && hops.length < 3) return next.calls.flatMap((one) => followed(deployed, one, hops));
  const serves = socket.takes.some((intake) => servesMetrics(intake) && intake.path === path);
  const found = { hops, source: undefined, unit: process.unit };
  if (next === undefined ? serves : next.tag === 'status') return [{ ...found, source: process.id, loss: undefined }];
  const unmatched: Loss = { at: process.id, reason: 'no-location', params: { path, port: String(socket.port) } };
  return [{ ...found, loss: next?.tag === 'lost' ? next.loss : unmatched }];
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
  const depth = Math.max(...ends.map(({ hops }) => hops.length));
  const levels = Array.from({ length: depth }, (_, back) => ends.flatMap(({ hops }) => hops[depth - 1 - back] ?? []));
  const isAnswered = ends.some((end) => end.source !== undefined);
  return {
    scraper,
    source,
    isAnswered,
    hops: [...new Set(levels.flat())],
    losses: ends.flatMap(({ loss }) => loss ?? []),
  };
}
