// A story made of the drawing itself: metrics, logs and traces as they are configured and as they go, then what is wrong.
import type { Analysis } from '../diagnose/analysis.ts';
import type { Diagnostic } from '../diagnose/diagnostic.ts';
import type { Story, StoryScene } from '../document/document.ts';
import type { Signal } from '../flow/flow.ts';
import { narrate } from './narration.ts';
import { escaped } from './page.ts';
import { words } from './words.ts';

const topics = [
  { name: 'metrics', signals: ['metrics'] },
  { name: 'logs', signals: ['logs'] },
  { name: 'traces', signals: ['charm-traces', 'workload-traces'] },
] as const satisfies readonly { readonly name: string; readonly signals: readonly Signal[] }[];
type Topic = (typeof topics)[number];

const mostSentences = 4;
const mostProblems = 12;

/** Signals that nobody asks for are left out; of the findings only errors and warnings. */
export function explaining(analysis: Analysis, title: string, id: string): Story {
  const told = topics.filter(({ signals }) => isAsked(analysis, signals));
  const problems = analysis.diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    id,
    title: words.story.explained(title === '' ? words.untitled : title),
    scenes: [
      ...told.flatMap((topic) => [sceneOf(analysis, topic, 'relations'), sceneOf(analysis, topic, 'flow')]),
      ...problems.slice(0, mostProblems).map(problemScene),
      ...(problems.length > mostProblems ? [{ text: words.story.moreProblems(problems.length - mostProblems) }] : []),
    ],
  };
}

function isAsked({ flows }: Analysis, signals: readonly Signal[]): boolean {
  return flows.some(({ signal, end }) => signals.includes(signal) && end !== 'not-collected');
}

function sceneOf(analysis: Analysis, { name, signals }: Topic, layer: 'relations' | 'flow'): StoryScene {
  const { captions, subtitle, sections } = narrate(analysis, '', { signals, layer });
  const leads = captions.length > 0 ? captions : [`${subtitle}.`];
  const lines = sections[0]?.lines.slice(0, mostSentences) ?? [];
  return { view: `${name}-${layer}`, text: page(words.story.topic[name][layer], leads, lines) };
}

function problemScene({ message, subject, fixes }: Diagnostic): StoryScene {
  const focus = subject.relation ?? subject.application;
  const text = page(
    words.story.problem,
    [message],
    fixes.map(({ label }) => label),
  );
  return focus === undefined ? { text } : { focus, text };
}

/** Names are the user's: what Markdown would take for its own is escaped. */
function page(title: string, leads: readonly string[], lines: readonly string[]): string {
  const list = lines.map((line) => `- ${escaped(line)}`).join('\n');
  return [`## ${title}`, ...leads.map(escaped), ...(list === '' ? [] : [list])].join('\n\n');
}
