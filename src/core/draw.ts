// An analysis with its document and a view in, the picture out: place, compose. Remembered in stages by identity.
import type { Analysis } from './diagnose/analysis.ts';
import type { Document } from './document/document.ts';
import { placesOf } from './layout/arrive.ts';
import { collapsing, onCards } from './layout/collapse.ts';
import type { Layout, View } from './layout/layout.ts';
import { placeNotes, withNotes } from './layout/note.ts';
import { place } from './layout/place.ts';
import { seen } from './layout/seen.ts';
import { memo } from './memo.ts';
import { type Arrow, arrowsOf } from './scene/arrow.ts';
import { compose } from './scene/compose.ts';
import { opened } from './scene/inside.ts';
import { withMembers } from './scene/members.ts';
import { noteNodes } from './scene/note.ts';
import { numberMarks } from './scene/numbering.ts';
import { saidOf } from './scene/said.ts';
import type { Mark, Scene } from './scene/scene.ts';

/**
 * The same object while analysis, positions, title and view say the same. Another selection composes anew but places nothing; another
 * focus likewise.
 */
export function draw(analysis: Analysis, document: Document, view: View): Scene {
  return drawings(analysis, document)(view);
}

const drawings = memo((analysis: Analysis, document: Document) => {
  const scenes = recall((view) => {
    const bare = layoutOf(analysis, document, view);
    const notes = placeNotes(document, bare);
    const layout = withNotes(bare, notes);
    const shown = collapsing(analysis, view.collapsed ?? []);
    const scene = compose(shown, layout, onCards(shown, view), saidOf(analysis, document, seen(analysis, view), shown));
    const noted =
      notes.length === 0 ? scene : { ...scene, nodes: [...scene.nodes, ...noteNodes(notes, view.selected)] };
    const whole = opened(analysis, noted, layout, view);
    return view.form === 'app' ? withMembers(whole, shown, everyPlace(analysis, document.positions)) : whole;
  });
  return (view: View): Scene => scenes(JSON.stringify(view), view);
});

/** Where everything stands and runs: what is chosen or in focus moves nothing. */
export function layoutOf(analysis: Analysis, { positions }: Document, view: View): Layout {
  const { signals, layer, form, rest, collapsed = [] } = seen(analysis, view);
  const shown = collapsing(analysis, collapsed);
  const places = shown === analysis ? positions : everyPlace(analysis, positions);
  return layouts(shown, places)({ signals, layer, form, rest });
}

/** Where a cluster is collapsed, all that is left stays where it stands. */
const everyPlace = memo((analysis: Analysis, positions: Document['positions']): Document['positions'] =>
  Object.fromEntries(placesOf(analysis, positions)),
);

const layouts = memo((analysis: Analysis, positions: Document['positions']) => {
  const placed = recall((view) => place(analysis, positions, view));
  return (view: View): Layout => placed(JSON.stringify(view), view);
});

const most = 12; // views are few, but a selection can be anything: the oldest goes

function recall<Answer>(make: (view: View) => Answer): (key: string, view: View) => Answer {
  const known = new Map<string, Answer>();
  return (key, view) => {
    const made = known.get(key) ?? make(view);
    known.delete(key);
    known.set(key, made);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
}

/** The arrows of a picture numbered, with their sentences; `marks`: the numbers of those that the picture does not number by itself. */
export function arrows(
  analysis: Analysis,
  document: Document,
  view: View,
): { readonly arrows: readonly Arrow[]; readonly marks: readonly Mark[] } {
  const layout = layoutOf(analysis, document, view);
  const all = arrowsOf(analysis, layout, seen(analysis, view));
  return {
    arrows: all,
    marks: numberMarks(
      layout,
      all.filter(({ of }) => !of.some((id) => id.startsWith('key '))),
    ),
  };
}
