// Which versions of the file there are, and how an older one becomes the next. A version is never changed once it is out.
import { isRecord } from './record.ts';
import type { Locate, Problem } from './result.ts';

export type Migration = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** The step from version 1 to 2 stands first, and so on. So far there is one version, and nothing to step over. */
export const migrations: readonly Migration[] = [];

/** The file in the newest version, or why its version cannot be read. */
export function migrate(
  value: unknown,
  locate: Locate,
  steps: readonly Migration[] = migrations,
): { readonly file: Readonly<Record<string, unknown>> } | { readonly problem: Problem } {
  const newest = steps.length + 1;
  if (!isRecord(value)) return { problem: { ...locate([]), ...noMapping } };
  const version = Object.hasOwn(value, 'orrery') ? value['orrery'] : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > newest) {
    return { problem: { ...locate(['orrery']), ...versionWords(version, newest) } };
  }
  const file = steps.slice(version - 1).reduce((older, step) => step(older), value);
  return { file: { ...file, orrery: newest } };
}

const noMapping = {
  severity: 'error',
  code: 'document/value',
  message: 'The file holds no mapping, so it is no document.',
  wayOut: 'A document begins with `orrery: 1` and `applications`.',
} as const;

function versionWords(version: unknown, newest: number): Pick<Problem, 'severity' | 'code' | 'message' | 'wayOut'> {
  const newer = typeof version === 'number' && version > newest;
  return {
    severity: 'error',
    code: 'document/version',
    message: newer
      ? `The document is of version ${version}, and this Orrery reads up to version ${newest}.`
      : `The document's version is ${version === undefined ? 'missing' : JSON.stringify(version)}, and must be a number from 1 to ${newest}.`,
    wayOut: newer ? 'Open it with a newer Orrery.' : `Write \`orrery: ${newest}\`.`,
  };
}
