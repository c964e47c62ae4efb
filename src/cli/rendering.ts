// What `render` writes: for each format who writes it.
import { Buffer } from 'node:buffer';
import {
  type Analysis,
  arrows,
  atMoment,
  type Document,
  derive,
  draw,
  latinFont,
  type Scene,
  type SheetTheme,
  type View,
  writeAnimatedSvg,
  writePicture,
  writeStory,
  writeSvg,
} from '../core/core.ts';
import { paintPng, startPainter } from '../raster/png.ts';
import { type Complaint, misuse } from './complaint.ts';
import type { Io } from './io.ts';

export type Rendering = {
  readonly document: Document;
  readonly view: View;
  readonly width?: number;
  readonly theme: SheetTheme;
  readonly hasStory: boolean; // numbers on the arrows, and their list
  readonly at?: number; // seconds, of a picture that stands still
  readonly loops?: number; // of one that moves; for ever where absent
};
type Written = string | Buffer | Complaint;
type Writer = (rendering: Rendering, io: Io) => Written | Promise<Written>;

/** Absent: known, and not there yet. */
export const writers: Readonly<Record<string, Writer | undefined>> = {
  svg: (rendering) => writeSvg(stillOf(rendering), { ...paperOf(rendering), font: latinFont }),
  picture: writePlaying,
  png: paintScene,
  pdf: undefined,
  'animated-svg': writeMoving,
  gif: undefined,
  html: undefined,
  mermaid: undefined,
  d2: undefined,
  dot: undefined,
  drawio: undefined,
  markdown: ({ document, view }) => writeStory(derive(document.deployment), document, view),
};

function paperOf({ theme, width }: Rendering) {
  return { theme, ...(width === undefined ? {} : { width }) };
}

/** With numbers, at a moment, or as a picture that was never meant to move. */
function stillOf(rendering: Rendering): Scene {
  const { document, view, hasStory, at } = rendering;
  const resting = hasStory ? 'numbers' : at === undefined ? 'tokens' : 'nothing';
  const scene = draw(derive(document.deployment), document, { ...view, resting });
  return at === undefined || hasStory ? scene : atMoment(scene, at);
}

function writeMoving(rendering: Rendering): string {
  const { document, view, hasStory, loops } = rendering;
  const analysis: Analysis = derive(document.deployment);
  const scene = draw(analysis, document, { ...view, resting: hasStory ? 'numbers' : 'nothing' });
  const resting = hasStory ? [] : arrows(analysis, document, view).marks;
  const options = { ...paperOf(rendering), font: latinFont, resting, ...(loops === undefined ? {} : { loops }) };
  return writeAnimatedSvg(scene, options);
}

/** The painter is started once in a run. */
async function paintScene(rendering: Rendering, io: Io): Promise<Written> {
  const wasm = await io.readPainter().catch(() => undefined);
  if (!wasm)
    return misuse(
      'The painter of PNG is missing: resvg.wasm, which belongs in the folder of this program.',
      'Install the whole package, or write --to svg, which needs nothing.',
    );
  await startPainter(wasm);
  const { theme, ...paper } = paperOf(rendering);
  return Buffer.from(paintPng(writeSvg(stillOf(rendering), { ...paper, theme: theme === 'dark' ? 'dark' : 'light' })));
}

function writePlaying({ document, view }: Rendering): string {
  const analysis = derive(document.deployment);
  return writePicture(analysis, draw(analysis, document, { ...view, form: 'app' }), view);
}
