// What a command is: its words, its flags, and what it does.
import type { Complaint } from './complaint.ts';
import type { Flag, Flags } from './flags.ts';
import type { ExitCode, Io } from './io.ts';

export type Command = {
  readonly name: string;
  readonly usage: string; // behind the name
  readonly about: string; // one sentence
  readonly flags: readonly Flag[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly more?: readonly string[]; // lines behind the examples
  readonly run: (flags: Flags, io: Io) => Promise<ExitCode | Complaint>;
};
