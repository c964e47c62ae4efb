// Which status a card shows: the gravest of its units, where it is worth a word.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId } from '../document/document.ts';
import { words } from '../narrate/words.ts';
import type { StatusName } from '../settle/settlement.ts';

export type ShownStatus = { readonly name: StatusName; readonly text: string };

const gravity: readonly StatusName[] = ['error', 'blocked', 'maintenance', 'waiting'];

/** The gravest status of its units, where it is worth a word: how many of them have it stands behind. */
export function statusShown({ topology, settlement }: Analysis, id: ApplicationId): ShownStatus | undefined {
  const units = topology.application(id)?.units ?? [];
  const names = units.flatMap((index) => settlement.statuses.get(topology.units[index]?.id ?? '')?.name ?? []);
  const gravest = gravity.find((name) => names.includes(name));
  if (gravest === undefined) return undefined;
  const count = names.filter((name) => name === gravest).length;
  const word = words.status[gravest];
  return { name: gravest, text: count === names.length ? word : `${word} ${count}/${names.length}` };
}
