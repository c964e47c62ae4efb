// Play and pause inside a file that moves: a button that a small script brings where scripts may run, and nowhere else.
import type { Box } from '../layout/layout.ts';
import { words } from '../narrate/words.ts';
import { circle, path } from '../scene/mark.ts';
import type { Mark } from '../scene/scene.ts';

const signs = { play: 'M-4.5-7L8 0L-4.5 7Z', pause: 'M-5.5-6.5h3.6v13h-3.6ZM1.9-6.5h3.6v13h-3.6Z' } as const;

/** Whoever wants no motion, and whoever prints, sees what rests; who asks for motion nevertheless gets it. */
export const transportStyle = [
  '.resting{display:none}',
  '@media(prefers-reduced-motion:reduce){.orrery:not(.asked) .moving{display:none}.orrery:not(.asked) .resting{display:inline}}',
  '@media print{.moving,.transport{display:none}.resting{display:inline}}',
  '.transport{cursor:pointer;outline:none}.transport:focus-visible circle{stroke-width:3}',
].join('');

/** The button, for whoever needs to know which rules it meets. */
export const buttonMarks: readonly Mark[] = [circle('number-ring', { x: 0, y: 0 }, 17), path('legend-key', signs.play)];

/** At the lower right. Space and Enter play and pause, arrow keys step by half a second; once the last loop has ended, playing begins anew. */
export function transportScript({ x, y, width, height }: Box, last: number | undefined): string {
  const told = {
    last: last ?? null,
    at: `translate(${Math.round(x + width - 30)} ${Math.round(y + height - 28)})`,
    signs: [signs.play, signs.pause],
    names: [words.play, words.pause],
  };
  return `<script><![CDATA[(${script})(${JSON.stringify(told)})]]></script>`;
}

/** Text and no function, so that every build writes the same. */
const script = `({ last, at, signs, names }) => {
  const svg = document.currentScript.ownerSVGElement;
  const make = (name, given) => {
    const made = document.createElementNS(svg.namespaceURI, name);
    for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
    return made;
  };
  const sign = make('path', { class: 'legend-key' });
  const button = make('g', { class: 'transport', role: 'button', tabindex: '0', transform: at });
  button.append(make('circle', { class: 'number-ring', r: 17 }), sign);
  const hasEnded = () => last !== null && svg.getCurrentTime() >= last;
  const show = () => {
    const shown = svg.animationsPaused() || hasEnded() ? 0 : 1;
    sign.setAttribute('d', signs[shown]);
    button.setAttribute('aria-label', names[shown]);
    if (shown === 1 && last !== null) setTimeout(show, (last - svg.getCurrentTime()) * 1000 + 100);
  };
  const turn = () => {
    const starts = svg.animationsPaused() || hasEnded();
    if (hasEnded()) svg.setCurrentTime(0);
    svg.classList.add('asked');
    if (starts) svg.unpauseAnimations();
    else svg.pauseAnimations();
    show();
  };
  const step = (by) => {
    svg.classList.add('asked');
    svg.pauseAnimations();
    svg.setCurrentTime(Math.max(0, svg.getCurrentTime() + by));
    show();
  };
  const keys = { ' ': turn, Enter: turn, ArrowLeft: () => step(-0.5), ArrowRight: () => step(0.5) };
  button.addEventListener('click', turn);
  button.addEventListener('keydown', (event) => {
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) svg.pauseAnimations();
  svg.setAttribute('role', 'group');
  svg.append(button);
  show();
}`;
