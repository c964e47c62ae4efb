// `orrery derive`: the analysis of a drawing as JSON.
import { analysisJsonSchema, derive, writeAnalysis } from '../core/core.ts';
import type { Command } from './command.ts';
import { isComplaint } from './complaint.ts';
import { fromFlag, readDocument } from './input.ts';
import { outputFlag, write } from './output.ts';

export const deriveCommand: Command = {
  name: 'derive',
  usage: 'FILE…',
  about: 'Prints the analysis: databags, processes, steps, flows and diagnostics, as JSON.',
  flags: [{ name: '--schema', about: 'the JSON Schema of the analysis instead; needs no file' }, outputFlag, fromFlag],
  examples: [
    ['orrery derive bundle.yaml', 'the analysis of a Juju bundle'],
    ['juju export-bundle | orrery derive -', 'of the model you are in'],
  ],
  async run(flags, io) {
    if (flags.values.has('--schema')) return write(`${JSON.stringify(analysisJsonSchema(), null, 2)}\n`, flags, io);
    const document = await readDocument(flags, io);
    return isComplaint(document) ? document : write(writeAnalysis(derive(document.deployment)), flags, io);
  },
};
