// The scene that is told: its text, its question, and the way to the next one. Stands under the picture; large while presenting.
import { ChevronLeft, ChevronRight, MonitorPlay, Pencil, Printer, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { markdownHtml, words } from '../../core/core.ts';
import { IconButton } from '../panels/icon-button.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { printHandOut } from './hand-out.ts';
import { QuestionForm } from './question-form.tsx';
import { leave, startAgain, turn } from './telling.ts';
import { type Told, toldOf } from './told.ts';
import { usePresenting } from './use-presenting.ts';

export function StoryPanel() {
  const telling = useEditor((state) => state.telling);
  const opened = useEditor((state) => state.opened);
  const isPresenting = useEditor((state) => state.isPresenting);
  usePresenting(isPresenting);
  const told = toldOf({ telling, opened });
  if (!told) return null;
  return (
    <section className="story" aria-label={words.story.story}>
      <Head told={told} />
      <Text source={told.scene.text} place={`${told.story.id} ${told.telling.scene}`} />
      {told.scene.question && <QuestionForm key={told.telling.scene} question={told.scene.question} />}
    </section>
  );
}

function Head({ told: { story, telling } }: { readonly told: Told }) {
  const editing = useEditing();
  const { store } = editing;
  const isPresenting = useEditor((state) => state.isPresenting);
  const say = words.story;
  const last = story.scenes.length - 1;
  const Title = isPresenting ? 'h1' : 'h2'; // then nothing stands above it
  return (
    <div className="story-head">
      <div className="story-names">
        <Title className="story-title">{story.title}</Title>
        <p className="quiet">{say.scene(telling.scene + 1, story.scenes.length)}</p>
        <Score told={{ story, telling }} />
      </div>
      <div className="story-buttons">
        <IconButton name={say.startAgain} icon={RotateCcw} onClick={() => startAgain(editing)} />
        <IconButton name={say.edit} icon={Pencil} onClick={() => store.getState().takeStory(story.id)} />
        {!isPresenting && (
          <IconButton name={say.handOut} icon={Printer} onClick={() => void printHandOut(store, story.id)} />
        )}
        <IconButton
          name={isPresenting ? say.leavePresenting : say.present}
          icon={MonitorPlay}
          onClick={() => store.getState().present(!isPresenting)}
        />
        <IconButton
          name={say.before}
          icon={ChevronLeft}
          isOff={telling.scene === 0}
          onClick={() => turn(editing, -1)}
        />
        <IconButton
          name={say.next}
          icon={ChevronRight}
          isOff={telling.scene === last}
          onClick={() => turn(editing, 1)}
        />
        <IconButton name={say.leave} icon={X} onClick={() => leave(editing)} />
      </div>
    </div>
  );
}

function Score({ told: { story, telling } }: { readonly told: Pick<Told, 'story' | 'telling'> }) {
  const asked = story.scenes.filter(({ question }) => question !== undefined).length;
  if (asked === 0) return null;
  const right = Object.values(telling.verdicts).filter(Boolean).length;
  return <p className="quiet">{words.story.score(right, asked)}</p>;
}

/** Begins at its top with each scene. */
function Text({ source, place }: { readonly source: string; readonly place: string }) {
  const area = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another text
  useEffect(() => {
    area.current?.scrollTo(0, 0);
  }, [place]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is made here, of a source whose tags stay text
  return <div ref={area} className="story-text" dangerouslySetInnerHTML={{ __html: markdownHtml(source) }} />;
}
