// `orrery render`: a view of the drawing as a picture.
import { Buffer } from 'node:buffer';
import {
  type Document,
  derive,
  draw,
  isViewName,
  type Layer,
  latinFont,
  type Signal,
  signals,
  type View,
  viewNames,
  writePicture,
  writeSvg,
} from '../core/core.ts';
import { paintPng, startPainter } from '../raster/png.ts';
import type { Command } from './command.ts';
import { type Complaint, isComplaint, misuse } from './complaint.ts';
import { type Flags, numberGiven, valueGiven } from './flags.ts';
import { fromFlag, readDocument } from './input.ts';
import type { Io } from './io.ts';
import { outputFlag, write } from './output.ts';

const shown = ['metrics', 'logs', 'charm-traces', 'workload-traces'] as const satisfies readonly Signal[];
const layers = ['relations', 'flow', 'both'] as const satisfies readonly Layer[];
const themes = ['light', 'dark', 'auto'] as const;
const names = Object.keys(viewNames);

type Rendering = {
  readonly document: Document;
  readonly view: View;
  readonly width?: number;
  readonly theme: (typeof themes)[number];
};
type Written = string | Buffer | Complaint;

/** Absent: known, and not there yet. */
const writers: Readonly<Record<string, ((rendering: Rendering, io: Io) => Written | Promise<Written>) | undefined>> = {
  svg: writeScene,
  picture: writePlaying,
  png: paintScene,
  pdf: undefined,
  'animated-svg': undefined,
  gif: undefined,
  html: undefined,
  mermaid: undefined,
  d2: undefined,
  dot: undefined,
  drawio: undefined,
  markdown: undefined,
};
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
    { name: '--width', value: 'PX', about: 'width in pixels; the height follows' },
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
    ['orrery render bundle.yaml --to svg --focus loki --width 1200', 'one application and what it is related to'],
  ],
  async run(flags, io) {
    const to = valueGiven(flags, '--to');
    if (to === undefined) return misuse('The format is missing.', `Write --to and one of: ${written.join(', ')}.`);
    const writer = writers[to];
    if (writer === undefined) return misuse(`${to} cannot be written yet.`, `Today there are: ${written.join(', ')}.`);
    const width = numberGiven(flags, '--width', 16, 20_000);
    if (isComplaint(width)) return width;
    const document = await readDocument(flags, io);
    if (isComplaint(document)) return document;
    const view = viewOf(flags, document);
    if (isComplaint(view)) return view;
    const theme = themes.find((one) => one === valueGiven(flags, '--theme')) ?? 'light';
    const content = await writer({ document, view, theme, ...(width === undefined ? {} : { width }) }, io);
    return isComplaint(content) ? content : write(content, flags, io);
  },
};

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
  return {
    signals: chosen === undefined ? named.signals : signals.filter((signal) => chosen.includes(signal)),
    layer: layers.find((layer) => layer === valueGiven(flags, '--layer')) ?? named.layer,
    form: 'export',
    rest: 'dim',
    ...(focus === undefined ? {} : { focus }),
  };
}

function isIn({ deployment }: Document, id: string): boolean {
  return Object.hasOwn(deployment.applications, id) || Object.hasOwn(deployment.relations, id);
}

function writeScene({ document, view, width, theme }: Rendering): string {
  const scene = draw(derive(document.deployment), document, view);
  return writeSvg(scene, { theme, font: latinFont, ...(width === undefined ? {} : { width }) });
}

/** The painter is started once in a run. */
async function paintScene({ document, view, width, theme }: Rendering, io: Io): Promise<Written> {
  const wasm = await io.readPainter().catch(() => undefined);
  if (!wasm)
    return misuse(
      'The painter of PNG is missing: resvg.wasm, which belongs in the folder of this program.',
      'Install the whole package, or write --to svg, which needs nothing.',
    );
  await startPainter(wasm);
  const scene = draw(derive(document.deployment), document, view);
  return Buffer.from(
    paintPng(
      writeSvg(scene, { theme: theme === 'dark' ? 'dark' : 'light', ...(width === undefined ? {} : { width }) }),
    ),
  );
}

function writePlaying({ document, view }: Rendering): string {
  const analysis = derive(document.deployment);
  return writePicture(analysis, draw(analysis, document, { ...view, form: 'app' }), view);
}
