// One run of the program: which command is meant, and what its end means. Never throws.
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { type Complaint, isComplaint, misuse } from './complaint.ts';
import { convertCommand } from './convert.ts';
import { deriveCommand } from './derive.ts';
import { diffCommand } from './diff.ts';
import { parseFlags } from './flags.ts';
import { commandHelp, programHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { narrateCommand } from './narrate.ts';
import { plain } from './plain.ts';
import { renderCommand } from './render.ts';
import { serveCommand } from './serve.ts';
import { whatifCommand } from './whatif.ts';

const commands: readonly Command[] = [
  deriveCommand,
  checkCommand,
  renderCommand,
  narrateCommand,
  convertCommand,
  diffCommand,
  whatifCommand,
  serveCommand,
];

export async function run(words: readonly string[], given: Io): Promise<ExitCode> {
  const io: Io = { ...given, err: (text) => given.err(plain(text)) };
  try {
    const answer = await answerTo(words, io);
    if (!isComplaint(answer)) return answer;
    io.err(`${answer.lines.join('\n')}\n`);
    return answer.exit;
  } catch (error) {
    io.err(`orrery: This is a fault of ours. Report it with the command you gave and this:\n${traceOf(error)}\n`);
    return 4;
  }
}

async function answerTo([name, ...words]: readonly string[], io: Io): Promise<ExitCode | Complaint> {
  const command = commands.find((one) => one.name === name);
  if (name === '--help' || name === '-h' || name === 'help') return help(words[0], io);
  if (name === undefined) {
    io.err(programHelp(commands));
    return 2;
  }
  if (command === undefined) return unknown(name);
  if (isHelpAsked(words)) return help(name, io);
  const flags = parseFlags(words, command.flags);
  return isComplaint(flags) ? flags : command.run(flags, io);
}

function isHelpAsked(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end < 0 ? words.length : end).some((word) => word === '--help' || word === '-h');
}

function help(name: string | undefined, io: Io): ExitCode | Complaint {
  const command = commands.find((one) => one.name === name);
  if (name !== undefined && command === undefined) return unknown(name);
  io.out(command === undefined ? programHelp(commands) : commandHelp(command));
  return 0;
}

function unknown(name: string): Complaint {
  return misuse(`There is no command ${name}.`, `There are: ${commands.map((one) => one.name).join(', ')}.`);
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
