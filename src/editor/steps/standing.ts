// The picture after a step: what is not configured by then stands back, and nothing moves where nothing would.
import {
  type Analysis,
  type Flow,
  insideId,
  openedOf,
  type Scene,
  type SceneEdge,
  type StepId,
  signals,
  standsAt,
  type Track,
} from '../../core/core.ts';
import { applicationOfUnit, lineId } from '../subject.ts';

/** Nothing changes its place. */
export function standingAt(analysis: Analysis, scene: Scene, step: StepId): Scene {
  const written = new Set(analysis.settlement.steps.flatMap(({ id, relation }) => (id <= step ? [relation] : [])));
  const crossed = crossedLines(analysis, step);
  const inside = insideLines(analysis, step, scene);
  const isThere = (edge: SceneEdge): boolean =>
    inside.has(edge.id) ||
    (edge.signal === undefined
      ? edge.relations.some((id) => written.has(id))
      : crossed.has(lineId(edge.signal, edge.from, edge.to)));
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

/** The lines of the picture that some hop crosses by then. */
function crossedLines(analysis: Analysis, step: StepId): ReadonlySet<string> {
  const found = analysis.flows.flatMap(({ signal, hops }) =>
    hops
      .filter((hop) => standsAt(hop, step))
      .map(({ from, to }) => lineId(signal, ownerOf(analysis, from), ownerOf(analysis, to ?? ''))),
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
    hops.filter((hop) => standsAt(hop, step)).map(({ from }) => `${signal} ${ownerOf(analysis, from)}`),
  );
}

function ownerOf(analysis: Analysis, process: string): string {
  return applicationOfUnit(analysis, process.split(' ')[0] ?? '')?.id ?? '';
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
