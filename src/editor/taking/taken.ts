// What is taken away, as a scene and as SVG. The whole is what the command line writes of the same document.
import {
  among,
  type Box,
  capacity,
  cropped,
  type FilmOptions,
  filmOf,
  fromAfar,
  latinFont,
  type Scene,
  type SheetTheme,
  whyTooLarge,
  words,
  writeSvg,
} from '../../core/core.ts';
import { wordsAt } from '../../viewer/zoom.ts';
import type { Drawing } from '../deriving.ts';
import { selectionOf } from '../store/selection.ts';
import type { EditorState } from '../store/store.ts';
import { type Form, forms } from './forms.ts';
import { lookedIn, wholeOf } from './whole.ts';

export const whats = ['whole', 'view', 'selection'] as const;
export type What = (typeof whats)[number];

/** The part of the scene that the window shows, and how many pixels a unit of it takes. */
export type Sight = { readonly box: Box; readonly zoom: number };

/** `whole`: of the whole, what it was drawn from. */
export type Picture = { readonly scene: Scene; readonly zoom: number; readonly whole?: Drawing };
export type Wanted = {
  readonly form: Form;
  readonly theme: SheetTheme;
  readonly scale: number; // of PNG
  readonly loops: number; // of what moves; 0: for ever
  readonly seconds: number; // of a GIF
  readonly width: number; // of a GIF, in pixels
};

/** As in the command line where nothing is said; a picture of pixels twice as sharp. */
export const usual = { scale: 2, loops: 0, seconds: 6, width: 960 } as const;

/** Why there is nothing of it, said before it is drawn. */
export function whyNoPicture(what: What, { scene }: Pick<Drawing, 'scene'>): string | undefined {
  if (what !== 'whole') return what === 'view' ? words.taking.notInSight : words.taking.nothingSelected;
  const { width, height } = scene.bounds;
  return whyTooLarge('whole', {
    width,
    height,
    frames: 1,
    tokens: 0,
    drawn: scene.nodes.length + scene.edges.length,
  });
}

/** `undefined` where there is nothing of it, or too much. */
export function pictureOf(
  what: What,
  drawing: Drawing,
  state: EditorState,
  sight: Sight | undefined,
  form: Form,
): Picture | undefined {
  if (what === 'whole') {
    if (whyNoPicture(what, drawing) !== undefined) return undefined;
    const whole = wholeOf(drawing, state, forms[form].resting);
    return { scene: whole.scene, zoom: 1, whole };
  }
  if (what === 'view') return sight && { scene: seenOf(drawing.scene, sight, state.textSize), zoom: sight.zoom };
  const applications = selectedOf(state);
  if (applications.length === 0) return undefined;
  const unchosen = drawing.redraw(drawing.document, lookedIn(state)).scene;
  return { scene: among(unchosen, applications), zoom: 1 };
}

/** With words as large as they are in the window. */
function seenOf(scene: Scene, { box, zoom }: Sight, size: number): Scene {
  return cropped(fromAfar(scene, wordsAt(zoom, size)), box);
}

/** The applications selected; the ends of a relation that is chosen. */
function selectedOf(state: EditorState): readonly string[] {
  const relations = state.opened?.document.deployment.relations ?? {};
  const ends = Object.entries(relations).find(([id]) => id === state.chosen)?.[1];
  const applications = ends?.map((end) => end.replace(/:.*$/, '')) ?? selectionOf(state);
  return [...new Set(applications)];
}

/** In pixels. SVG has none: there it is the size at which it is shown at first. */
export function sizeOf({ scene, zoom }: Picture, { form, scale, width }: Wanted): { width: number; height: number } {
  const factor = form === 'gif' ? width / scene.bounds.width : zoom * (form === 'png' ? scale : 1);
  return { width: Math.round(scene.bounds.width * factor), height: Math.round(scene.bounds.height * factor) };
}

/** Without a width where it is its own: so the command line writes it. PNG is painted with the painter's own letters. */
export function svgOf(picture: Picture, wanted: Wanted): string {
  const { width } = sizeOf(picture, wanted);
  const isPng = wanted.form === 'png';
  const isOwn = picture.zoom === 1 && (!isPng || wanted.scale === 1);
  const theme = forms[wanted.form].isPlain && wanted.theme === 'auto' ? 'light' : wanted.theme;
  return writeSvg(picture.scene, {
    theme,
    ...(isPng ? {} : { font: latinFont }),
    ...(isOwn ? {} : { width }),
  });
}

/** Before it is begun. */
export function saySize(picture: Picture, wanted: Wanted): string {
  const { width, height } = sizeOf(picture, wanted);
  return wanted.form === 'gif'
    ? words.taking.film(width, height, filmOf(picture.scene, filmWanted(wanted)).frames)
    : words.taking.size(width, height);
}

export function filmWanted({ theme, width, seconds, loops }: Wanted): FilmOptions {
  return { theme: theme === 'dark' ? 'dark' : 'light', width, seconds, ...(loops === 0 ? {} : { loops }) };
}

/** Why it is not begun. */
export function whyNotMade(picture: Picture, wanted: Wanted): string | undefined {
  const { form } = wanted;
  if (form !== 'png' && form !== 'gif' && form !== 'animated-svg') return undefined;
  const { scene } = picture;
  const frames = form === 'gif' ? filmOf(scene, filmWanted(wanted)).frames : 1;
  return whyTooLarge(form, { ...sizeOf(picture, wanted), frames, tokens: capacity(scene) });
}
