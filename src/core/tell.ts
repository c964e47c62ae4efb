// An analysis with its document and a view in, a story in time out. Remembered by identity, as drawings are.
import type { Analysis } from './diagnose/analysis.ts';
import type { Document } from './document/document.ts';
import { draw, layoutOf } from './draw.ts';
import type { Flow } from './flow/flow.ts';
import type { View } from './layout/layout.ts';
import { seen } from './layout/seen.ts';
import { memo } from './memo.ts';
import { configurationStory } from './scene/configuration.ts';
import { insideChapters } from './scene/inside-story.ts';
import type { PlannedChapter } from './scene/schedule.ts';
import { telemetryStory } from './scene/telemetry.ts';
import type { Plot, Timeline } from './scene/timeline.ts';

/** The same object while analysis, positions and what the view shows are the same: what is chosen tells nothing else. */
export function tell(analysis: Analysis, document: Document, view: View, plot: Plot): Timeline {
  const { selected: _, ...shown } = seen(analysis, view);
  return stories(analysis, document)(plot, shown);
}

/** One origin's telemetry alone, hop by hop. */
export function tellFlow(analysis: Analysis, document: Document, view: View, flow: Flow): Timeline {
  const { selected: _, ...shown } = seen(analysis, view);
  return stories(analysis, document)(flow, shown);
}

/** Only where something is opened has the picture to be drawn for it. */
function insideOf(analysis: Analysis, document: Document, view: View): readonly PlannedChapter[] {
  if (view.opened === undefined || view.layer === 'relations') return [];
  return insideChapters(analysis, draw(analysis, document, view), view);
}

const stories = memo((analysis: Analysis, document: Document) => {
  const known = new Map<string, Timeline>();
  return (told: Plot | Flow, view: View): Timeline => {
    const flow = typeof told === 'string' ? undefined : told;
    const key = `${flow ? `${flow.signal} ${flow.origin}` : told} ${JSON.stringify(view)}`;
    const layout = layoutOf(analysis, document, view);
    const story =
      known.get(key) ??
      (told === 'configuration'
        ? configurationStory(analysis, layout, view)
        : telemetryStory(
            analysis,
            layout,
            view,
            flow ? { only: flow } : { inside: insideOf(analysis, document, view) },
          ));
    known.set(key, story);
    return story;
  };
});
