// Play, pause, speed and time of the picture, and what is told in it. The time is shown by writing to the element, never through React.
import { Pause, Play, Wind } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { period, words } from '../../core/core.ts';
import { useDrawing, useScene } from '../drawing.ts';
import { useIsStill, useMotionChoice } from '../motion.ts';
import { useEditing, useEditor, usePlaying } from '../store/context.ts';
import { isQuestionStanding } from '../story/told.ts';
import { usePlay } from '../timeline/play.ts';
import { PlotSwitch } from '../timeline/plot-switch.tsx';

const StoryTransport = lazy(() =>
  import('../timeline/story-transport.tsx').then(({ StoryTransport }) => ({ default: StoryTransport })),
);
const StoryCaption = lazy(() =>
  import('../timeline/story-caption.tsx').then(({ StoryCaption }) => ({ default: StoryCaption })),
);

const speeds = [0.1, 0.25, 0.5, 1, 2, 4];
const tick = 125; // milliseconds between two positions of the scrubber while time runs

export function Transport() {
  const scene = useScene();
  const story = useDrawing()?.timeline;
  const plot = useEditor((state) => state.plot);
  const isAsking = useEditor(isQuestionStanding);
  if (!scene || isAsking) return null;
  const whole = story ? story.length : period(scene);
  const nothing = story && plot ? words.timeline.nothing[plot] : words.nothingMoves;
  return (
    <section className={`transport${story ? ' is-telling' : ''}`} aria-label={words.transport}>
      <Suspense fallback={<p className="caption" />}>
        {story && whole > 0 ? <StoryCaption story={story} /> : <p className="caption">{scene.account}</p>}
      </Suspense>
      <div className="controls">
        <PlayButton isOff={whole === 0} />
        {whole === 0 && <p className="quiet scrubber">{nothing}</p>}
        {whole > 0 && !story && <Scrubber whole={whole} />}
        <Suspense>{whole > 0 && story && <StoryTransport story={story} />}</Suspense>
        <SpeedChoice />
        <Spared />
        <MotionSwitch />
        <PlotSwitch />
      </div>
    </section>
  );
}

function PlayButton({ isOff }: { readonly isOff: boolean }) {
  const { isPlaying } = usePlaying();
  const toggle = usePlay();
  const name = isPlaying ? words.pause : words.play;
  const Icon = isPlaying ? Pause : Play;
  return (
    <button type="button" className="play" aria-label={name} title={name} onClick={toggle} disabled={isOff}>
      <Icon size={16} strokeWidth={2} fill="currentColor" aria-hidden="true" />
    </button>
  );
}

function SpeedChoice() {
  const { player } = useEditing();
  const { speed } = usePlaying();
  return (
    <label className="choice">
      <span className="unseen">{words.speed}</span>
      <select value={speed} onChange={(event) => player.hurry(Number(event.target.value))}>
        {speeds.map((one) => (
          <option key={one} value={one}>{`${one}×`}</option>
        ))}
      </select>
    </label>
  );
}

function Spared() {
  const thrift = useEditor((state) => state.thrift);
  const { isPlaying } = usePlaying();
  return thrift === 'all' || !isPlaying ? null : <p className="quiet spared">{words.timeline.spared[thrift]}</p>;
}

/** Goes before what the system says, both ways. */
function MotionSwitch() {
  const isStill = useIsStill();
  const choose = useMotionChoice();
  return (
    <button
      type="button"
      role="switch"
      className="icon-button motion-switch"
      aria-label={words.timeline.motion}
      title={isStill ? words.timeline.motionOff : words.timeline.motionOn}
      aria-checked={!isStill}
      onClick={() => choose(isStill ? 'moving' : 'still')}
    >
      <Wind size={17} strokeWidth={1.6} aria-hidden="true" />
    </button>
  );
}

function Scrubber({ whole }: { readonly whole: number }) {
  const { player } = useEditing();
  const { clock } = usePlaying();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const show = () => {
      if (field.current) place(field.current, player.time(), whole);
    };
    show();
    if (clock.state === 'still') return undefined;
    const timer = setInterval(show, tick);
    return () => clearInterval(timer);
  }, [player, clock, whole]);
  return (
    <input
      ref={field}
      type="range"
      className="scrubber"
      aria-label={words.time}
      min={0}
      max={whole}
      step={0.05}
      defaultValue={0}
      onInput={(event) => player.seek(Number(event.currentTarget.value))}
    />
  );
}

function place(field: HTMLInputElement, time: number, whole: number): void {
  const at = whole === 0 ? 0 : time % whole;
  field.value = String(at);
  field.setAttribute('aria-valuetext', words.timeOf(at.toFixed(1), String(whole)));
  field.style.setProperty('--part', whole === 0 ? '0' : String(at / whole));
}
