// What `render` writes: for each format who writes it.
import { Buffer } from 'node:buffer';
import {
  arrows,
  atMoment,
  capacity,
  type Document,
  derive,
  draw,
  filmOf,
  latinFont,
  type limits,
  type Plot,
  type Resting,
  type Scene,
  type SheetTheme,
  setTitle,
  standingAt,
  type Theme,
  tell,
  type View,
  whyTooLarge,
  words,
  writeAnimatedSvg,
  writePdf,
  writePicture,
  writeStory,
  writeSvg,
} from '../core/core.ts';
import { paintGif } from '../raster/gif.ts';
import { paper } from '../raster/paper.ts';
import { startPainter } from '../raster/pixels.ts';
import { paintPng } from '../raster/png.ts';
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
  readonly seconds?: number; // of a GIF
  readonly step?: number; // as it stood after that step of settling; 0 before the first
  readonly plot?: Plot; // told in time, in a prepared picture
};

const gifWidth = 960; // pixels
type Written = string | Buffer | Complaint;
type Writer = (rendering: Rendering, io: Io) => Written | Promise<Written>;

/** Absent: known, and not there yet. */
export const writers: Readonly<Record<string, Writer | undefined>> = {
  svg: (rendering) => writeSvg(stillOf(rendering), { ...paperOf(rendering), font: latinFont }),
  picture: writePlaying,
  png: paintScene,
  pdf: printScene,
  'animated-svg': writeMoving,
  gif: paintMoving,
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

/** As it settled, or as it stood after a step: then its title says so. */
function sceneOf({ document, view, step }: Rendering, resting: Resting): Scene {
  const analysis = derive(document.deployment);
  const looked: View = { ...view, resting };
  if (step === undefined) return draw(analysis, document, looked);
  const said = words.asItStood(step, analysis.settlement.steps.length);
  const title = words.taking.asOf(document.title === '' ? words.untitled : document.title, said);
  return standingAt(analysis, draw(analysis, setTitle(title)(document), looked), step);
}

/** With numbers, at a moment, or as a picture that was never meant to move. */
function stillOf(rendering: Rendering): Scene {
  const { hasStory, at } = rendering;
  const scene = sceneOf(rendering, hasStory ? 'numbers' : at === undefined ? 'tokens' : 'nothing');
  return at === undefined || hasStory ? scene : atMoment(scene, at);
}

function writeMoving(rendering: Rendering): Written {
  const { document, view, hasStory, loops } = rendering;
  const scene = sceneOf(rendering, hasStory ? 'numbers' : 'nothing');
  const refused = refusedFor('animated-svg', scene, rendering);
  if (refused) return refused;
  const resting = hasStory ? [] : arrows(derive(document.deployment), document, view).marks;
  const options = { ...paperOf(rendering), font: latinFont, resting, ...(loops === undefined ? {} : { loops }) };
  return writeAnimatedSvg(scene, options);
}

async function paintScene(rendering: Rendering, io: Io): Promise<Written> {
  const scene = stillOf(rendering);
  const refused = refusedFor('png', scene, rendering) ?? (await painterOf(io));
  if (refused) return refused;
  return Buffer.from(paintPng(writeSvg(scene, { ...paperOf(rendering), theme: plainTheme(rendering) })));
}

function printScene(rendering: Rendering): Written {
  const { theme: _, ...sheet } = paperOf(rendering);
  return Buffer.from(writePdf(stillOf(rendering), { ...sheet, theme: plainTheme(rendering), ...paper() }));
}

async function paintMoving(rendering: Rendering, io: Io): Promise<Written> {
  const { width = gifWidth, seconds, loops } = rendering;
  const scene = sceneOf(rendering, 'nothing');
  const options = {
    theme: plainTheme(rendering),
    width,
    ...(seconds === undefined ? {} : { seconds }),
    ...(loops === undefined ? {} : { loops }),
  };
  const film = filmOf(scene, options);
  const refused = refusedFor('gif', scene, { ...rendering, width }, film.frames) ?? (await painterOf(io));
  if (refused) return refused;
  const painting = paintGif(film);
  for (let step = painting.next(); ; step = painting.next()) if (step.done) return Buffer.from(step.value);
}

/** Said before it is begun. */
function refusedFor(
  format: keyof typeof limits,
  scene: Scene,
  { width = scene.bounds.width }: Pick<Rendering, 'width'>,
  frames = 1,
): Complaint | undefined {
  const height = (scene.bounds.height * width) / scene.bounds.width;
  const why = whyTooLarge(format, { width, height, frames, tokens: capacity(scene) });
  return why === undefined ? undefined : { tag: 'complaint', exit: 2, lines: [`orrery: ${why}`] };
}

/** The painter is started once in a run. */
async function painterOf(io: Io): Promise<Complaint | undefined> {
  const wasm = await io.readPainter().catch(() => undefined);
  if (!wasm)
    return misuse(
      'The painter of pixels is missing: resvg.wasm, which belongs in the folder of this program.',
      'Install the whole package, or write --to svg, which needs nothing.',
    );
  await startPainter(wasm);
  return undefined;
}

/** Pixels follow nobody's screen. */
function plainTheme({ theme }: Rendering): Theme {
  return theme === 'dark' ? 'dark' : 'light';
}

function writePlaying({ document, view, plot }: Rendering): string {
  const analysis = derive(document.deployment);
  const shown: View = { ...view, form: 'app' };
  const story = plot && tell(analysis, document, shown, plot);
  return writePicture(analysis, draw(analysis, document, shown), view, story);
}
