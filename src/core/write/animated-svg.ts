// A drawing that moves by itself, as one SVG file: SMIL, which plays wherever a picture does, also in `<img>`. Whoever wants no motion
// sees numbered arrows in place of the tokens; where scripts may run it can be paused.
import { period } from '../scene/frame.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { type Pose, type Stream, streamsOf } from '../scene/stream.ts';
import { tokenMarks } from '../scene/token.ts';
import { markText, type SvgOptions, sceneMarks, styleOf, svgFile } from './svg.ts';
import { buttonMarks, transportScript, transportStyle } from './transport.ts';

export type AnimatedOptions = SvgOptions & {
  readonly loops?: number; // for ever where absent; after the last everything stands where it began
  readonly resting: readonly Mark[]; // shown in place of what moves
};

/** `scene` holds no tokens at rest. */
export function writeAnimatedSvg(scene: Scene, options: AnimatedOptions): string {
  const still = sceneMarks(scene);
  const streams = streamsOf(scene);
  const drawn = [...still, ...streams.flatMap(looks), ...options.resting, ...buttonMarks];
  const last = options.loops === undefined ? undefined : options.loops * period(scene);
  return svgFile(scene, options, {
    style: `${styleOf(drawn, options)}${transportStyle}`,
    body: [
      ...still.map(markText),
      `<g class="moving">${streams.map((one) => streamText(one, last)).join('\n')}</g>`,
      `<g class="resting">${options.resting.map(markText).join('')}</g>`,
      ...(streams.length === 0 ? [] : [transportScript(scene.bounds, last)]),
    ],
  });
}

function looks({ look }: Stream): readonly Mark[] {
  return tokenMarks({ x: 0, y: 0, angle: 0, ...look });
}

/** The shape is written with every token: what `<use>` repeats does not know the rules of the picture around it. */
function streamText(stream: Stream, last: number | undefined): string {
  const { starts, every } = stream;
  const shape = looks(stream).filter(({ tag }) => tag !== 'text');
  const count = looks(stream).filter(({ tag }) => tag === 'text');
  return starts
    .map((start) => {
      const begin = start === 0 ? 0 : start - every;
      const timing = `begin="${seconds(begin)}" dur="${seconds(every)}" ${lasting(begin, last)}`;
      const token = `<g>${movesOf(stream, timing)}${shape.map(markText).join('')}</g>`;
      if (count.length === 0) return token;
      return `${token}<g>${movesOf({ ...stream, turns: false }, timing)}${count.map(markText).join('')}</g>`;
    })
    .join('');
}

/** At the end it freezes: there it stands as at the beginning. */
function lasting(begin: number, last: number | undefined): string {
  return last === undefined ? 'repeatCount="indefinite"' : `repeatDur="${seconds(last - begin)}" fill="freeze"`;
}

/** What changes of a token, and only that: where it is, how large, how far turned, how much of it is seen. */
function movesOf({ way, turns, poses, every }: Stream, timing: string): string {
  const lasts = poses.at(-1)?.at ?? 0;
  const isAlways = every - lasts < 1e-6;
  const times = [...poses.map(({ at }) => at / every), ...(isAlways ? [] : [lasts / every, 1])].map(part).join(';');
  const told = (value: (pose: Pose) => number, after: (last: number) => number): string => {
    const values = poses.map(value);
    return [...values, ...(isAlways ? [] : [0, 0].map(() => after(values.at(-1) ?? 0)))].map(part).join(';');
  };
  const stays = (last: number): number => last;
  const goes = (): number => 0;
  const timed = `keyTimes="${times}" ${timing}`;
  const turning = turns ? ' rotate="auto"' : '';
  const fades = poses.some(({ opacity }) => opacity < 1);
  return [
    `<animateMotion path="${way}" calcMode="linear" keyPoints="${told(({ along }) => along, stays)}" ${timed}${turning}/>`,
    poses.some(({ angle }) => angle !== 0)
      ? transform(
          'rotate',
          told(({ angle }) => angle, stays),
          timed,
        )
      : '',
    fades ? `<animate attributeName="opacity" values="${told(({ opacity }) => opacity, goes)}" ${timed}/>` : '',
    fades
      ? ''
      : transform(
          'scale',
          told(({ size }) => size, goes),
          timed,
        ),
  ].join('');
}

function transform(type: 'rotate' | 'scale', values: string, timed: string): string {
  return `<animateTransform attributeName="transform" type="${type}" values="${values}" ${timed}/>`;
}

function part(value: number): string {
  return `${Math.round(value * 1e4) / 1e4 + 0}`;
}

function seconds(value: number): string {
  return `${Math.round(value * 1000) / 1000 + 0}s`;
}
