// "Who opens a connection to whom?": read off the hops of the telemetry that is asked about.
import type { Analysis } from '../diagnose/analysis.ts';
import { applicationOf } from '../diagnose/whose.ts';
import type { ApplicationId, Question } from '../document/document.ts';
import type { Flow, Hop } from '../flow/flow.ts';
import type { Asking, Choice } from './choice.ts';

/** `about` an application whose telemetry it is, or a relation on its way. To choose from: every pair of those that have to do with it. */
export const whoDials: Asking = (analysis, question) => {
  const hops = analysis.flows
    .filter((flow) => isAbout(analysis, flow, question))
    .flatMap((flow) => hopsOf(flow, question));
  const calls = new Set(hops.flatMap((hop) => callOf(analysis, hop)));
  const parties = partiesOf(analysis, hops);
  const choices = parties.flatMap((from) =>
    parties.filter((to) => to !== from).map((to): Choice => ({ tag: 'call', from, to })),
  );
  return { choices, right: new Set(choices.filter((choice) => choice.tag === 'call' && calls.has(nameOf(choice)))) };
};

function isAbout(analysis: Analysis, flow: Flow, { about, signal }: Question): boolean {
  if (signal !== undefined && flow.signal !== signal) return false;
  return applicationOf(analysis, flow.origin)?.id === about || flow.hops.some(({ via }) => isOn(via, about));
}

/** Of a relation only the hops that it named. */
function hopsOf({ hops }: Flow, { about }: Question): readonly Hop[] {
  const named = hops.filter(({ via }) => isOn(via, about));
  return named.length > 0 ? named : hops;
}

function isOn(via: Hop['via'], about: string | undefined): boolean {
  return about !== undefined && via.includes(about);
}

/** Calls within one application are nobody else's matter. */
function callOf(analysis: Analysis, { from, to }: Hop): readonly string[] {
  const ends = [applicationOf(analysis, from)?.id, to === null ? undefined : applicationOf(analysis, to)?.id];
  const [one, other] = ends;
  return one === undefined || other === undefined || one === other ? [] : [nameOf({ from: one, to: other })];
}

/** Both ends of every hop, and of every relation that named one; by id. */
function partiesOf(analysis: Analysis, hops: readonly Hop[]): readonly ApplicationId[] {
  const ends = hops.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  const acting = ends.flatMap((process) => applicationOf(analysis, process)?.id ?? []);
  const naming = hops.flatMap(({ via }) => via).flatMap((id) => endsOf(analysis, id));
  return [...new Set([...acting, ...naming])].sort();
}

function endsOf({ topology }: Analysis, id: string): readonly ApplicationId[] {
  const relation = topology.relation(id);
  if (relation?.state !== 'joined') return [];
  return [relation.provider, relation.requirer].flatMap((end) => topology.applications[end.application]?.id ?? []);
}

function nameOf({ from, to }: { readonly from: ApplicationId; readonly to: ApplicationId }): string {
  return `${from} ${to}`;
}
