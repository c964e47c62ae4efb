// Edits of stories: ordered scenes that tell of the drawing.
import type { Edit, Story, StoryScene } from './document.ts';

/** Nothing where a story has that id already. */
export function addStory(story: Story): Edit {
  return (document) =>
    document.stories.some(({ id }) => id === story.id)
      ? document
      : { ...document, stories: [...document.stories, story] };
}

/** Sets the given parts; the id stays. */
export function changeStory(id: string, parts: Partial<Omit<Story, 'id'>>): Edit {
  return (document) => {
    const story = document.stories.find((one) => one.id === id);
    if (!story || isSameStory(story, parts)) return document;
    return { ...document, stories: document.stories.map((one) => (one === story ? { ...story, ...parts, id } : one)) };
  };
}

/** Nothing where there is no such scene, or it comes out as it went in. */
export function changeScene(id: string, at: number, change: (scene: StoryScene) => StoryScene): Edit {
  return (document) => {
    const scenes = document.stories.find((story) => story.id === id)?.scenes ?? [];
    return changeStory(id, { scenes: scenes.map((scene, index) => (index === at ? change(scene) : scene)) })(document);
  };
}

export function removeStory(id: string): Edit {
  return (document) => {
    const stories = document.stories.filter((story) => story.id !== id);
    return stories.length === document.stories.length ? document : { ...document, stories };
  };
}

/** Scenes are the same where each is the same object. */
function isSameStory(story: Story, { title = story.title, scenes = story.scenes }: Partial<Story>): boolean {
  const isSameLength = scenes.length === story.scenes.length;
  return title === story.title && isSameLength && scenes.every((scene, at) => scene === story.scenes[at]);
}
