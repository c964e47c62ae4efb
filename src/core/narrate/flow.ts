// The whole way of one origin's signal in one sentence, and how it ends; units that go alike share it.
import type { Analysis } from '../diagnose/analysis.ts';
import { circleOf } from '../flow/circle.ts';
import type { Flow } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import { coursesOf } from '../flow/level.ts';
import { sayCourse } from './course.ts';
import { capital, counted, fewOf, listed } from './list.ts';
import { lossClause } from './loss.ts';
import { applicationOfProcess, applicationPhrase, opening, partsOf, signalNoun, unitPhrase } from './names.ts';

/** `Logs of loki-read/0 go from pebble to nginx of loki, which passes them to otelcol, because the cluster databag of loki says so in …` */
export function sayFlow(analysis: Analysis, flow: Flow): string {
  return sayOf(analysis, flow, whoseOf(flow, unitPhrase(analysis.settlement, flow.origin)));
}

/** Flows that go alike, and what is said of them together. */
export type Told = { readonly flows: readonly Flow[]; readonly text: string };

/** One sentence for all that the units of an application do alike, in the order of the flows. */
export function sayFlows(analysis: Analysis, flows: readonly Flow[]): readonly Told[] {
  const alike = grouped(flows, (flow) =>
    [flow.signal, applicationPhrase(analysis.settlement, flow.origin), general(sayOf(analysis, flow, ''))].join('\n'),
  );
  return [...alike.values()].map((group) => ({ flows: group, text: sayTogether(analysis, group) }));
}

/** Why nothing is sent: nobody asked, and who would have to. */
export function sayNotCollected(analysis: Analysis, flow: Flow): string {
  return notCollected(analysis, flow, unitPhrase(analysis.settlement, flow.origin));
}

/** Only charm code has charm traces. */
function whoseOf({ signal, end }: Flow, phrase: string): string {
  return signal === 'charm-traces' && end !== 'not-collected' ? phrase.replace('the charm code of ', '') : phrase;
}

/** Of all units of an application it is said by its name, of some by theirs. */
function sayTogether(analysis: Analysis, group: readonly Flow[]): string {
  const [first] = group;
  if (first === undefined || group.length === 1) return first === undefined ? '' : sayFlow(analysis, first);
  const id = applicationOfProcess(first.origin);
  const kind = applicationPhrase(analysis.settlement, first.origin);
  const all = analysis.topology.application(id)?.units.length ?? 0;
  if (group.length >= all) return general(sayOf(analysis, first, whoseOf(first, `${kind} (${counted(all, 'unit')})`)));
  const units = listed(group.map(({ origin }) => partsOf(origin).unit));
  return sayOf(analysis, first, whoseOf(first, `${kind.slice(0, kind.length - id.length)}${units}`));
}

/** For all units, without their numbers. */
function general(text: string): string {
  return text.replace(/\/\d+\b/g, '');
}

function sayOf(analysis: Analysis, flow: Flow, whose: string): string {
  const { signal, end, duplicates } = flow;
  if (end === 'not-collected') return notCollected(analysis, flow, whose);
  const courses = coursesOf(flow).map((course, at) => sayCourse(analysis, flow, course, at > 0));
  const way = `${capital(signalNoun[signal])} of ${whose} ${courses.join('; others ')}${losing(analysis, flow)}.`;
  const copies = duplicates === 0 ? [] : [`The same store gets them ${duplicates + 1} times.`];
  return [way, ...copies, ...sayCircle(analysis, flow)].join(' ');
}

function notCollected({ settlement }: Analysis, { signal, origin }: Flow, whose: string): string {
  if (settlement.processes.get(origin)?.isIdle)
    return whose.endsWith(' units)')
      ? `${opening(whose)} do not run, and give nothing.`
      : `${opening(whose)} does not run, and gives nothing.`;
  if (signal === 'metrics') return `${opening(whose)} has metrics, and nobody fetches them.`;
  if (signal === 'logs') return `Nobody has named a place for the logs of ${whose}.`;
  return `${opening(whose)} could send ${signalNoun[signal]}, and has been told no place to send them to.`;
}

function losing({ settlement }: Analysis, { end, losses }: Flow): string {
  if (end === 'stored') return '';
  const why = fewOf([...new Set(losses.map((loss) => lossClause(loss, settlement)))], 2);
  return end === 'lost' ? `, and are lost: ${why}` : `; some are lost: ${why}`;
}

/** A store that keeps what it tells of itself. */
function sayCircle(analysis: Analysis, flow: Flow): readonly string[] {
  const circle = circleOf(analysis, flow);
  if (circle === undefined) return [];
  const { store, kept, through } = circle;
  const isCluster = analysis.topology.application(store)?.kind === 'coordinator';
  const own = isCluster ? 'its cluster tells' : 'it tells';
  if (through.length === 0)
    return [`So ${store} keeps what ${own} of itself, and while it is down that is missing too.`];
  const what = `${signalNoun[flow.signal]} of ${applicationOfProcess(flow.origin)}`;
  const where = isCluster ? `${listed(kept)} of the same cluster` : listed(kept);
  return [
    `A circle: ${what} end in ${where}, by way of ${listed(through)}; while ${store} is down, they are missing too.`,
  ];
}
