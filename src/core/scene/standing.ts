// The picture after a step: what is not configured by then stands back, and nothing moves where nothing would.
import type { Analysis } from '../diagnose/analysis.ts';
import { standsAt } from '../flow/cause.ts';
import { type Flow, type Signal, signals } from '../flow/flow.ts';
import { insideId, openedOf } from '../flow/opened.ts';
import { applicationOfUnit } from '../narrate/names.ts';
import { databagAt } from '../settle/history.ts';
import type { StepId } from '../settle/settlement.ts';
import type { Scene, SceneEdge, Track } from './scene.ts';

/** Nothing changes its place. */
export function standingAt(analysis: Analysis, scene: Scene, step: StepId): Scene {
  const written = new Set(analysis.settlement.steps.flatMap(({ id, relation }) => (id <= step ? [relation] : [])));
  const crossed = crossedLines(analysis, step);
  const inside = insideLines(analysis, step, scene);
  const isThere = (edge: SceneEdge): boolean => {
    if (inside.has(edge.id)) return true;
    if (edge.signal !== undefined) return crossed.has(lineOf(edge.signal, edge.from, edge.to));
    return edge.relations.some((id) => written.has(id)) && hasKeys(analysis, edge, step);
  };
  const standing = new Set([
    ...analysis.flows.filter((flow) => stands(flow, step)).map(unitKey),
    ...senders(analysis, step),
  ]);
  return {
    ...scene,
    edges: scene.edges.map((edge) => (edge.isDim || isThere(edge) ? edge : { ...edge, isDim: true })),
    tracks: scene.tracks.flatMap((track) => (inside.has(track.id) ? [track] : trackAt(track, standing))),
  };
}

/** Where databag keys stand on a line: whether one of them is in a databag by then. */
function hasKeys(analysis: Analysis, { marks, relations }: SceneEdge, step: StepId): boolean {
  const keys = marks.flatMap((mark) => (mark.tag === 'text' && mark.class.includes('label-tag') ? [mark.text] : []));
  return keys.length === 0 || relations.some((id) => keysAt(analysis, id, step).some((key) => keys.includes(key)));
}

function keysAt(analysis: Analysis, relation: string, step: StepId): readonly string[] {
  const sides = [...databagAt(analysis, relation, step).values()];
  return sides.flatMap(({ application, units }) => [application, ...units.values()].flatMap((bag) => Object.keys(bag)));
}

/** The lines of the picture that some hop crosses by then. */
function crossedLines(analysis: Analysis, step: StepId): ReadonlySet<string> {
  const found = analysis.flows.flatMap(({ signal, hops }) =>
    hops.filter((hop) => standsAt(hop, step)).map(({ from, to }) => lineOf(signal, ownerOf(from), ownerOf(to ?? ''))),
  );
  return new Set(found);
}

/** The lines inside opened stores that some connection makes by then. */
function insideLines(analysis: Analysis, step: StepId, { nodes }: Scene): ReadonlySet<string> {
  const stores = analysis.topology.applications.filter(({ id }) => nodes.some((node) => node.id === insideId(id)));
  const lines = stores.flatMap(({ id }) => openedOf(analysis, id, signals)?.ways ?? []).flatMap((way) => way.lines);
  return new Set(lines.filter(({ hops }) => hops.some((hop) => standsAt(hop, step))).map(({ id }) => id));
}

/** Applications that pass something on by then: where telemetry goes on together, one token stands for its sender. */
function senders(analysis: Analysis, step: StepId): readonly string[] {
  return analysis.flows.flatMap(({ signal, hops }) =>
    hops.filter((hop) => standsAt(hop, step)).map(({ from }) => `${signal} ${ownerOf(from)}`),
  );
}

function ownerOf(process: string): string {
  return applicationOfUnit(process.split(' ')[0] ?? '');
}

/** Whichever of the two the telemetry comes from. */
function lineOf(signal: Signal, one: string, other: string): string {
  return [signal, ...[one, other].sort()].join(' ');
}

function stands({ hops }: Flow, step: StepId): boolean {
  return hops.length > 0 && hops.every((hop) => standsAt(hop, step));
}

function unitKey({ signal, origin }: Flow): string {
  return `${signal} ${origin.split(' ')[0] ?? ''}`;
}

function trackAt(track: Track, standing: ReadonlySet<string>): readonly Track[] {
  const units = track.units.filter((unit) => standing.has(`${track.signal} ${unit}`));
  return units.length === 0 ? [] : [units.length === track.units.length ? track : { ...track, units }];
}
