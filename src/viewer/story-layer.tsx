// What a story shows over the picture, under its tokens: the way of the beat that is on, numbers, keys. Its words grow as the picture's do.
import { useStore, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { storyMarks, type Timeline, wordScale } from '../core/core.ts';
import { Marks } from './marks.tsx';

type StoryLayerProps = { readonly story: Timeline; readonly beat: number; readonly hasArrived: boolean };

export function StoryLayer({ story, beat, hasArrived }: StoryLayerProps) {
  const scale = useStore(({ transform }) => wordScale(transform[2]));
  const marks = useMemo(() => storyMarks(story, beat, { hasArrived, scale }), [story, beat, hasArrived, scale]);
  return (
    <ViewportPortal>
      <svg className="story-marks" aria-hidden="true" focusable="false">
        <Marks marks={marks} />
      </svg>
    </ViewportPortal>
  );
}
