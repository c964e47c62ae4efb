// `orrery render`: a view of the drawing as a picture.
import {
  type Document,
  derive,
  isViewName,
  type Layer,
  openedOf,
  plots,
  type Signal,
  signals,
  type View,
  viewNames,
} from '../core/core.ts';
import type { Command } from './command.ts';
import { type Complaint, isComplaint, misuse } from './complaint.ts';
import { type Flags, numberGiven, secondsGiven, valueGiven } from './flags.ts';
import { fromFlag, readDocument } from './input.ts';
import { outputFlag, write } from './output.ts';
import { type Rendering, writers } from './rendering.ts';

const shown = ['metrics', 'logs', 'charm-traces', 'workload-traces'] as const satisfies readonly Signal[];
const layers = ['relations', 'flow', 'both'] as const satisfies readonly Layer[];
const themes = ['light', 'dark', 'auto'] as const satisfies readonly Rendering['theme'][];
const names = Object.keys(viewNames);
const written = Object.keys(writers).filter((name) => writers[name] !== undefined);

export const renderCommand: Command = {
  name: 'render',
  usage: `FILE… --to FORMAT [-o OUT] [--view NAME]`,
  about: 'Writes a picture of the drawing.',
  flags: [
    { name: '--to', value: 'FORMAT', one: Object.keys(writers), about: `one of: ${written.join(', ')}` },
    outputFlag,
    { name: '--view', value: 'NAME', one: names, about: `one of: ${names.join(', ')}` },
    { name: '--signal', value: 'SIGNAL', one: shown, many: true, about: `only these signals: ${shown.join(', ')}` },
    { name: '--layer', value: 'LAYER', one: layers, about: `one of: ${layers.join(', ')}` },
    { name: '--focus', value: 'APPLICATION|RELATION', about: 'what the picture is about; the rest is dimmed' },
    { name: '--open', value: 'APPLICATION', again: true, about: 'a store whose inside is drawn too; once for each' },
    { name: '--story', about: 'numbers on the arrows and a list of what they say, in place of tokens' },
    {
      name: '--at',
      value: 'SECONDS',
      about: 'the moment that a still picture shows; the picture repeats after 6 seconds',
    },
    {
      name: '--step',
      value: 'N',
      about: 'as it stood after that step of settling, which `orrery derive` numbers; 0 before the first',
    },
    {
      name: '--tell',
      value: 'PLOT',
      one: plots,
      about:
        'what a prepared picture tells beat by beat: how configuration travels, or telemetry; everything at once where it is absent',
    },
    { name: '--loops', value: 'N', about: 'how often what moves is played; for ever where it is absent' },
    { name: '--seconds', value: 'N', about: 'how long a GIF takes for once; 6 where it is absent' },
    { name: '--width', value: 'PX', about: 'width in pixels, of a GIF 960 where it is absent; the height follows' },
    {
      name: '--theme',
      value: 'THEME',
      one: themes,
      about: `one of: ${themes.join(', ')}; auto follows who looks at it, and is light in PNG`,
    },
    fromFlag,
  ],
  examples: [
    ['orrery render cos.orrery.json --to svg -o cos.svg', 'everything'],
    ['orrery render bundle.yaml --to svg --view logs-flow --theme dark', 'where logs go, on dark ground'],
    ['orrery render bundle.yaml --to png --width 2400 -o bundle.png', 'as pixels, for where SVG is not taken'],
    ['orrery render bundle.yaml --to animated-svg -o bundle.svg', 'what moves, also in a page without scripts'],
    [
      'orrery render bundle.yaml --to svg --story -o bundle-story.svg',
      'the same standing still: numbered arrows, told',
    ],
    [
      'orrery render bundle.yaml --to picture --tell configuration -o bundle.picture.json',
      'for <orrery-diagram>, told step by step',
    ],
    ['orrery render bundle.yaml --to svg --focus loki --width 1200', 'one application and what it is related to'],
    ['orrery render bundle.yaml --to svg --view logs-flow --open loki', 'and how the roles of loki hand logs on'],
  ],
  more: [
    'In a page, whoever wants no motion gets the story instead; describe the picture in words of your own, or with those of `orrery narrate`:',
    '',
    '  <picture>',
    '    <source srcset="bundle-story.svg" media="(prefers-reduced-motion: reduce)">',
    '    <img src="bundle.svg" alt="…">',
    '  </picture>',
    '',
    'Opened by itself, or in <object data="bundle.svg" type="image/svg+xml">, it can be paused, and heeds that wish by itself.',
  ],
  async run(flags, io) {
    const to = valueGiven(flags, '--to');
    if (to === undefined) return misuse('The format is missing.', `Write --to and one of: ${written.join(', ')}.`);
    const writer = writers[to];
    if (writer === undefined) return misuse(`${to} cannot be written yet.`, `Today there are: ${written.join(', ')}.`);
    const numbers = numbersOf(flags);
    if (isComplaint(numbers)) return numbers;
    const document = await readDocument(flags, io);
    if (isComplaint(document)) return document;
    const steps = derive(document.deployment).settlement.steps.length;
    if ((numbers.step ?? 0) > steps) return misuse(`--step cannot be ${numbers.step}.`, `There are ${steps} steps.`);
    const view = viewOf(flags, document);
    if (isComplaint(view)) return view;
    const theme = themes.find((one) => one === valueGiven(flags, '--theme')) ?? 'light';
    const plot = plots.find((one) => one === valueGiven(flags, '--tell'));
    if (plot && to !== 'picture')
      return misuse(
        `--tell is for a picture that plays, not for ${to}.`,
        'Write --to picture, or --story for numbered arrows.',
      );
    const told = { ...(plot ? { plot } : {}), hasStory: flags.values.has('--story') };
    const content = await writer({ document, view, theme, ...numbers, ...told }, io);
    return isComplaint(content) ? content : write(content, flags, io);
  },
};

