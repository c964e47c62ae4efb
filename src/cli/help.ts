// What --help prints: for the program and for each command.
import type { Command } from './command.ts';
import type { Flag } from './flags.ts';

export function programHelp(commands: readonly Command[]): string {
  const [longest] = commands.map(({ name }) => name.length).sort((one, other) => other - one);
  return [
    'Orrery draws a Juju deployment and shows where its telemetry goes, and why.',
    '',
    'Usage: orrery COMMAND …',
    '',
    ...commands.map(({ name, about }) => `  ${name.padEnd(longest ?? 0)}  ${about}`),
    '',
    'FILE is an Orrery document or a Juju bundle, as YAML or JSON; - is standard input. Several files are merged.',
    'Exit code: 0 fine, 1 not fine, 2 wrong use or not there yet, 3 input cannot be read, 4 a fault of ours.',
    'Nothing is sent anywhere. `orrery COMMAND --help` tells more, with examples.',
    '',
  ].join('\n');
}

export function commandHelp({ name, usage, about, flags, examples, more }: Command): string {
  const rows = [...flags, helpFlag].map((flag) => [flagText(flag), flag.about] as const);
  const width = Math.max(...rows.map(([text]) => text.length));
  const wide = Math.max(...examples.map(([text]) => text.length));
  return [
    `Usage: orrery ${name} ${usage}`,
    '',
    about,
    '',
    ...rows.map(([text, what]) => `  ${text.padEnd(width)}  ${what}`),
    '',
    'Examples:',
    ...examples.map(([text, what]) => `  ${text.padEnd(wide)}  ${what}`),
    '',
    ...(more ? [...more, ''] : []),
  ].join('\n');
}

const helpFlag: Flag = { name: '--help', about: 'this text' };

function flagText({ name, value, many }: Flag): string {
  return [name, value, many ? '…' : undefined].filter((part) => part !== undefined).join(' ');
}
