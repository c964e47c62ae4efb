// `orrery diff`: how two drawings differ in what they deploy, and what that does to each signal.
import {
  type Comparison,
  compare,
  comparisonReport,
  type DrawnChange,
  derive,
  drawnChanges,
  isChanged,
  type ReportForm,
  sayDrawnChange,
  writeComparison,
} from '../core/core.ts';
import type { Command } from './command.ts';
import { isComplaint, misuse } from './complaint.ts';
import { valueGiven } from './flags.ts';
import { documentOf, fromFlag, readSources } from './input.ts';
import { outputFlag, writeAs } from './output.ts';

type Compared = {
  readonly comparison: Comparison;
  readonly changes: readonly DrawnChange[];
  readonly names: readonly string[];
};

const outputs: Readonly<Record<string, (compared: Compared) => string>> = {
  text: (compared) => report(compared, 'text'),
  json: ({ comparison, changes }) => writeComparison(comparison, changes),
  markdown: (compared) => report(compared, 'markdown'),
};

export const diffCommand: Command = {
  name: 'diff',
  usage: 'A B [--output text|json|markdown]',
  about:
    'Says how two drawings differ in what they deploy, and what that does to each signal. Ends with 1 if they differ.',
  flags: [
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
    ['orrery diff before.orrery.json after.orrery.json', 'what a change does'],
    ['orrery diff direct.yaml proxied.yaml --output markdown -o change.md', 'as a report'],
  ],
  async run(flags, io) {
    if (flags.files.length !== 2) return misuse('Two files are compared.', 'Name the one before and the one after.');
    const sources = await readSources(flags.files, io);
    if (isComplaint(sources)) return sources;
    const [one, other] = sources.map((source) => documentOf([source], flags));
    if (one === undefined || other === undefined) return misuse('Two files are compared.', 'Name both.');
    if (isComplaint(one)) return one;
    if (isComplaint(other)) return other;
    const [before, after] = [derive(one.document.deployment), derive(other.document.deployment)];
    const compared: Compared = {
      comparison: compare(before, after),
      changes: drawnChanges(before.topology, after.topology),
      names: flags.files,
    };
    const output = valueGiven(flags, '--output') ?? 'text';
    const form = outputs[output] ?? ((all: Compared) => report(all, 'text'));
    const written = await writeAs(output, form(compared), flags, io);
    if (written !== 0) return written;
    return compared.changes.length > 0 || isChanged(compared.comparison) ? 1 : 0;
  },
};

function report({ comparison, changes, names }: Compared, form: ReportForm): string {
  return comparisonReport(comparison, `From ${names.join(' to ')}`, changes.map(sayDrawnChange), form);
}