type Numbers = Pick<Rendering, 'width' | 'at' | 'loops' | 'seconds' | 'step'>;

function numbersOf(flags: Flags): Numbers | Complaint {
  const width = numberGiven(flags, '--width', 16, 20_000);
  if (isComplaint(width)) return width;
  const loops = numberGiven(flags, '--loops', 1, 1000);
  if (isComplaint(loops)) return loops;
  const seconds = numberGiven(flags, '--seconds', 1, 60);
  if (isComplaint(seconds)) return seconds;
  const step = numberGiven(flags, '--step', 0, 1_000_000);
  if (isComplaint(step)) return step;
  const at = secondsGiven(flags, '--at', 3600);
  if (isComplaint(at)) return at;
  return {
    ...(width === undefined ? {} : { width }),
    ...(loops === undefined ? {} : { loops }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(step === undefined ? {} : { step }),
    ...(at === undefined ? {} : { at }),
  };
}

/** The view by name, and what single flags say instead. */
function viewOf(flags: Flags, document: Document): View | Complaint {
  const name = valueGiven(flags, '--view') ?? '';
  const named = isViewName(name) ? viewNames[name] : { signals: shown, layer: 'both' as const };
  const chosen = flags.values.get('--signal');
  const focus = valueGiven(flags, '--focus');
  if (focus !== undefined && !isIn(document, focus))
    return misuse(
      `${focus} is not in this drawing.`,
      'Name an application, or a relation by its id: both ends, sorted, with a space between.',
    );
  const view: View = {
    signals: chosen === undefined ? named.signals : signals.filter((signal) => chosen.includes(signal)),
    layer: layers.find((layer) => layer === valueGiven(flags, '--layer')) ?? named.layer,
    form: 'export',
    rest: 'dim',
    ...(focus === undefined ? {} : { focus }),
  };
  return withOpened(view, [...new Set(flags.values.get('--open') ?? [])], document);
}

function withOpened(view: View, opened: readonly string[], document: Document): View | Complaint {
  if (opened.length === 0) return view;
  if (view.layer === 'relations')
    return misuse('--open shows where telemetry goes.', 'Choose a view of flows, or --layer flow.');
  const stranger = opened.find((id) => !Object.hasOwn(document.deployment.applications, id));
  if (stranger !== undefined) return misuse(`${stranger} is not in this drawing.`, openable(view, document));
  const closed = opened.find((id) => !isOpenable(id, view, document));
  if (closed !== undefined) return misuse(`Nothing of this view is inside ${closed}.`, openable(view, document));
  return { ...view, opened };
}

function isOpenable(id: string, { signals }: View, { deployment }: Document): boolean {
  return openedOf(derive(deployment), id, signals) !== undefined;
}

function openable(view: View, document: Document): string {
  const stores = Object.keys(document.deployment.applications).filter((id) => isOpenable(id, view, document));
  return stores.length > 0 ? `These can be opened: ${stores.toSorted().join(', ')}.` : 'No store of it can be opened.';
}

function isIn({ deployment }: Document, id: string): boolean {
  return Object.hasOwn(deployment.applications, id) || Object.hasOwn(deployment.relations, id);
}
