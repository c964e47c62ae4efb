// Going about in a story with the hand: step back and forward, anywhere on the scale, to a chapter; and repeating a step.
import { ChevronLeft, ChevronRight, Repeat1 } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { beatsOf, chapterOf, type Timeline, words } from '../../core/core.ts';
import { IconButton } from '../panels/icon-button.tsx';
import { useEditing, useEditor, usePlaying } from '../store/context.ts';
import { firstBeatOf, go, goToBeat, type Way } from './going.ts';

const tick = 125; // milliseconds between two positions of the scale while time runs

export function StorySteps({ story }: { readonly story: Timeline }) {
  const { player } = useEditing();
  const { beat } = useEditor((state) => state.moment);
  const last = beatsOf(story).length - 1;
  return (
    <span className="story-steps">
      <IconButton
        name={words.stepBack}
        icon={ChevronLeft}
        size={18}
        isOff={beat <= 0}
        onClick={() => go(player, story, 'back')}
      />
      <IconButton
        name={words.stepForward}
        icon={ChevronRight}
        size={18}
        isOff={beat >= last}
        onClick={() => go(player, story, 'forward')}
      />
    </span>
  );
}

const keys = new Map<string, Way>([
  ['ArrowLeft', 'back'],
  ['ArrowDown', 'back'],
  ['ArrowRight', 'forward'],
  ['ArrowUp', 'forward'],
  ['Home', 'start'],
  ['End', 'end'],
]);

export function StoryScale({ story }: { readonly story: Timeline }) {
  const { player } = useEditing();
  const field = useRef<HTMLInputElement>(null);
  useShownTime(field, story);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = keys.get(event.key);
    if (!way) return;
    event.preventDefault();
    go(player, story, way);
  };
  return (
    <span className="story-scale">
      <input
        ref={field}
        type="range"
        className="scrubber"
        aria-label={words.time}
        min={0}
        max={story.length}
        step={0.05}
        defaultValue={0}
        onKeyDown={onKeyDown}
        onInput={(event) => player.seek(Number(event.currentTarget.value))}
      />
      <span className="story-chapters" aria-hidden="true">
        {story.chapters.map(({ start, title, length }) => (
          <span key={`${start} ${title}`} style={{ flexGrow: length }} />
        ))}
      </span>
    </span>
  );
}

/** Written to the element, never through React. */
function useShownTime(field: RefObject<HTMLInputElement | null>, story: Timeline): void {
  const { player } = useEditing();
  const { clock } = usePlaying();
  const { beat } = useEditor((state) => state.moment);
  useEffect(() => {
    const show = () => {
      const element = field.current;
      if (!element) return;
      const at = Math.min(story.length, player.time());
      element.value = String(at);
      element.style.setProperty('--part', story.length === 0 ? '0' : String(at / story.length));
    };
    show();
    if (clock.state === 'still') return undefined;
    const timer = setInterval(show, tick);
    return () => clearInterval(timer);
  }, [field, player, clock, story]);
  useEffect(() => {
    field.current?.setAttribute('aria-valuetext', placeOf(story, beat));
  }, [field, story, beat]);
}

/** `Round 2, 3 of 7 · step 15`. */
export function placeOf(story: Timeline, at: number): string {
  const beat = beatsOf(story)[at];
  const found = beat && chapterOf(story, beat);
  if (!found) return '';
  const { place, steps } = words.timeline;
  const said = place(found.chapter.title, found.number, found.chapter.beats.length);
  const ids = beat.tag === 'write' ? beat.steps.map(({ id }) => id) : [];
  return ids.length === 0 ? said : `${said}${words.dot}${steps(Math.min(...ids), Math.max(...ids))}`;
}

export function ChapterChoice({ story }: { readonly story: Timeline }) {
  const { player } = useEditing();
  const { beat } = useEditor((state) => state.moment);
  const on = beatsOf(story)[beat];
  const chapter = on ? story.chapters.findIndex(({ beats }) => beats.includes(on)) : 0;
  return (
    <label className="choice chapter-choice">
      <span className="unseen">{words.timeline.chapter}</span>
      <select
        value={chapter}
        onChange={(event) => goToBeat(player, story, firstBeatOf(story, Number(event.target.value)))}
      >
        {story.chapters.map(({ title, start }, at) => (
          <option key={`${start} ${title}`} value={at}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

export function RepeatSwitch() {
  const { store } = useEditing();
  const isRepeating = useEditor((state) => state.isRepeating);
  return (
    <IconButton
      name={words.timeline.loop}
      icon={Repeat1}
      isPressed={isRepeating}
      onClick={() => store.getState().repeat(!isRepeating)}
    />
  );
}
