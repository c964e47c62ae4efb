// Tells a story: each scene sets how the drawing is looked at, what is in focus and when; answers are judged once they are shown.
import {
  answerOf,
  choiceId,
  type Document,
  derive,
  explaining,
  isViewName,
  type StoryScene,
  sayVerdict,
  sceneAim,
  viewNames,
  words,
} from '../../core/core.ts';
import type { Editing } from '../store/context.ts';
import type { Telling } from '../store/story-slice.ts';
import { recallScores, rememberScores } from './scores.ts';
import { toldOf } from './told.ts';

/** From the first scene, or another one. Nothing where the open document has no such story. */
export function tell({ store, player }: Editing, id: string, scene = 0): void {
  const { opened } = store.getState();
  const story = opened?.document.stories.find((one) => one.id === id);
  if (!opened || !story || story.scenes.length === 0) return;
  const verdicts = recallScores(opened.document, story);
  store.getState().compareWith(undefined);
  store.getState().suppose([]);
  show(
    { store, player },
    {
      story: id,
      scene: Math.min(Math.max(0, Math.round(scene)), story.scenes.length - 1),
      ticked: [],
      hints: 0,
      verdicts,
    },
  );
}

/** A story made of the open document, which is in it from then on. */
export function explain(editing: Editing): void {
  const { opened, edit } = editing.store.getState();
  if (!opened) return;
  const id = freeId(opened.document);
  const { title, deployment } = opened.document;
  const story = explaining(derive(deployment), title, id);
  edit((document) => ({ ...document, stories: [...document.stories, story] }), words.story.explainedNow(story.title));
  tell(editing, id);
}

/** What the last scene was about is no longer alone. */
export function leave({ store }: Editing): void {
  store.getState().tellStory(undefined);
  store.getState().focusOn(undefined);
}

function freeId({ stories }: Document): string {
  let id = 'explained';
  for (let count = 2; stories.some((story) => story.id === id); count += 1) id = `explained-${count}`;
  return id;
}

export function turn(editing: Editing, by: 1 | -1): void {
  const told = toldOf(editing.store.getState());
  const scene = (told?.telling.scene ?? 0) + by;
  if (told && scene >= 0 && scene < told.story.scenes.length)
    show(editing, { ...told.telling, scene, ticked: [], hints: 0 });
}

function show({ store, player }: Editing, telling: Telling): void {
  const state = store.getState();
  state.tellStory(telling);
  const told = toldOf(store.getState());
  if (!told || !state.opened) return;
  const { view, focus, step, at } = told.scene;
  const { topology } = derive(state.opened.document.deployment);
  if (view !== undefined && isViewName(view)) state.look(viewNames[view]);
  state.choose(undefined);
  state.focusOn(focus === undefined ? undefined : sceneAim(topology, focus));
  state.goTo(step);
  if (at !== undefined) {
    player.pause();
    player.seek(at);
  }
  state.announce([words.story.scene(telling.scene + 1, told.story.scenes.length), plain(told.scene)].join('. '));
}

/** As it is heard. */
function plain({ text }: StoryScene): string {
  return text
    .replace(/[#*_`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function tick({ store }: Editing, choice: string): void {
  const { telling, tellStory } = store.getState();
  if (!telling) return;
  const others = telling.ticked.filter((one) => one !== choice);
  tellStory({ ...telling, ticked: others.length < telling.ticked.length ? others : [...others, choice] });
}

export function hint({ store }: Editing): void {
  const { telling, tellStory } = store.getState();
  if (telling) tellStory({ ...telling, hints: telling.hints + 1 });
}

/** Judges what is ticked, and takes the veil off the drawing. */
export function reveal({ store }: Editing): void {
  const { opened, tellStory, announce } = store.getState();
  const told = toldOf(store.getState());
  if (!opened || !told?.scene.question) return;
  const { telling, story } = told;
  const answer = answerOf(derive(opened.document.deployment), told.scene.question);
  const ticked = new Set(answer.choices.filter((choice) => telling.ticked.includes(choiceId(choice))));
  const isRight = ticked.size === answer.right.size && [...ticked].every((choice) => answer.right.has(choice));
  const verdicts = { ...telling.verdicts, [telling.scene]: isRight };
  rememberScores(opened.document, story, verdicts);
  tellStory({ ...telling, verdicts });
  announce(sayVerdict(answer, ticked));
}

/** The drawing as the story left it to be tried on, its first scene, and no score. */
export function startAgain(editing: Editing): void {
  const { opened, edit, announce } = editing.store.getState();
  const told = toldOf(editing.store.getState());
  if (!opened || !told) return;
  const { deployment, positions } = opened.begun;
  edit((document) => ({ ...document, deployment, positions }));
  rememberScores(opened.document, told.story, {});
  tell(editing, told.story.id);
  announce(words.story.startedAgain);
}
