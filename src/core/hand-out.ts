// A story on paper: one page a scene with its picture and text, questions without answers, and the answers on a last page.
import type { Analysis } from './diagnose/analysis.ts';
import type { Document, Story, StoryScene } from './document/document.ts';
import { draw } from './draw.ts';
import type { View } from './layout/layout.ts';
import { isViewName, shownSignals, viewNames } from './layout/view-name.ts';
import { sayChoice, sayQuestion } from './narrate/question.ts';
import { words } from './narrate/words.ts';
import { answerOf } from './story/answer.ts';
import { sceneAim } from './story/scene-aim.ts';
import { veiled } from './story/veil.ts';
import { markdownHtml } from './write/markdown.ts';
import { type EmbeddedFont, escaped, writeSvg } from './write/svg.ts';

/** A page of HTML that stands by itself, without script. Pictures are light. The same bytes for the same input. */
export function writeHandOut(analysis: Analysis, document: Document, story: Story, font?: EmbeddedFont): string {
  const pages = story.scenes.map((scene, at) =>
    pageOf(analysis, document, scene, words.story.scene(at + 1, story.scenes.length), font),
  );
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(story.title)}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(story.title)}</h1>`,
    ...pages,
    answersPage(analysis, story),
    '</body></html>\n',
  ].join('\n');
}

const style = [
  'body{font:12pt/1.5 "Ubuntu Sans",sans-serif;color:#111;background:#fff;margin:0 auto;max-width:60rem}',
  'section{break-after:page}section:last-of-type{break-after:auto}',
  'figure{margin:0 0 1rem}svg{width:100%;height:auto;max-height:55vh}',
  'h2,h3{line-height:1.25}.choices{list-style:none;padding:0;columns:2}.choices li::before{content:"☐ "}.place{color:#555;margin:0}',
].join('');

function pageOf(
  analysis: Analysis,
  document: Document,
  scene: StoryScene,
  place: string,
  font: EmbeddedFont | undefined,
): string {
  const shown = scene.question === undefined ? analysis : veiled(analysis);
  const picture = writeSvg(draw(shown, document, viewOf(analysis, scene)), {
    theme: 'light',
    ...(font ? { font } : {}),
  });
  return [
    `<section><p class="place">${escaped(place)}</p>`,
    `<figure>${picture}</figure>`,
    markdownHtml(scene.text),
    scene.question === undefined ? '' : asked(analysis, scene.question),
    '</section>',
  ].join('\n');
}

function viewOf({ topology }: Analysis, { view, focus }: StoryScene): View {
  const aim = focus === undefined ? undefined : sceneAim(topology, focus);
  const looked =
    view !== undefined && isViewName(view) ? viewNames[view] : ({ signals: shownSignals, layer: 'both' } as const);
  return { ...looked, form: 'export', rest: 'dim', ...(aim ? { focus: aim } : {}) };
}

type Question = NonNullable<StoryScene['question']>;

function asked(analysis: Analysis, question: Question): string {
  const { choices } = answerOf(analysis, question);
  const items = choices.map((choice) => `<li>${escaped(sayChoice(choice))}</li>`).join('');
  return `<h3>${escaped(sayQuestion(question))}</h3>\n<ul class="choices">${items}</ul>`;
}

/** Nothing where nothing is asked. */
function answersPage(analysis: Analysis, { scenes }: Story): string {
  const answers = scenes.flatMap(({ question }, at) =>
    question === undefined ? [] : [answerText(analysis, question, at)],
  );
  return answers.length === 0 ? '' : `<section><h2>${words.story.answers}</h2>\n${answers.join('\n')}</section>`;
}

function answerText(analysis: Analysis, question: Question, at: number): string {
  const items = [...answerOf(analysis, question).right]
    .map((choice) => `<li>${escaped(sayChoice(choice))}</li>`)
    .join('');
  return `<h3>${escaped(`${words.story.answerTo(at + 1)}: ${sayQuestion(question)}`)}</h3>\n<ul>${items}</ul>`;
}
