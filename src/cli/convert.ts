// `orrery convert`: the deployment in another format.
import { catalogue, type Document, saveDocument, writeBundle } from '../core/core.ts';
import type { Command } from './command.ts';
import { isComplaint, misuse } from './complaint.ts';
import { valueGiven } from './flags.ts';
import { fromFlag, readDocument } from './input.ts';
import { outputFlag, write } from './output.ts';

/** Absent: known, and not there yet. */
const writers: Readonly<Record<string, ((document: Document) => string) | undefined>> = {
  orrery: (document) => saveDocument(document),
  bundle: (document) => writeBundle(document, catalogue),
  terraform: undefined,
  juju: undefined,
};

export const convertCommand: Command = {
  name: 'convert',
  usage: 'FILE… --to FORMAT [-o OUT]',
  about: 'Writes the deployment in another format.',
  flags: [
    { name: '--to', value: 'FORMAT', one: Object.keys(writers), about: `one of: ${Object.keys(writers).join(', ')}` },
    outputFlag,
    fromFlag,
  ],
  examples: [
    ['orrery convert bundle.yaml --to orrery -o cos.orrery.json', 'a bundle becomes a document'],
    ['orrery convert cos.orrery.json --to bundle', 'and a document a bundle'],
    ['orrery convert bundle.yaml overlay.yaml --to bundle', 'an overlay is merged as Juju merges it'],
  ],
  async run(flags, io) {
    const to = valueGiven(flags, '--to');
    if (to === undefined)
      return misuse('The format is missing.', `Write --to and one of: ${Object.keys(writers).join(', ')}.`);
    const writer = writers[to];
    if (writer === undefined) return misuse(`${to} cannot be written yet.`, 'Today there are: orrery, bundle.');
    const document = await readDocument(flags, io);
    return isComplaint(document) ? document : write(writer(document), flags, io);
  },
};
