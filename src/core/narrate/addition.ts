// What an edit of several steps adds: one sentence a step, and one for all.
import type { Addition } from '../edit/addition.ts';
import { listed } from './list.ts';
import { sayPurpose } from './pairing.ts';
import { counted } from './words.ts';

export function sayAddition(addition: Addition): string {
  switch (addition.tag) {
    case 'added':
      return sayAdded(addition);
    case 'related':
      return sayPurpose(addition.purpose, addition.provider.application, addition.requirer.application);
    case 'scaled':
      return `${addition.application} grows from ${counted(addition.from, 'unit')} to ${addition.to}.`;
    case 'role':
      return `${addition.application} gets the role ${addition.role}.`;
  }
}

function sayAdded({ application, title, role, stated }: Extract<Addition, { readonly tag: 'added' }>): string {
  const units = counted(stated.units ?? 1, 'unit');
  const what = role === undefined ? title : `${title} with the role ${role}`;
  return `${application} is added: ${what}, ${units}.`;
}

/** For an announcement: `2 applications and 3 relations added`. */
export function sayAdditions(additions: readonly Addition[]): string {
  const count = (tag: Addition['tag']) => additions.filter((one) => one.tag === tag).length;
  const [applications, relations] = [count('added'), count('related')];
  const changed = new Set(
    additions.flatMap((one) => (one.tag === 'scaled' || one.tag === 'role' ? [one.application] : [])),
  );
  const added = [
    ...(applications > 0 ? [counted(applications, 'application')] : []),
    ...(relations > 0 ? [counted(relations, 'relation')] : []),
  ];
  const parts = [
    ...(added.length > 0 ? [`${listed(added)} added`] : []),
    ...(changed.size > 0 ? [`${counted(changed.size, 'application')} changed`] : []),
  ];
  return parts.length === 0 ? 'Nothing is missing.' : `${parts.join(', ')}.`;
}
