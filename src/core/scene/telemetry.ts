// How telemetry flows, as a story: each way of the picture hop by hop, what goes alike together: request, answer, push, and where it ends.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId, UnitId } from '../document/document.ts';
import type { Flow, Hop, Signal } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import { sourceOf, targetOf } from '../flow/level.ts';
import type { Layout, View, Way } from '../layout/layout.ts';
import { sayAnswer, sayHops } from '../narrate/hops.ts';
import { capital, fewOf } from '../narrate/list.ts';
import { applicationOfProcess, partsOf, signalNoun } from '../narrate/names.ts';
import { partOf } from './part.ts';
import { type Planned, type PlannedChapter, schedule } from './schedule.ts';
import type { Carry, Timeline } from './timeline.ts';
import { type Flowing, lineMove } from './travel.ts';

/** Of the ways that take part in the view, and then what stores that are opened do. `only`: one flow alone, for whoever follows it. */
export function telemetryStory(
  analysis: Analysis,
  layout: Layout,
  view: View,
  { only, inside = [] }: { readonly only?: Flow | undefined; readonly inside?: readonly PlannedChapter[] } = {},
): Timeline {
  const part = partOf(analysis, layout, view);
  const lines = new Map(layout.lines.flatMap((line) => (line.tag === 'flow' ? [[line.id, line] as const] : [])));
  const ways = layout.ways.filter((way) => way.lines.every((id) => isPart(lines.get(id), part.line)));
  const told = only ? waysOfFlow(ways, only) : ways;
  const groups = grouped(told, (way) => (only ? '' : chapterKey(layout, way)));
  const telling: Telling = { analysis, layout, lines };
  const chapters = [...groups.values()].map((group) =>
    chapterOf(telling, group, only ? [only] : flowsOf(analysis, group), only),
  );
  return schedule('telemetry', [...chapters, ...inside]);
}

type Telling = { readonly analysis: Analysis; readonly layout: Layout; readonly lines: ReadonlyMap<string, Flowing> };

function isPart(line: Flowing | undefined, isIn: (line: Flowing) => boolean): boolean {
  return line !== undefined && isIn(line);
}

/** Where few applications are drawn large each has its own chapter; else all that goes on alike behind the first line. */
function chapterKey({ style }: Layout, { signal, origin, motion, lines, end }: Way): string {
  if (style === 'detail') return [signal, applicationOfProcess(origin)].join(' ');
  const first = lines[0]?.split(' > ')[1];
  return [signal, motion, end, first, ...lines.slice(1)].join(' | ');
}

function flowsOf({ flows }: Analysis, ways: readonly Way[]): readonly Flow[] {
  const told = new Set(
    ways.flatMap(({ signal, origin, units }) => units.map((unit) => `${signal} ${unit} ${partsOf(origin).name}`)),
  );
  return flows.filter(({ signal, origin }) => told.has(`${signal} ${origin}`));
}

function waysOfFlow(ways: readonly Way[], { signal, origin, hops }: Flow): readonly Way[] {
  const { unit, name } = partsOf(origin);
  const own = ways.filter((way) => way.signal === signal && way.units.includes(unit));
  const exact = own.filter((way) => partsOf(way.origin).name === name);
  const next = new Set(hops.map((hop) => partsOf(targetOf(hop) ?? '').name));
  const passing = own.filter((way) => next.has(partsOf(way.origin).name)); // its own beginning is not drawn
  return (exact.length > 0 ? exact : passing).map((way) => ({ ...way, units: [unit] }));
}

function chapterOf(telling: Telling, ways: readonly Way[], flows: readonly Flow[], only?: Flow): PlannedChapter {
  const [first] = flows;
  const signal = first?.signal ?? 'metrics';
  const applications = [...new Set(ways.map(({ origin }) => applicationOfProcess(origin)))];
  const whose = only ? only.origin : fewOf(applications);
  const hops = [...new Set(flows.flatMap((flow) => flow.hops))];
  const legs = levelsOf(telling, ways);
  const used = new Set<Hop>();
  const beats = legs.map((some) => legBeat(telling, flows, hops, used, some));
  return {
    title: `${capital(signalNoun[signal])} of ${whose}`,
    beats: [
      ...beats,
      ...insideBeats(
        telling,
        flows,
        hops.filter((hop) => !used.has(hop)),
      ),
    ],
  };
}

/** One line at one time, with the units whose telemetry goes over it. */
type Leg = {
  readonly line: Flowing;
  readonly does: Exclude<Carry['does'], 'passes'>;
  readonly units: readonly UnitId[];
};

