// What goes on in time: playing, going from beat to beat, and what is told.
import { type Flow, plots, words } from '../../core/core.ts';
import { follow, followable, leaveFollowing } from '../timeline/follow.ts';
import { go, type Way } from '../timeline/going.ts';
import { togglePlay } from '../timeline/play.ts';
import type { Acting, Action, Chord } from './action.ts';

const ways = [
  ['step-forward', words.stepForward, 'forward', 'ArrowRight'],
  ['step-back', words.stepBack, 'back', 'ArrowLeft'],
  ['story-start', words.timeline.start, 'start', 'Home'],
  ['story-end', words.timeline.end, 'end', 'End'],
] as const satisfies readonly (readonly [string, string, Way, Chord])[];

export const timeActions: readonly Action[] = [
  {
    id: 'play',
    name: words.editing.action.play,
    group: 'time',
    keys: ['p', ' '],
    givesWay: true,
    run: (acting) => togglePlay(acting, acting.drawing.timeline?.length),
  },
  ...ways.map(
    ([id, name, way, key]): Action => ({
      id,
      name,
      group: 'time',
      keys: [key],
      givesWay: true,
      isPossible: isTelling,
      run: ({ player, drawing }) => drawing.timeline && go(player, drawing.timeline, way),
    }),
  ),
  {
    id: 'repeat',
    name: words.timeline.loop,
    group: 'time',
    keys: ['l'],
    isPossible: isTelling,
    run: ({ store }) => store.getState().repeat(!store.getState().isRepeating),
  },
  {
    id: 'follow',
    name: words.timeline.followChosen,
    group: 'time',
    keys: ['j'],
    isPossible: (acting) => followed(acting) !== undefined,
    run: (acting) => {
      const flow = followed(acting);
      if (flow) follow(acting, flow);
    },
  },
  {
    id: 'leave-following',
    name: words.timeline.leaveFollowing,
    group: 'time',
    keys: [],
    isPossible: ({ store }) => store.getState().following !== undefined,
    run: leaveFollowing,
  },
  ...[undefined, ...plots].map(
    (plot): Action => ({
      id: `tell-${plot ?? 'together'}`,
      name: words.timeline.plotAbout[plot ?? 'together'],
      group: 'time',
      keys: [],
      isPossible: ({ store }) => store.getState().plot !== plot,
      run: ({ store, player }) => {
        store.getState().tellPlot(plot);
        player.seek(0);
      },
    }),
  ),
];

function followed({ drawing, store }: Acting): Flow | undefined {
  const { chosen, signals } = store.getState();
  return followable(drawing.analysis, chosen, signals);
}

function isTelling({ drawing }: Acting): boolean {
  return drawing.timeline !== undefined && drawing.timeline.length > 0;
}
