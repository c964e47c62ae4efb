// The applications at which a line that is being drawn may end; worked out when a line is begun.
import { useEffect, useState } from 'react';
import type { Analysis, ApplicationId } from '../../core/core.ts';

type Targets = ReadonlyMap<ApplicationId, boolean>;

export function useTargets(analysis: Analysis | undefined, from: ApplicationId | undefined): Targets | undefined {
  const [targets, setTargets] = useState<Targets>();
  useEffect(() => {
    if (!analysis || from === undefined) return undefined;
    let isOver = false;
    void import('./targets.ts').then(({ targetsOf }) => isOver || setTargets(targetsOf(analysis, from)));
    return () => {
      isOver = true;
      setTargets(undefined);
    };
  }, [analysis, from]);
  return targets;
}