/** What happens at the same time on all the ways: first legs together, then the second ones. Ways that join share the rest. */
function levelsOf({ lines }: Telling, ways: readonly Way[]): readonly (readonly Leg[])[] {
  const levels: Map<string, Leg>[] = [];
  for (const way of ways) {
    const own = legsOf(
      way.lines.flatMap((id) => lines.get(id) ?? []),
      way.units,
    );
    own.forEach((leg, at) => {
      const level = levels[at] ?? new Map<string, Leg>();
      levels[at] = level;
      const key = `${leg.line.id} ${leg.does}`;
      const known = level.get(key);
      level.set(key, known ? { ...leg, units: [...new Set([...known.units, ...leg.units])] } : leg);
    });
  }
  return levels.map((level) => [...level.values()]);
}

/** Where a fetch passes others, the request goes all the way first, and the answer comes back over the same lines. */
function legsOf(lines: readonly Flowing[], units: readonly UnitId[]): readonly Leg[] {
  const pushing = lines.findIndex(({ motion }) => motion === 'push');
  const pulls = pushing < 0 ? lines : lines.slice(0, pushing);
  const [nearest, ...others] = pulls;
  const leg = (does: Leg['does']) => (line: Flowing) => ({ line, does, units });
  return [
    ...others.toReversed().map(leg('asks')),
    ...(nearest ? [leg('fetches')(nearest)] : []),
    ...others.map(leg('answers')),
    ...lines.slice(pulls.length).map(leg('pushes')),
  ];
}

function legBeat(
  { analysis, layout }: Telling,
  flows: readonly Flow[],
  hops: readonly Hop[],
  used: Set<Hop>,
  legs: readonly Leg[],
): Planned {
  const [first] = legs;
  const does = first?.does ?? 'pushes';
  const signal = first?.line.signal ?? 'metrics';
  const ends = ({ line }: Leg) => `${line.from} > ${line.to}`;
  const pairs = new Set(legs.map(ends));
  const own = hops.filter((hop) => pairs.has(pairOf(flows, hop)) || isLostHere(legs, hop));
  const before = does === 'answers' ? [] : hops.filter((hop) => !used.has(hop) && isWithin(legs, flows, hop));
  for (const hop of [...own, ...before]) used.add(hop);
  return {
    tag: 'carry',
    signal,
    hops: own,
    does,
    sentence: does === 'answers' ? sayAnswer(analysis, signal, own) : saidOf(analysis, signal, own, before),
    ways: legs.map(({ line }) => (does === 'asks' ? (line.request ?? line.points.toReversed()) : line.points)),
    lines: [...new Set(legs.map(({ line }) => line.id))],
    relations: [...new Set(own.flatMap(({ via }) => via))],
    applications: [...new Set(legs.flatMap(({ line }) => [line.from, line.to]))].filter((id) => id !== ''),
    moves: legs.map(({ line, units }) => lineMove(layout, line, does, units)),
    after: [],
  };
}

/** Who calls, and whom the called one asks in turn within its own unit. */
function saidOf(analysis: Analysis, signal: Signal, own: readonly Hop[], within: readonly Hop[]): string {
  return [own, within]
    .map((some) => sayHops(analysis, signal, some))
    .filter((said) => said !== '')
    .join(' ');
}

function pairOf(flows: readonly Flow[], hop: Hop): string {
  const to = targetOf(hop);
  return `${applicationOfProcess(sourceOf(hop, flows[0]?.origin ?? ''))} > ${to === null ? '' : applicationOfProcess(to)}`;
}

/** A call that reaches nobody ends where its line does. */
function isLostHere(legs: readonly Leg[], { to, from }: Hop): boolean {
  return to === null && legs.some(({ line }) => line.end === 'lost' && line.from === applicationOfProcess(from));
}

/** From process to process of the application where a leg begins, as an exporter that asks its nginx. */
function isWithin(legs: readonly Leg[], flows: readonly Flow[], hop: Hop): boolean {
  const [from, to] = pairOf(flows, hop).split(' > ');
  return from === to && legs.some(({ line }) => line.from === from);
}

/** What goes on where the picture shows one stop: to the workers of a store. Nothing travels. */
function insideBeats({ analysis }: Telling, flows: readonly Flow[], hops: readonly Hop[]): readonly Planned[] {
  const pairs = grouped(hops, (hop) => applicationOfProcess(sourceOf(hop, flows[0]?.origin ?? '')));
  return [...pairs].map(([from, some]): Planned => {
    const signal = flows[0]?.signal ?? 'metrics';
    const takers: readonly ApplicationId[] = some.flatMap((hop) => {
      const to = targetOf(hop);
      return to === null ? [] : [applicationOfProcess(to)];
    });
    return {
      tag: 'carry',
      signal,
      hops: some,
      does: 'passes',
      sentence: sayHops(analysis, signal, some),
      ways: [],
      lines: [],
      relations: [...new Set(some.flatMap(({ via }) => via))],
      applications: [...new Set([from, ...takers])],
      moves: [],
      after: [],
    };
  });
}
