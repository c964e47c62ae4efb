// Where an answer goes: the file named with -o, else standard output.
import type { Buffer } from 'node:buffer';
import type { Complaint } from './complaint.ts';
import { type Flag, type Flags, valueGiven } from './flags.ts';
import type { ExitCode, Io } from './io.ts';
import { plain } from './plain.ts';

export const outputFlag: Flag = {
  name: '-o',
  value: 'OUT',
  about: 'the file to write; standard output where it is absent',
};

/** Sentences go out as plain text; data for programs as it is. */
export function writeAs(form: string, content: string, flags: Flags, io: Io): Promise<ExitCode | Complaint> {
  return write(sentences.has(form) ? plain(content) : content, flags, io);
}

const sentences: ReadonlySet<string> = new Set(['text', 'markdown']);

export async function write(content: string | Buffer, flags: Flags, io: Io): Promise<ExitCode | Complaint> {
  const file = valueGiven(flags, '-o');
  if (file === undefined || file === '-') {
    io.out(content);
    return 0;
  }
  try {
    await io.writeFile(file, content);
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return {
      tag: 'complaint',
      exit: 2,
      lines: [`${file}: The file could not be written${code}. Check the folder and its permissions.`],
    };
  }
}
