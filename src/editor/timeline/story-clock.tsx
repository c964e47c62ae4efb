// Keeps what is shown in step with the clock while a story is told: says each beat, shows its databags, repeats it, and rests at the end.
// Wakes only where something changes, never for each frame.
import { useEffect, useRef } from 'react';
import { type Beat, beatAt, beatsOf, type Timeline } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { stepShown } from '../steps/step-shown.ts';
import { useEditing, useEditor, usePlaying } from '../store/context.ts';

const late = 6; // milliseconds by which a timer comes after its time

export function StoryClock({ story }: { readonly story: Timeline }) {
  useStepAsked(story);
  useBeats(story);
  return null;
}

/** A step that others asked for is where the clock goes; none that the clock itself came to. */
function useStepAsked(story: Timeline): void {
  const { store, player } = useEditing();
  const settlement = useDrawing()?.analysis.settlement;
  const asked = useEditor(({ step }) => step);
  useEffect(() => {
    const { moment, goTo } = store.getState();
    const beats = beatsOf(story);
    if (settlement && asked !== undefined && stepShown(settlement, asked) === undefined) return goTo(undefined);
    if (asked === undefined || stepsOfBeat(beats[moment.beat], moment.hasArrived).includes(asked)) return;
    const at = beats.findLastIndex((beat) => beat.tag === 'write' && beat.steps.some(({ id }) => id <= asked));
    const beat = beats[at];
    if (!beat) return;
    store.getState().reach({ beat: at, hasArrived: true }, asked);
    player.seek(beat.arrives);
  }, [store, player, story, settlement, asked]);
}

function useBeats(story: Timeline): void {
  const { store, player } = useEditing();
  const { clock } = usePlaying();
  const isRepeating = useEditor((state) => state.isRepeating);
  const said = useRef<Beat>(undefined);
  useEffect(() => {
    const beats = beatsOf(story);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (store.getState().plot === undefined) return; // what was told has just been left
      const time = player.time();
      const at = Math.max(0, beatAt(story, time));
      const beat = beats[at];
      if (!beat) return;
      const hasArrived = time >= beat.arrives - 1e-3;
      const { moment, step, chosen, reach, choose, announce } = store.getState();
      const own = stepsOfBeat(beat, hasArrived);
      const shown = step !== undefined && own.includes(step) ? step : own.at(-1);
      if (moment.beat !== at || moment.hasArrived !== hasArrived || step !== shown)
        reach({ beat: at, hasArrived }, shown);
      if (said.current !== beat) {
        const isLinked = said.current === undefined && chosen !== undefined; // a link may name both
        said.current = beat;
        if (beat.tag === 'write' && beat.relations[0] !== undefined && !isLinked) choose(beat.relations[0]);
        announce(beat.sentence.replaceAll('`', ''));
      }
      if (clock.state === 'running') wake(beat, at, time, hasArrived, clock.speed);
    };
    const wake = (beat: Beat, at: number, time: number, hasArrived: boolean, speed: number) => {
      const end = beat.start + beat.length;
      const next = hasArrived ? end : beat.arrives;
      const onEnd = () => {
        if (isRepeating) player.seek(beat.start);
        else if (at === beats.length - 1) rest();
        else look();
      };
      timer = setTimeout(hasArrived ? onEnd : look, Math.max(0, ((next - time) / speed) * 1000) + late);
    };
    const rest = () => {
      player.pause();
      player.seek(story.length);
    };
    look();
    return () => clearTimeout(timer);
  }, [store, player, story, clock, isRepeating]);
}

/** The steps after which the databags may be shown: before the keys have arrived, the one before them. */
function stepsOfBeat(beat: Beat | undefined, hasArrived: boolean): readonly number[] {
  if (beat?.tag !== 'write') return [];
  const ids = beat.steps.map(({ id }) => id);
  return hasArrived ? ids : [Math.max(0, Math.min(...ids) - 1)];
}
