// What a command may touch: files by name, the two streams, the end of a wait. Tests give their own.
import type { Buffer } from 'node:buffer';

export type Io = {
  readonly readFile: (path: string) => Promise<string>;
  readonly readInput: () => Promise<string>;
  readonly writeFile: (path: string, content: string | Buffer) => Promise<void>;
  readonly readPainter: () => Promise<Uint8Array<ArrayBuffer>>; // the WebAssembly that paints PNG, beside the program
  readonly out: (content: string | Buffer) => void;
  readonly err: (text: string) => void;
  readonly app: string; // folder of the built app
  readonly stop: AbortSignal; // ends what would otherwise go on, such as serving
};

/** 0 fine · 1 what was asked about is not fine · 2 usage, or not there yet · 3 input cannot be read · 4 a bug of ours. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
