// The files that a command is given, read into one document. `-` is standard input.
import { type Document, type FormatName, formats, type Problem, read, type SourceFile } from '../core/core.ts';
import { type Complaint, isComplaint, misuse, unreadable } from './complaint.ts';
import { type Flag, type Flags, valueGiven } from './flags.ts';
import type { Io } from './io.ts';

export const fromFlag: Flag = {
  name: '--from',
  value: 'FORMAT',
  one: formats.map(({ name }) => name),
  about: 'the format of the input, where it should not be recognised',
};

export type Input = { readonly document: Document; readonly problems: readonly Problem[] };

/** One document of all files; what is odd in them is remarked on standard error. */
export async function readDocument(flags: Flags, io: Io): Promise<Document | Complaint> {
  const sources = await readSources(flags.files, io);
  if (isComplaint(sources)) return sources;
  const input = documentOf(sources, flags);
  if (isComplaint(input)) return input;
  for (const { severity, place, message } of input.problems) io.err(`${severity}: ${place}: ${message}\n`);
  return input.document;
}

export function documentOf(sources: readonly SourceFile[], flags: Flags): Input | Complaint {
  const from = formats.find(({ name }) => name === valueGiven(flags, '--from'))?.name;
  const result = read(sources, options(from));
  return result.ok ? { document: result.value, problems: result.problems } : unreadable(result.problems);
}

function options(from: FormatName | undefined): { readonly from?: FormatName } {
  return from === undefined ? {} : { from };
}

/** The text of every file, or why one cannot be had. */
export async function readSources(files: readonly string[], io: Io): Promise<readonly SourceFile[] | Complaint> {
  if (files.length === 0) return misuse('No file was given.', 'Name one, or write - to read standard input.');
  if (files.filter((file) => file === '-').length > 1)
    return misuse('Standard input can be read once.', 'Write - once.');
  const sources: SourceFile[] = [];
  for (const file of files) {
    const source = await readSource(file, io);
    if (isComplaint(source)) return source;
    sources.push(source);
  }
  return sources;
}

export async function readSource(file: string, io: Io): Promise<SourceFile | Complaint> {
  const name = file === '-' ? 'standard input' : file;
  try {
    return { name, text: file === '-' ? await io.readInput() : await io.readFile(file) };
  } catch (error) {
    const why = whyNot(error);
    return { tag: 'complaint', exit: 3, lines: [`${name}: ${why.message} ${why.wayOut}`] };
  }
}

function whyNot(error: unknown): { readonly message: string; readonly wayOut: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return (
    known ?? {
      message: `The file could not be read (${code || 'unknown reason'}).`,
      wayOut: 'Check that it is a text file.',
    }
  );
}

const reasons: Readonly<Record<string, { readonly message: string; readonly wayOut: string }>> = {
  ENOENT: { message: 'There is no such file.', wayOut: 'Check the path.' },
  EISDIR: { message: 'This is a folder.', wayOut: 'Name a file in it.' },
  EACCES: { message: 'The file may not be read.', wayOut: 'Check its permissions.' },
  ERR_FS_FILE_TOO_LARGE: {
    message: 'The file is larger than 20 MB.',
    wayOut: 'Leave out what is not part of the deployment.',
  },
  ERR_STRING_TOO_LONG: {
    message: 'The file is larger than 20 MB.',
    wayOut: 'Leave out what is not part of the deployment.',
  },
};
