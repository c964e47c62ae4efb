// `orrery whatif`: what is lost, what survives and what repairs it, if the deployment were not as it is drawn.
import {
  type Analysis,
  type Consequence,
  type Cut,
  consequenceReport,
  derive,
  relationsNamed,
  sayNoCut,
  whatif,
  whyNot,
  writeConsequence,
} from '../core/core.ts';
import type { Command } from './command.ts';
import { type Complaint, isComplaint, misuse } from './complaint.ts';
import { type Flags, valueGiven } from './flags.ts';
import { fromFlag, readDocument } from './input.ts';
import { outputFlag, writeAs } from './output.ts';

const outputs: Readonly<Record<string, (consequence: Consequence) => string>> = {
  text: (consequence) => consequenceReport(consequence, 'text'),
  json: writeConsequence,
  markdown: (consequence) => consequenceReport(consequence, 'markdown'),
};

export const whatifCommand: Command = {
  name: 'whatif',
  usage: 'FILE… --cut RELATION… --stop UNIT…',
  about: 'Says what is lost, what survives and what repairs it, if some of the deployment were gone or otherwise.',
  flags: [
    { name: '--cut', value: 'RELATION', many: true, about: 'relations by both ends: loki:s3 s3:s3-credentials' },
    { name: '--stop', value: 'UNIT', many: true, about: 'units that are down: loki/0' },
    { name: '--stop-application', value: 'APPLICATION', many: true, about: 'applications all of whose units are down' },
    { name: '--scale', value: 'APPLICATION=UNITS', many: true, about: 'another number of units' },
    { name: '--lose-role', value: 'APPLICATION:ROLE', many: true, about: 'a role that a worker, or a cluster, loses' },
    { name: '--tls', value: 'on|off APPLICATION', many: true, about: 'a certificate given, or taken' },
    { name: '--track', value: 'APPLICATION=TRACK', many: true, about: 'another track, or a mode: direct, proxied' },
    {
      name: '--output',
      value: 'FORM',
      one: Object.keys(outputs),
      about: 'text, json or markdown; text where it is absent',
    },
    outputFlag,
    fromFlag,
  ],
  examples: [
    ['orrery whatif cos.orrery.json --cut loki:s3 s3:s3-credentials', 'a relation is cut'],
    [
      'orrery whatif cos.orrery.json --stop loki/0 loki/1 --stop-application otelcol',
      'units and an application are down',
    ],
    ['orrery whatif cos.orrery.json --lose-role loki-read:read --output markdown', 'a role is lost, as a report'],
    ['orrery whatif cos.orrery.json --tls off loki --track tempo=proxied', 'no certificate, and another track'],
  ],
  async run(flags, io) {
    const document = await readDocument(flags, io);
    if (isComplaint(document)) return document;
    const analysis = derive(document.deployment);
    const cuts = cutsOf(flags, analysis);
    if (isComplaint(cuts)) return cuts;
    const output = valueGiven(flags, '--output') ?? 'text';
    const form = outputs[output] ?? consequenceReport;
    return writeAs(output, form(whatif(analysis, cuts)), flags, io);
  },
};

function cutsOf(flags: Flags, analysis: Analysis): readonly Cut[] | Complaint {
  const cuts: Cut[] = [];
  for (const cut of [...relationCuts(flags, analysis), ...wordCuts(flags), ...tlsCuts(flags)]) {
    if (isComplaint(cut)) return cut;
    const why = whyNot(analysis.topology, cut);
    if (why !== undefined) return { tag: 'complaint', exit: 2, lines: [`orrery: ${sayNoCut(why)}`] };
    cuts.push(cut);
  }
  return cuts.length > 0 ? cuts : misuse('Nothing is cut.', 'Write --cut, --stop, or another flag that --help names.');
}

/** Both ends may come as one word or as two. */
function relationCuts(flags: Flags, { topology }: Analysis): readonly (Cut | Complaint)[] {
  const ends = (flags.values.get('--cut') ?? []).flatMap((value) => value.split(/[\s,]+/)).filter((end) => end !== '');
  const pairs = ends.flatMap((end, at) => (at % 2 === 0 ? [`${end} ${ends[at + 1] ?? ''}`.trim()] : []));
  return pairs.map((pair) => {
    const found = relationsNamed(topology, pair);
    if (found.length > 1) return misuse(`${pair} fits several relations.`, `Write one of: ${found.join(', ')}.`);
    return { tag: 'relation', relation: found[0] ?? pair };
  });
}

/** The cuts that are one word each. */
function wordCuts({ values }: Flags): readonly (Cut | Complaint)[] {
  const each = (name: string, make: (word: string) => Cut | Complaint) => (values.get(name) ?? []).map(make);
  return [
    ...each('--stop', (unit) => ({ tag: 'unit', unit })),
    ...each('--stop-application', (application) => ({ tag: 'application', application })),
    ...each('--scale', (word) =>
      parted(word, '=', '--scale', (application, units) => ({ tag: 'units', application, units: countOf(units) })),
    ),
    ...each('--lose-role', (word) =>
      parted(word, ':', '--lose-role', (application, role) => ({ tag: 'role', application, role })),
    ),
    ...each('--track', (word) =>
      parted(word, '=', '--track', (application, track) => ({ tag: 'track', application, track })),
    ),
  ];
}

function countOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function parted(
  word: string,
  sign: string,
  flag: string,
  make: (application: string, rest: string) => Cut,
): Cut | Complaint {
  const at = word.indexOf(sign);
  if (at <= 0 || at === word.length - 1) return misuse(`${flag} cannot be ${word}.`, `Write APPLICATION${sign}….`);
  return make(word.slice(0, at), word.slice(at + 1));
}

/** `on` or `off`, and the applications that follow it. */
function tlsCuts({ values }: Flags): readonly (Cut | Complaint)[] {
  const words = values.get('--tls') ?? [];
  let isOn: boolean | undefined;
  const cuts: (Cut | Complaint)[] = [];
  for (const word of words) {
    if (word === 'on' || word === 'off') isOn = word === 'on';
    else if (isOn === undefined) return [misuse(`--tls cannot be ${word}.`, 'Write on or off, then the application.')];
    else cuts.push({ tag: 'tls', application: word, isOn });
  }
  return words.length > 0 && cuts.length === 0 ? [misuse('--tls names no application.', 'Write one behind it.')] : cuts;
}
