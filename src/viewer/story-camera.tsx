// Brings what is followed into the middle, step by step. While it glides the clock is held, as for any gesture.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Box } from '../core/core.ts';
import { fitted, type Inset } from './zoom.ts';

type CameraProps = {
  readonly box: Box; // the same object while the same is followed
  readonly inset: Inset;
  readonly isStill: boolean; // it is there at once
};

const glide = 650; // milliseconds

export function StoryCamera({ box, inset, isStill }: CameraProps) {
  const { setViewport } = useReactFlow();
  const store = useStoreApi();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room around counts when something else is followed, not when it changes
  useEffect(() => {
    void setViewport(fitted(box, store.getState(), inset), { duration: isStill ? 0 : glide });
  }, [box, setViewport, store, isStill]);
  return null;
}
