// The forms in which a drawing is taken away: how a file of each is called, and what stands on its lines.
import type { Resting } from '../../core/core.ts';

type FormRow = {
  readonly ending: string;
  readonly type: string;
  readonly resting: Resting;
  readonly isWhole: boolean; // tells of the whole drawing only
  readonly isPlain: boolean; // in one colouring: it follows nobody's screen
};

const svg = 'image/svg+xml';

export const forms = {
  svg: { ending: 'svg', type: svg, resting: 'tokens', isWhole: false, isPlain: false },
  png: { ending: 'png', type: 'image/png', resting: 'tokens', isWhole: false, isPlain: true },
  pdf: { ending: 'pdf', type: 'application/pdf', resting: 'tokens', isWhole: false, isPlain: true },
  'animated-svg': { ending: 'moving.svg', type: svg, resting: 'nothing', isWhole: true, isPlain: false },
  gif: { ending: 'gif', type: 'image/gif', resting: 'nothing', isWhole: true, isPlain: true },
  story: { ending: 'story.svg', type: svg, resting: 'numbers', isWhole: true, isPlain: false },
  markdown: { ending: 'story.md', type: 'text/markdown', resting: 'numbers', isWhole: true, isPlain: true },
} as const satisfies Record<string, FormRow>;

export type Form = keyof typeof forms;

export function isForm(name: string): name is Form {
  return Object.hasOwn(forms, name);
}

/** In the order of the table. */
export const formNames: readonly Form[] = Object.keys(forms).filter(isForm);
