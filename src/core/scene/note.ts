// Notes as marks: paper with a turned corner, its text, and a thin line to what it is about.
import { noteSizes, type PlacedNote } from '../layout/note.ts';
import { circle, path, round, write } from './mark.ts';
import type { Mark, SceneNode } from './scene.ts';

const corner = 9; // scene units

export function noteNodes(notes: readonly PlacedNote[], selected: string | undefined): readonly SceneNode[] {
  return notes.map((placed) => {
    const { note, box, lines } = placed;
    const id = noteId(note.id);
    return {
      id,
      tag: 'note',
      box,
      label: note.text,
      isDim: false,
      note: { id: note.id, ...(note.about === undefined ? {} : { about: note.about }) },
      marks: [
        ...leaderMarks(placed),
        ...paper(placed, selected === id),
        ...lines.map((text, at) =>
          write('caption', { at: { x: noteSizes.pad, y: noteSizes.pad + 11 + at * noteSizes.line }, text }),
        ),
      ],
    };
  });
}

/** The id of a note among all that can be chosen: no other begins so. */
export function noteId(id: string): string {
  return `note ${id}`;
}

function paper({ box: { width, height } }: PlacedNote, isSelected: boolean): readonly Mark[] {
  const turned = width - corner;
  return [
    path(isSelected ? 'note selected' : 'note', `M0 0H${turned}L${width} ${corner}V${height}H0Z`),
    path('note-corner', `M${turned} 0V${corner}H${width}`),
  ];
}

/** About the note's own corner. Nothing where it lies over what it is about. */
function leaderMarks({ box, leader }: PlacedNote): readonly Mark[] {
  if (!leader) return [];
  const [from, to] = leader.map(({ x, y }) => ({ x: round(x - box.x), y: round(y - box.y) }));
  if (!from || !to || (from.x === to.x && from.y === to.y)) return [];
  return [path('note-leader', `M${from.x} ${from.y}L${to.x} ${to.y}`), circle('note-end', to, 2.5)];
}
