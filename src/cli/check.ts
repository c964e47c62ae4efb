// `orrery check`: what is wrong with drawings, each file its own deployment unless they are merged.
import { derive, type SourceFile } from '../core/core.ts';
import type { Command } from './command.ts';
import { type Complaint, isComplaint, misuse } from './complaint.ts';
import { type Finding, type Findings, ofDiagnostic, ofProblem, reaches, sorted } from './finding.ts';
import { type Flags, valueGiven } from './flags.ts';
import { documentOf, fromFlag, readSource, readSources } from './input.ts';
import type { ExitCode, Io } from './io.ts';
import { outputFlag, writeAs } from './output.ts';
import { writeSarif } from './sarif.ts';

const outputs: Readonly<Record<string, (all: readonly Findings[]) => string>> = {
  text: writeText,
  json: (all) => `${JSON.stringify(all, null, 2)}\n`,
  sarif: writeSarif,
};

export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE… [--merge] [--output text|json|sarif] [--fail-on error|warning]',
  about: 'Says what is wrong, where, and how to repair it. Each file is a deployment of its own.',
  flags: [
    { name: '--merge', about: 'all files are one deployment' },
    {
      name: '--output',
      value: 'FORM',
      one: Object.keys(outputs),
      about: 'text, json or sarif; text where it is absent',
    },
    {
      name: '--fail-on',
      value: 'LEVEL',
      one: ['error', 'warning'],
      about: 'what makes the exit code 1; error where it is absent',
    },
    outputFlag,
    fromFlag,
  ],
  examples: [
    ['orrery check bundle.yaml', 'problems in words'],
    ['orrery check --fail-on warning --output sarif *.yaml -o findings.sarif', 'for continuous integration'],
    ['orrery check --merge bundle.yaml overlay.yaml', 'a bundle with its overlay'],
  ],
  run: (flags, io) => (flags.values.has('--merge') ? checkMerged(flags, io) : checkEach(flags, io)),
};

async function checkMerged(flags: Flags, io: Io): Promise<ExitCode | Complaint> {
  const sources = await readSources(flags.files, io);
  if (isComplaint(sources)) return sources;
  const findings = findingsOf(sources, flags);
  return isComplaint(findings) ? findings : report([findings], flags, io, 0);
}

/** A file that cannot be read does not keep the others from being checked; it decides the exit code. */
async function checkEach(flags: Flags, io: Io): Promise<ExitCode | Complaint> {
  if (flags.files.length === 0) return misuse('No file was given.', 'Name one, or write - to read standard input.');
  const all: Findings[] = [];
  let worst: ExitCode = 0;
  for (const file of flags.files) {
    const source = await readSource(file, io);
    const findings = isComplaint(source) ? source : findingsOf([source], flags);
    if (!isComplaint(findings)) all.push(findings);
    else {
      for (const line of findings.lines) io.err(`${line}\n`);
      worst = findings.exit;
    }
  }
  return all.length === 0 ? worst : report(all, flags, io, worst);
}

function findingsOf(sources: readonly SourceFile[], flags: Flags): Findings | Complaint {
  const input = documentOf(sources, flags);
  if (isComplaint(input)) return input;
  const { diagnostics } = derive(input.document.deployment);
  const findings = sorted([...input.problems.map(ofProblem), ...diagnostics.map(ofDiagnostic)]);
  return { file: sources.map(({ name }) => name).join(', '), findings };
}

async function report(all: readonly Findings[], flags: Flags, io: Io, worst: ExitCode): Promise<ExitCode | Complaint> {
  const output = valueGiven(flags, '--output') ?? 'text';
  const form = outputs[output] ?? writeText;
  const written = await writeAs(output, form(all), flags, io);
  if (written !== 0 || worst !== 0) return written === 0 ? worst : written;
  const level = valueGiven(flags, '--fail-on') === 'warning' ? 'warning' : 'error';
  return all.some(({ findings }) => findings.some((finding) => reaches(finding, level))) ? 1 : 0;
}

function writeText(all: readonly Findings[]): string {
  return `${all.map(fileText).join('\n')}\n`;
}

function fileText({ file, findings }: Findings): string {
  if (findings.length === 0) return `${file}: nothing found`;
  return [file, ...findings.flatMap(findingLines), `  ${tally(findings)}`, ''].join('\n');
}

function findingLines({ severity, code, place, message, fixes }: Finding): readonly string[] {
  return [
    `  ${severity.padEnd(7)}  ${place}  ${code}`,
    `           ${message}`,
    ...fixes.map((fix) => `           → ${fix}`),
  ];
}

function tally(findings: readonly Finding[]): string {
  const words = { error: 'errors', warning: 'warnings', info: 'remarks' } as const;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${count === 1 ? words[severity].slice(0, -1) : words[severity]}`;
  });
  return counts.join(', ');
}
