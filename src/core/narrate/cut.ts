// What is supposed of a deployment, and why some of it cannot be.
import type { Cut, NoCut, NoCutReason } from '../compare/cut.ts';
import { counted, listed } from './list.ts';
import { words } from './words.ts';

/** All of them in one sentence without its end: `the relation of loki:s3 to s3 is cut and loki/0 is down`. */
export function sayCuts(cuts: readonly Cut[]): string {
  return listed(cuts.map(sayCut));
}

export function sayCut(cut: Cut): string {
  switch (cut.tag) {
    case 'relation':
      return `the relation between ${cut.relation.replace(' ', ' and ')} is cut`;
    case 'unit':
      return `${cut.unit} is down`;
    case 'application':
      return `all of ${cut.application} is down`;
    case 'units':
      return `${cut.application} has ${counted(cut.units, 'unit')}`;
    case 'role':
      return `${cut.application} loses the role ${cut.role}`;
    case 'tls':
      return cut.isOn ? `${cut.application} has a certificate` : `${cut.application} has no certificate`;
    case 'track':
      return isMode(cut.track)
        ? `${cut.application} is ${cut.track}`
        : `${cut.application} is on the track ${cut.track}`;
  }
}

function isMode(track: string): boolean {
  return Object.keys(words.mode).includes(track);
}

/** With the way out. */
export function sayNoCut({ reason, cut }: NoCut): string {
  return reasons[reason](cut);
}

/** What a cut is about, as it was written. */
function subject(cut: Cut): string {
  if (cut.tag === 'relation') return cut.relation;
  return cut.tag === 'unit' ? cut.unit : cut.application;
}

const reasons: Readonly<Record<NoCutReason, (cut: Cut) => string>> = {
  'no-such-relation': (cut) => `There is no relation ${subject(cut)}. Write both ends, as one:endpoint other:endpoint.`,
  peers: (cut) => `${subject(cut)} joins the units of one application. Nobody can cut that.`,
  'no-such-unit': (cut) => `There is no unit ${subject(cut)}. Write application/number.`,
  'no-such-application': (cut) => `There is no application ${subject(cut)}. Write its name as it is drawn.`,
  'not-a-count': (cut) => `${subject(cut)} cannot be scaled to that. Write a whole number from 0.`,
  'role-not-held': (cut) => `${subject(cut)} does not hold ${roleOf(cut)}. Name a role that it has.`,
  'role-inseparable': (cut) =>
    `${subject(cut)} holds ${roleOf(cut)} only with others, and may have one role alone. Name the role that it has.`,
  'no-certificates': (cut) => `${subject(cut)} has no endpoint for certificates. Name an application that has one.`,
  'no-such-track': (cut) =>
    `${subject(cut)} has no track ${cut.tag === 'track' ? cut.track : ''}. Name one that its charm has, or a mode: direct, proxied.`,
};

function roleOf(cut: Cut): string {
  return cut.tag === 'role' ? `the role ${cut.role}` : 'that';
}
