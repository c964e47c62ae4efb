// An analysis with its document and a view in, a story in time out. Remembered by identity, as drawings are.
import type { Analysis } from './diagnose/analysis.ts';
import type { Document } from './document/document.ts';
import { layoutOf } from './draw.ts';
import type { Flow } from './flow/flow.ts';
import type { View } from './layout/layout.ts';
import { seen } from './layout/seen.ts';
import { memo } from './memo.ts';
import { configurationStory } from './scene/configuration.ts';
import { telemetryStory } from './scene/telemetry.ts';
import type { Plot, Timeline } from './scene/timeline.ts';

/** The same object while analysis, positions and what the view shows are the same: what is chosen tells nothing else. */
export function tell(analysis: Analysis, document: Document, view: View, plot: Plot): Timeline {
  const { selected: _, ...shown } = seen(analysis, view);
  return stories(analysis, document)(plot, shown);
}

/** One origin's telemetry alone, hop by hop. */
export function tellFlow(analysis: Analysis, document: Document, view: View, flow: Flow): Timeline {
  return telemetryStory(analysis, layoutOf(analysis, document, view), view, flow);
}

const stories = memo((analysis: Analysis, document: Document) => {
  const known = new Map<string, Timeline>();
  return (plot: Plot, view: View): Timeline => {
    const key = `${plot} ${JSON.stringify(view)}`;
    const layout = layoutOf(analysis, document, view);
    const story =
      known.get(key) ??
      (plot === 'telemetry' ? telemetryStory(analysis, layout, view) : configurationStory(analysis, layout, view));
    known.set(key, story);
    return story;
  };
});
