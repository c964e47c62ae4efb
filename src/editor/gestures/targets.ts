// Where a line that begins at an application may end, and where not.
import { type Analysis, type ApplicationId, legalTargets } from '../../core/core.ts';

export function targetsOf(analysis: Analysis, from: ApplicationId): ReadonlyMap<ApplicationId, boolean> {
  const others = legalTargets(analysis, from).filter(({ application }) => application !== from);
  return new Map(others.map(({ application, state }) => [application, state === 'legal']));
}
