// What would not be as it is now, had it been deployed so from the start.
import { type Consequence, differences, sayChanges, sayStatuses } from '../../core/core.ts';

export function deployedSo(consequence: Consequence): readonly string[] {
  const { now, fresh } = consequence;
  const differing = differences(consequence).map((difference) => difference.fresh);
  const said = fresh.tables.flatMap(({ signal }) =>
    sayChanges(
      fresh,
      differing.filter((change) => change.signal === signal),
    ),
  );
  const known = new Set(sayStatuses(now.statuses));
  return [...said, ...sayStatuses(fresh.statuses).filter((line) => !known.has(line))];
}
