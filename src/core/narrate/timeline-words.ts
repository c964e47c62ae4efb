// The words of time: what is told, beat by beat, how one goes from one to the other, and what is followed or in focus.
import { fewOf } from './list.ts';

export const timelineWords = {
  plots: 'What is told',
  plot: { together: 'All at once', configuration: 'Configuration', telemetry: 'Telemetry' },
  plotAbout: {
    together: 'Everything flows at once, again and again',
    configuration: 'How configuration travels, round by round',
    telemetry: 'How telemetry flows, hop by hop',
  },
  nothing: {
    configuration: 'No key travels in this view.',
    telemetry: 'No telemetry flows in this view.',
  },
  moreKeys: (amount: number) => `and ${amount} more`,
  nowFlowing: (whose: readonly string[]) => `From now on flow: ${fewOf(whose)}.`,
  place: (chapter: string, number: number, all: number) => `${chapter}, ${number} of ${all}`,
  steps: (first: number, last: number) => (first === last ? `step ${first}` : `steps ${first} to ${last}`),
  chapter: 'Round or way',
  loop: 'Repeat this step',
  motion: 'Motion',
  motionOn: 'Motion is on: tokens travel',
  motionOff: 'Motion is off: numbered arrows stand for what would travel',
  start: 'To the beginning',
  end: 'To the end',
  follow: {
    metrics: 'Follow a scrape',
    logs: 'Follow a log line',
    'charm-traces': 'Follow a span of charm code',
    'workload-traces': 'Follow a span',
    profiles: 'Follow a profile',
    queries: 'Follow a query',
    rules: 'Follow a rule',
  },
  followChosen: 'Follow one of what is chosen, hop by hop',
  leaveFollowing: 'Leave (Escape)',
  leftFollowing: 'No longer following.',
  noKey: 'no databag: it is its own',
} as const;
