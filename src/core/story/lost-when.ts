// "What is lost without this?": tried out, as any what-if, as if it had been deployed so. What outlives a cut by chance is no answer.
import type { Cut } from '../compare/cut.ts';
import { whatif } from '../compare/whatif.ts';
import type { Analysis } from '../diagnose/analysis.ts';
import { applicationOf } from '../diagnose/whose.ts';
import type { Topology } from '../topology/topology.ts';
import type { Asking, Choice } from './choice.ts';

/** `about` a relation, a unit or an application. To choose from: all telemetry that is stored now, by application. */
export const lostWhen: Asking = (analysis, { about = '', signal }) => {
  const choices = storedNow(analysis).filter((choice) => signal === undefined || choice.signal === signal);
  const cut = cutNamed(analysis.topology, about);
  const lost = cut === undefined ? new Set<string>() : lostBy(analysis, cut);
  return { choices, right: new Set(choices.filter((choice) => lost.has(nameOf(choice)))) };
};

function cutNamed(topology: Topology, id: string): Cut | undefined {
  if (topology.relation(id) !== undefined) return { tag: 'relation', relation: id };
  if (topology.unit(id) !== undefined) return { tag: 'unit', unit: id };
  return topology.application(id) && { tag: 'application', application: id };
}

type Telemetry = Extract<Choice, { tag: 'telemetry' }>;

function storedNow(analysis: Analysis): readonly Telemetry[] {
  const stored = analysis.flows.filter(({ stores }) => stores.length > 0);
  const choices = stored.map((flow) => telemetryOf(analysis, flow));
  return [...new Map(choices.map((choice) => [nameOf(choice), choice])).values()];
}

function lostBy(analysis: Analysis, cut: Cut): ReadonlySet<string> {
  const { tables } = whatif(analysis, [cut]).fresh;
  return new Set(tables.flatMap(({ lost }) => lost).map((change) => nameOf(telemetryOf(analysis, change))));
}

function telemetryOf(
  analysis: Analysis,
  { signal, origin }: Pick<Analysis['flows'][number], 'signal' | 'origin'>,
): Telemetry {
  return { tag: 'telemetry', signal, application: applicationOf(analysis, origin)?.id ?? origin };
}

function nameOf({ signal, application }: Telemetry): string {
  return `${signal} ${application}`;
}
