// A story that a picture brings: its sentence under the picture, what stands over it, and the way from beat to beat.
import { type PreparedStory, words } from '../core/core.ts';
import { button, drawing, element, markElement } from './elements.ts';
import type { Telling } from './playing.ts';

export type Told = Telling & {
  readonly caption: HTMLElement;
  readonly marks: SVGElement; // in the picture's own units
  readonly buttons: readonly HTMLButtonElement[];
};

const signs = { back: 'M10 3L5 8L10 13', forward: 'M6 3L11 8L6 13' } as const;

/** `seek`: to where a beat has arrived. */
export function tellStory({ beats, length }: PreparedStory, seek: (seconds: number) => void): Told {
  const caption = element('p', { class: 'ui-said', 'aria-live': 'polite' });
  const marks = drawing('g', { 'aria-hidden': 'true' });
  let on = -1;
  const onTime = (seconds: number): void => {
    const at = Math.max(
      0,
      beats.findLastIndex(({ start }) => start <= seconds + 1e-6),
    );
    const beat = beats[at];
    if (at === on || !beat) return;
    on = at;
    caption.replaceChildren(element('span', { class: 'ui-place' }, beat.place), beat.sentence);
    marks.replaceChildren(...beat.marks.map(markElement));
  };
  const go = (by: number): void => {
    const beat = beats[on + by];
    if (beat) seek(beat.arrives);
  };
  return {
    length,
    onTime,
    caption,
    marks,
    buttons: [button(words.stepBack, signs.back, () => go(-1)), button(words.stepForward, signs.forward, () => go(1))],
  };
}
