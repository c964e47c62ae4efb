// What is taken away, made: in the page what is text, in a worker what is painted. The whole is the bytes of the command line.
import { arrows, latinFont, type Theme, writeAnimatedSvg, writeStory } from '../../core/core.ts';
import { forms } from './forms.ts';
import type { Painting, Progress } from './painting.ts';
import { filmWanted, type Picture, svgOf, type Wanted } from './taken.ts';

export async function madeOf(
  picture: Picture,
  wanted: Wanted,
  painting: Painting,
  onProgress: (progress: Progress) => void,
): Promise<Blob> {
  const { type } = forms[wanted.form];
  const { scene } = picture;
  switch (wanted.form) {
    case 'png':
      return painting.paint({ form: 'png', svg: svgOf(picture, wanted) }, type);
    case 'gif':
      return painting.paint({ form: 'gif', scene, options: filmWanted(wanted) }, type, onProgress);
    case 'pdf':
      return painting.paint({ form: 'pdf', scene, options: { theme: plainTheme(wanted), ...widthOf(picture) } }, type);
    case 'svg':
    case 'story':
      return new Blob([svgOf(picture, wanted)], { type });
    case 'animated-svg':
      return new Blob([movingOf(picture, wanted)], { type });
    case 'markdown':
      return new Blob([toldOf(picture)], { type });
  }
}

function plainTheme({ theme }: Wanted): Theme {
  return theme === 'dark' ? 'dark' : 'light';
}

/** As large as it is seen. */
function widthOf({ scene, zoom }: Picture): { readonly width?: number } {
  return zoom === 1 ? {} : { width: Math.round(scene.bounds.width * zoom) };
}

function movingOf({ scene, whole }: Picture, { theme, loops }: Wanted): string {
  const resting = whole ? arrows(whole.analysis, whole.document, whole.view).marks : [];
  return writeAnimatedSvg(scene, { theme, font: latinFont, resting, ...(loops === 0 ? {} : { loops }) });
}

function toldOf({ whole }: Picture): string {
  return whole ? writeStory(whole.analysis, whole.document, whole.view) : '';
}
