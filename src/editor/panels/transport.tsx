// Play, pause, speed and time of the picture. The time is shown by writing to the element, never through React.
import { Pause, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { period, words } from '../../core/core.ts';
import { useScene } from '../drawing.ts';
import { remember } from '../files/memory.ts';
import { useEditing, useEditor, usePlaying } from '../store/context.ts';
import { isQuestionStanding } from '../story/told.ts';

const speeds = [0.1, 0.25, 0.5, 1, 2, 4];
const tick = 125; // milliseconds between two positions of the scrubber while time runs

export function Transport() {
  const { player } = useEditing();
  const { isPlaying, speed } = usePlaying();
  const scene = useScene();
  const whole = scene ? period(scene) : 0;
  const isAsking = useEditor(isQuestionStanding);
  if (!scene || isAsking) return null;
  const toggle = () => {
    remember('motion', isPlaying ? 'still' : 'moving');
    if (isPlaying) player.pause();
    else player.play();
  };
  const name = isPlaying ? words.pause : words.play;
  const Icon = isPlaying ? Pause : Play;
  return (
    <section className="transport" aria-label={words.transport}>
      <p className="caption">{scene.account}</p>
      <div className="controls">
        <button type="button" className="play" aria-label={name} title={name} onClick={toggle} disabled={whole === 0}>
          <Icon size={16} strokeWidth={2} fill="currentColor" aria-hidden="true" />
        </button>
        {whole === 0 ? <p className="quiet scrubber">{words.nothingMoves}</p> : <Scrubber whole={whole} />}
        <label className="choice">
          <span className="unseen">{words.speed}</span>
          <select value={speed} onChange={(event) => player.hurry(Number(event.target.value))}>
            {speeds.map((one) => (
              <option key={one} value={one}>{`${one}×`}</option>
            ))}
          </select>
        </label>
      </div>
    </section>
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
