// `orrery narrate`: a view in words.
import { derive, isViewName, type Narration, narrate, narrationReport, shownSignals, viewNames } from '../core/core.ts';
import type { Command } from './command.ts';
import { isComplaint } from './complaint.ts';
import { valueGiven } from './flags.ts';
import { fromFlag, readDocument } from './input.ts';
import { outputFlag, writeAs } from './output.ts';

const writeText = (narration: Narration) => narrationReport(narration, 'text');
const outputs: Readonly<Record<string, (narration: Narration) => string>> = {
  text: writeText,
  markdown: (narration) => narrationReport(narration, 'markdown'),
  json: (narration) => `${JSON.stringify(narration, null, 2)}\n`,
};
const names = Object.keys(viewNames);

export const narrateCommand: Command = {
  name: 'narrate',
  usage: 'FILE… [--view NAME] [--output text|markdown|json]',
  about: 'Says in sentences what the drawing shows: caption, text alternative, and every relation and flow of a view.',
  flags: [
    { name: '--view', value: 'NAME', one: names, about: `one of: ${names.join(', ')}; everything where it is absent` },
    {
      name: '--output',
      value: 'FORM',
      one: Object.keys(outputs),
      about: 'text, markdown or json; text where it is absent',
    },
    outputFlag,
    fromFlag,
  ],
  examples: [
    ['orrery narrate cos.orrery.json --view logs-flow', 'where logs go, and why'],
    ['orrery narrate bundle.yaml --output markdown -o bundle.md', 'everything, to paste into a document'],
  ],
  async run(flags, io) {
    const document = await readDocument(flags, io);
    if (isComplaint(document)) return document;
    const name = valueGiven(flags, '--view') ?? '';
    const looked = isViewName(name) ? viewNames[name] : { signals: shownSignals, layer: 'both' as const };
    const narration = narrate(derive(document.deployment), document.title, looked);
    const output = valueGiven(flags, '--output') ?? 'text';
    const form = outputs[output] ?? writeText;
    return writeAs(output, form(narration), flags, io);
  },
};
