// Stories: telling them, presenting them, and making one of the drawing itself. Keys of clickers among them.
import { words } from '../../core/core.ts';
import type { Acting, Action } from './action.ts';

const isTelling = ({ store }: Acting) => store.getState().telling !== undefined;
const isPresenting = ({ store }: Acting) => store.getState().isPresenting;

/** Fetched with the first story. */
async function turn(acting: Acting, by: 1 | -1): Promise<void> {
  (await import('../story/telling.ts')).turn(acting, by);
}

export const storyActions: readonly Action[] = [
  {
    id: 'stories',
    name: words.story.stories,
    group: 'story',
    keys: [],
    run: ({ store }) => store.getState().ask({ tag: 'stories' }),
  },
  {
    id: 'explain',
    name: words.story.explain,
    group: 'story',
    keys: [],
    run: (acting) => void import('../story/telling.ts').then(({ explain }) => explain(acting)),
  },
  {
    id: 'scene-next',
    name: words.story.next,
    group: 'story',
    keys: ['PageDown'],
    isPossible: isTelling,
    run: (acting) => void turn(acting, 1),
  },
  {
    id: 'scene-before',
    name: words.story.before,
    group: 'story',
    keys: ['PageUp'],
    isPossible: isTelling,
    run: (acting) => void turn(acting, -1),
  },
  {
    id: 'present',
    name: words.story.present,
    group: 'story',
    keys: [],
    isPossible: (acting) => isTelling(acting) && !isPresenting(acting),
    run: ({ store }) => store.getState().present(true),
  },
  {
    id: 'black',
    name: words.story.black,
    group: 'story',
    keys: ['b'],
    isPossible: isPresenting,
    run: ({ store }) => store.getState().blacken(!store.getState().isBlack),
  },
  {
    id: 'present-leave',
    name: words.story.leavePresenting,
    group: 'story',
    keys: ['Escape'],
    isPossible: isPresenting,
    run: ({ store }) => store.getState().present(false),
  },
];
