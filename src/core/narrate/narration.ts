// A view in words: its captions, its text alternative, and a sentence for each thing that it shows.
import type { Analysis } from '../diagnose/analysis.ts';
import type { RelationId } from '../document/document.ts';
import { carriedKeys, signalsOfRelation } from '../flow/carried.ts';
import type { Flow, Signal } from '../flow/flow.ts';
import { insideOf } from '../flow/inside.ts';
import { stepById } from '../settle/history.ts';
import type { StepId } from '../settle/settlement.ts';
import { sayAssumption } from './assumption.ts';
import { sayBroken } from './broken.ts';
import { type Drawn, type Looked, sayDrawing } from './drawing.ts';
import { sayFlows } from './flow.ts';
import { sayWay } from './inside.ts';
import { capital } from './list.ts';
import { type ReportForm, type Section, written } from './page.ts';
import { saySteps } from './step.ts';
import { words } from './words.ts';

/** Sections without sentences are left out. */
export type Narration = Drawn & { readonly sections: readonly Section[] };

/** Relations say how they configure the signals; flows say where these go, and on inside the stores. */
export function narrate(analysis: Analysis, title: string, looked: Looked): Narration {
  const { signals, layer } = looked;
  const own = analysis.flows.filter(({ signal }) => signals.includes(signal));
  const say = words.narration;
  const sections: readonly Section[] = [
    ...(layer === 'flow' ? [] : [{ title: say.configured, lines: configuring(analysis, signals) }]),
    ...(layer === 'relations' ? [] : flowing(analysis, own, signals)),
    { title: say.broken, lines: broken(analysis) },
    { title: say.assumptions, lines: analysis.settlement.assumptions.map(sayAssumption) },
  ];
  return {
    ...sayDrawing(analysis, title, looked),
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

/** The whole as a text that can be copied. */
export function narrationReport(
  { title, subtitle, captions, description, sections }: Narration,
  form: ReportForm,
): string {
  const leads = captions.length > 0 ? [`${capital(subtitle)}.`, ...captions] : [description];
  return written(form, title, leads, sections);
}

function configuring(analysis: Analysis, signals: readonly Signal[]): readonly string[] {
  const steps = new Set<StepId>();
  for (const { id } of analysis.topology.relations)
    for (const step of stepsCarrying(analysis, id, signals)) steps.add(step);
  const written = [...steps].sort((one, other) => one - other);
  return saySteps(
    analysis,
    written.flatMap((id) => stepById(analysis.settlement, id) ?? []),
  );
}

/** The last writes of keys with which a relation configures the signals. */
function stepsCarrying(analysis: Analysis, id: RelationId, signals: readonly Signal[]): readonly StepId[] {
  const { topology, settlement } = analysis;
  const own = signalsOfRelation(analysis, id).filter((signal) => signals.includes(signal));
  return own.flatMap((signal) => carriedKeys(topology, settlement, id, signal).flatMap(({ steps }) => steps));
}

function flowing(analysis: Analysis, flows: readonly Flow[], signals: readonly Signal[]): readonly Section[] {
  const asked = flows.filter(({ end }) => end !== 'not-collected');
  const unasked = flows.filter(({ end }) => end === 'not-collected');
  const say = words.narration;
  return [
    { title: say.flows, lines: sayFlows(analysis, asked).map(({ text }) => text) },
    { title: say.inside, lines: inside(analysis, signals) },
    { title: say.unasked, lines: [...new Set(sayFlows(analysis, unasked).map(({ text }) => text))] },
  ];
}

/** Queries and rules are shown with what they are about, which is what the store keeps. */
function inside(analysis: Analysis, signals: readonly Signal[]): readonly string[] {
  return analysis.topology.applications.flatMap(({ id }) => {
    const opened = insideOf(analysis, id);
    if (opened === undefined) return [];
    const isShown = (signal: Signal) =>
      signals.includes(signal) || (isAbout(signal) && opened.keeps.some((one) => signals.includes(one)));
    return opened.ways.filter(({ signal }) => isShown(signal)).map((way) => sayWay(analysis, opened, way));
  });
}

function isAbout(signal: Signal): boolean {
  return signal === 'queries' || signal === 'rules';
}

function broken({ topology }: Analysis): readonly string[] {
  return topology.relations.flatMap((relation) => (relation.state === 'broken' ? [sayBroken(relation)] : []));
}
