// How configuration travels, as a story: round by round who writes which keys over which relation, and what flows from then on.
import type { Analysis } from '../diagnose/analysis.ts';
import { stepOf } from '../flow/cause.ts';
import type { Flow, Signal } from '../flow/flow.ts';
import { grouped } from '../flow/grouped.ts';
import type { Layout, View, Way } from '../layout/layout.ts';
import { memo } from '../memo.ts';
import { applicationOfUnit, otherEnd, partsOf, signalNoun } from '../narrate/names.ts';
import { stepsTogether } from '../narrate/step.ts';
import { words } from '../narrate/words.ts';
import { roundsOf } from '../settle/history.ts';
import type { Step, StepId } from '../settle/settlement.ts';
import { partOf } from './part.ts';
import { type Planned, type PlannedChapter, schedule } from './schedule.ts';
import type { Timeline } from './timeline.ts';
import { keysMove, peerWay, relationWay, wayMove } from './travel.ts';

/** Of the relations that take part in the view, in the order of the steps. */
export function configurationStory(analysis: Analysis, layout: Layout, view: View): Timeline {
  const part = partOf(analysis, layout, view);
  const chapters = roundsOf(analysis.settlement).flatMap(({ round, steps }): readonly PlannedChapter[] => {
    const told = steps.filter(({ relation }) => part.relation(relation));
    const beats = stepsTogether(analysis, told).map((some) => beatOf(analysis, layout, view.signals, some));
    return beats.length === 0 ? [] : [{ title: words.round(round), beats }];
  });
  return schedule('configuration', chapters);
}

type Together = { readonly steps: readonly Step[]; readonly text: string };

function beatOf(analysis: Analysis, layout: Layout, signals: readonly Signal[], { steps, text }: Together): Planned {
  const [first] = steps;
  const [relation, writer] = [first?.relation ?? '', applicationOfUnit(first?.unit ?? '')];
  const reader = otherEnd(analysis.topology, relation, writer) ?? writer;
  const drawn = relationWay(layout, relation, writer);
  const points = drawn?.points ?? (reader === writer ? peerWay(layout, writer) : undefined);
  const follows = flowsFrom(analysis, steps).filter(({ signal }) => signals.includes(signal));
  const ways = waysOf(layout, follows);
  const units = steps.map(({ unit }) => unit);
  return {
    tag: 'write',
    steps,
    keys: [...new Set(steps.flatMap(({ set, removed }) => [...Object.keys(set), ...removed]))],
    sentence: [text, sayFollowing(follows)].filter((said) => said !== '').join(' '),
    ways: points ? [points] : [],
    lines: [...(drawn ? [drawn.line] : []), ...ways.flatMap(({ lines }) => lines)],
    relations: [relation],
    applications: [writer, reader],
    moves: points ? [keysMove(layout, `${relation} ${first?.id}`, points, units)] : [],
    after: ways.map((one) => wayMove(layout, one)),
  };
}

/** The flows of which these steps wrote the last that they waited for. */
function flowsFrom({ flows }: Analysis, steps: readonly Step[]): readonly Flow[] {
  const byStep = completedBy(flows);
  return steps.flatMap(({ id }) => byStep.get(id) ?? []);
}

const completedBy = memo((flows: readonly Flow[]): ReadonlyMap<StepId, readonly Flow[]> => {
  const flowing = flows.filter(({ hops }) => hops.some((hop) => stepOf(hop) !== undefined));
  return grouped(flowing, ({ hops }) => Math.max(...hops.map((hop) => stepOf(hop) ?? 0)));
});

/** The ways of the picture on which some of the flows go. */
function waysOf({ ways }: Layout, flows: readonly Flow[]): readonly Way[] {
  const origins = new Set(flows.map(({ signal, origin }) => `${signal} ${origin}`));
  return ways.filter(({ signal, origin, units }) =>
    units.some((unit) => origins.has(`${signal} ${unit} ${partsOf(origin).name}`)),
  );
}

function sayFollowing(flows: readonly Flow[]): string {
  const whose = flows.map(
    ({ signal, origin }) => `${signalNoun[signal]} of ${applicationOfUnit(partsOf(origin).unit)}`,
  );
  return whose.length === 0 ? '' : words.timeline.nowFlowing([...new Set(whose)]);
}
