// Where a story stands by the clock, for a picture that only looks on. Wakes where a beat begins or arrives.
import { useEffect, useState } from 'react';
import { beatAt, beatsOf, type Timeline } from '../../core/core.ts';
import { useEditing, usePlaying } from '../store/context.ts';
import { begun, type Moment } from '../store/view-slice.ts';

const late = 6; // milliseconds by which a timer comes after its time

export function useMomentOf(story: Timeline | undefined): Moment {
  const { player } = useEditing();
  const { clock } = usePlaying();
  const [moment, setMoment] = useState(begun);
  useEffect(() => {
    if (!story) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const time = player.time();
      const at = Math.max(0, beatAt(story, time));
      const beat = beatsOf(story)[at];
      if (!beat) return;
      const hasArrived = time >= beat.arrives - 1e-3;
      setMoment({ beat: at, hasArrived });
      const next = hasArrived ? beat.start + beat.length : beat.arrives;
      if (clock.state === 'running' && next > time)
        timer = setTimeout(look, ((next - time) / clock.speed) * 1000 + late);
    };
    look();
    return () => clearTimeout(timer);
  }, [story, player, clock]);
  return moment;
}
