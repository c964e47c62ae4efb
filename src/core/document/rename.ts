// The edit that gives an application another name, wherever the old one is written.
import { readAim, writeAim } from './aim.ts';
import type { Application, ApplicationId, Document, Edit, Note, Relation, Story, StoryScene } from './document.ts';
import { applicationNameState, applicationOf, isPossibleName, type NameState, relationId } from './name.ts';
import { entryOf, mapKeys, mapValues } from './record.ts';

/**
 * Lines, position, the units that stated databags name, notes and stories follow. Nothing where the new name is taken
 * or could not be referred to. A line that becomes the same as another is kept once.
 */
export function rename(from: ApplicationId, to: ApplicationId): Edit {
  return (document) => {
    const { applications, relations } = document.deployment;
    const application = entryOf(applications, from);
    if (application === undefined || !isPossibleName(to) || Object.hasOwn(applications, to)) return document;
    const renamed = renaming(document, from, to);
    return {
      ...document,
      deployment: {
        ...document.deployment,
        applications: { ...mapKeys(applications, renamed), [to]: withUnits(application, from, to) },
        relations: mapKeys(
          mapValues(relations, (line) => renameLine(line, from, to)),
          renamed,
        ),
      },
      positions: mapKeys(document.positions, renamed),
      notes: mapList(document.notes, (note) => renameNote(note, renamed)),
      stories: mapList(document.stories, (story) => renameStory(story, renamed)),
    };
  };
}

/** What renaming to a name would do: `same` and `taken` change nothing, nor does what is `impossible`; `odd` is outside the grammar of Juju. */
export function renameState(
  { deployment }: Document,
  from: ApplicationId,
  to: ApplicationId,
): NameState | 'same' | 'taken' {
  if (from === to) return 'same';
  return Object.hasOwn(deployment.applications, to) ? 'taken' : applicationNameState(to);
}

type Renaming = (id: string) => string;

/** The new id of an application, a unit of it or a relation; every other text is itself. */
function renaming({ deployment: { relations } }: Document, from: ApplicationId, to: ApplicationId): Renaming {
  const unit = new RegExp(`^${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(/\\d+)?$`);
  return (id) => {
    const line = entryOf(relations, id);
    if (line) return relationId(renameLine(line, from, to));
    const match = unit.exec(id);
    return match ? to + (match[1] ?? '') : id;
  };
}

function renameLine(line: Relation, from: ApplicationId, to: ApplicationId): Relation {
  const [one, other] = line.map((end) => (applicationOf(end) === from ? to + end.slice(from.length) : end));
  if (one === undefined || other === undefined || (one === line[0] && other === line[1])) return line;
  return [one, other];
}

function withUnits(application: Application, from: ApplicationId, to: ApplicationId): Application {
  if (!application.publishes) return application;
  const own = `${from}/`;
  const publishes = mapValues(application.publishes, (stated) => {
    if (!stated.units) return stated;
    const units = mapKeys(stated.units, (unit) => (unit.startsWith(own) ? `${to}/${unit.slice(own.length)}` : unit));
    return units === stated.units ? stated : { ...stated, units };
  });
  return publishes === application.publishes ? application : { ...application, publishes };
}

function renameNote(note: Note, renamed: Renaming): Note {
  if (note.about === undefined || renamed(note.about) === note.about) return note;
  return { ...note, about: renamed(note.about) };
}

/** Only `focus` and `about` of a scene name things; its sentences are the author's. */
function renameStory(story: Story, renamed: Renaming): Story {
  const scenes = mapList(story.scenes, (scene) => renameAbout(renameFocus(scene, renamed), renamed));
  return scenes === story.scenes ? story : { ...story, scenes };
}

function renameFocus(scene: StoryScene, renamed: Renaming): StoryScene {
  if (scene.focus === undefined) return scene;
  const focus = renamedFocus(scene.focus, renamed);
  return focus === scene.focus ? scene : { ...scene, focus };
}

function renamedFocus(focus: string, renamed: Renaming): string {
  const aim = renamed(focus) === focus ? readAim(focus) : undefined;
  return aim ? writeAim({ ...aim, id: renamed(aim.id) }) : renamed(focus);
}

function renameAbout(scene: StoryScene, renamed: Renaming): StoryScene {
  const { question } = scene;
  if (question?.about === undefined || renamed(question.about) === question.about) return scene;
  return { ...scene, question: { ...question, about: renamed(question.about) } };
}

function mapList<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, at) => item === list[at]) ? list : changed;
}
