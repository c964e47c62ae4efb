// What a cut is about, as it can be chosen in the picture.
import type { Cut } from '../../core/core.ts';

export function subjectOf(cut: Cut): string {
  if (cut.tag === 'relation') return cut.relation;
  return cut.tag === 'unit' ? cut.unit.slice(0, cut.unit.lastIndexOf('/')) : cut.application;
}
