// The picture with its tokens and the switches that float over it.
import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
import { type ApplicationId, type Document, type Scene, type SceneEdge, words } from '../../core/core.ts';
import type { Chosen } from '../../viewer/chosen.ts';
import type { Thrift } from '../../viewer/governor.ts';
import { Picture } from '../../viewer/picture.tsx';
import type { Player } from '../../viewer/player.ts';
import { Tokens } from '../../viewer/tokens.tsx';
import type { Inset } from '../../viewer/zoom.ts';
import type { Drawing } from '../deriving.ts';
import { useDrawing, useScene } from '../drawing.ts';
import { useDropped } from '../gestures/use-dropped.ts';
import { useMoveKeys } from '../gestures/use-move-keys.ts';
import { usePictureEditing } from '../gestures/use-picture-editing.ts';
import { lineId, pairId } from '../line-id.ts';
import { turnCluster } from '../look/clusters.ts';
import { useIsStill } from '../motion.ts';
import { useEditing, useEditor } from '../store/context.ts';
import { selectionOf } from '../store/selection.ts';
import { useIsNarrow, useTextSize } from '../text-size.ts';
import { useThemeInForce } from '../theme.ts';
import { titleOf } from '../title.ts';
import { useInspectorPlace } from './snug.ts';
import { LayerSwitch, SignalSwitches, ViewChoice } from './switches.tsx';

const SupposedBanner = lazy(() =>
  import('../whatif/supposed-banner.tsx').then(({ SupposedBanner }) => ({ default: SupposedBanner })),
);
const ContrastBanner = lazy(() =>
  import('../compare/contrast-banner.tsx').then(({ ContrastBanner }) => ({ default: ContrastBanner })),
);
const BesidePicture = lazy(() =>
  import('../timeline/beside-picture.tsx').then(({ BesidePicture }) => ({ default: BesidePicture })),
);
const FocusBanner = lazy(() =>
  import('../timeline/focus-banner.tsx').then(({ FocusBanner }) => ({ default: FocusBanner })),
);
const StoryOnPicture = lazy(() =>
  import('../timeline/story-on-picture.tsx').then(({ StoryOnPicture }) => ({ default: StoryOnPicture })),
);
const NoteWriter = lazy(() => import('../notes/note-writer.tsx').then(({ NoteWriter }) => ({ default: NoteWriter })));
const Explained = lazy(() => import('./explained.tsx').then(({ Explained }) => ({ default: Explained })));
const Doors = lazy(() => import('./doors.tsx').then(({ Doors }) => ({ default: Doors })));

const collapsing = { collapse: words.editing.collapseHandle, open: words.editing.openHandle };
const insets = new Map<string, Inset>();

/** What floats over the picture grows with the words. The same object for the same. */
function insetOf(isNarrow: boolean, size: number): Inset {
  const key = `${isNarrow} ${size}`;
  const inset = insets.get(key) ?? { top: 60 * size, bottom: isNarrow ? 12 : 8, side: isNarrow ? 12 : 8 };
  insets.set(key, inset);
  return inset;
}

export function PicturePanel() {
  const scene = useScene();
  const isNarrow = useIsNarrow();
  const isSupposing = useEditor(({ supposed }) => supposed.length > 0);
  const beside = useDrawing()?.beside;
  const textSize = useTextSize();
  const isFocused = useEditor(({ focus }) => focus !== undefined);
  const isExplained = useEditor(({ explained }) => explained.length > 0);
  const isComparing = useEditor(({ against }) => against !== undefined);
  const hasRefused = useEditor((state) => state.hasRefused);
  return (
    <section className="canvas" aria-label={words.picture}>
      {scene && <Shown scene={scene} isNarrow={isNarrow} />}
      <Suspense>{beside && <BesidePicture beside={beside} inset={insetOf(isNarrow, textSize)} />}</Suspense>
      {!scene && hasRefused && (
        <Suspense>
          <Doors isAlone />
        </Suspense>
      )}
      {scene && (
        <div className="floating">
          {!isNarrow && <SignalSwitches />}
          {isNarrow && <ViewChoice />}
          <LayerSwitch />
        </div>
      )}
      <Suspense>
        {isExplained && <Explained />}
        {isFocused && <FocusBanner />}
        {isSupposing && <SupposedBanner />}
        {isComparing && <ContrastBanner />}
      </Suspense>
    </section>
  );
}

function Shown({ scene, isNarrow }: { readonly scene: Scene; readonly isNarrow: boolean }) {
  const { store, player } = useEditing();
  const editing = usePictureEditing();
  const isDragging = editing?.gesture?.tag === 'move';
  const drawing = useDrawing();
  const { timeline: story, beside } = drawing ?? {};
  const isStill = useIsStill();
  const { tracks } = story ?? scene;
  const others = (beside?.timeline ?? beside?.scene)?.tracks ?? none;
  useNothingMoving(player, (tracks.length === 0 && others.length === 0) || (isStill && !story));
  const begun = useEditor(({ opened }) => opened?.begun);
  const isTravelling = useEditor((state) => state.isTravelling);
  const isWriting = useEditor(({ writing }) => writing !== undefined);
  const sights = useEditor((state) => state.sights);
  const theme = useThemeInForce();
  const chosen = useEditor((state) => state.chosen);
  const spare = useSparing();
  const area = useRef<HTMLDivElement>(null);
  useSeen(area, player.hold, player.release);
  const isHeld = useInspectorPlace() === 'coming';
  const textSize = useTextSize();
  const inset = insetOf(isNarrow, textSize);
  useMoveKeys();
  const dropped = useDropped();
  const choose = useCallback(
    (one: Chosen | undefined, isMore: boolean) => {
      const application = isMore && one?.tag === 'card' ? one.node.application : undefined;
      if (application === undefined) store.getState().choose(one && idOf(one));
      else store.getState().select(toggled(selectionOf(store.getState()), application));
    },
    [store],
  );
  return (
    <div
      ref={area}
      className={`orrery picture-area${isTravelling ? ' is-travelling' : ''}${sideOf(beside)}`}
      {...dropped}
    >
      {beside && <p className="beside-name">{beside.names.own}</p>}
      <Picture
        scene={scene}
        theme={theme}
        picture={`${begun ? pictureOf(begun) : cardsSaid(scene)}${sights === 0 ? '' : ` ${sights}`}`}
        name={`${words.pictureOf(titleOf(scene))}. ${words.pictureKeys}`}
        cardWord={words.card}
        noteWord={words.editing.note.kind}
        chosen={chosen === undefined ? undefined : placeOf(scene, chosen)}
        isHeld={isHeld}
        inset={inset}
        wordSize={textSize}
        editing={editing}
        collapsing={collapsing}
        onCollapse={(coordinator) => turnCluster(store, coordinator)}
        onChoose={choose}
      >
        <Suspense>{story && <StoryOnPicture story={story} scene={scene} inset={inset} />}</Suspense>
        <Tokens
          tracks={isDragging || isTravelling || isStill ? none : tracks}
          theme={theme}
          player={player}
          onThrift={spare}
        />
        <Suspense>{isWriting && <NoteWriter scene={scene} inset={inset} />}</Suspense>
      </Picture>
    </div>
  );
}

/** Nothing flows along lines that are being moved, nor where motion is off. */
const none: Scene['tracks'] = [];

function pictureOf({ title, deployment }: Document): string {
  return `${titleOf({ title })} ${Object.keys(deployment.applications).length}`;
}

/** As a document of this title with as many applications: what comes prepared is not another picture than what is then computed. */
function cardsSaid(scene: Scene): string {
  return `${titleOf(scene)} ${scene.nodes.filter(({ tag }) => tag === 'card').length}`;
}

/** With this one, or without it where it is there already. */
function toggled(selected: readonly ApplicationId[], one: ApplicationId): readonly ApplicationId[] {
  return selected.includes(one) ? selected.filter((other) => other !== one) : [...selected, one];
}

/** What the picture shows as one line may be several relations or flows: then all of them are chosen. */
function idOf(chosen: Chosen): string | undefined {
  return chosen.tag === 'card' ? (chosen.node.application ?? chosen.node.id) : idOfLine(chosen.edge);
}

function idOfLine({ id, relations, from, to, signal }: SceneEdge): string {
  if (from === to && signal !== undefined) return id; // inside a store
  if (signal !== undefined) return lineId(signal, from, to);
  return (relations.length === 1 ? relations[0] : undefined) ?? pairId(from, to);
}

/** The card or line of the scene that stands for what is chosen. */
function placeOf({ nodes, edges }: Scene, chosen: string): string | undefined {
  const card =
    nodes.find(({ id, tag, application }) => tag !== 'region' && (application ?? id) === chosen) ??
    nodes.find(({ tag, members }) => tag === 'card' && members && Object.hasOwn(members.places, chosen));
  const line =
    edges.find((edge) => idOfLine(edge) === chosen) ?? edges.find(({ relations }) => relations.includes(chosen));
  return card?.id ?? line?.id;
}

/** Where it stands beside another. */
function sideOf(beside: Drawing['beside']): string {
  if (!beside) return '';
  return beside.isBefore ? ' is-right' : ' is-left';
}

/** Says it when the machine does not bear all that would move. */
function useSparing(): (thrift: Thrift) => void {
  const { store } = useEditing();
  return useCallback(
    (thrift: Thrift) => {
      const { thrift: before, spare, announce } = store.getState();
      if (thrift === before) return;
      spare(thrift);
      if (thrift !== 'all') announce(words.timeline.spared[thrift]);
    },
    [store],
  );
}

/** Holds the clock while it would move nothing. A story is told without motion too. */
function useNothingMoving({ hold, release }: Player, isNothing: boolean): void {
  useEffect(() => {
    if (isNothing) hold('nothing-moves');
    else release('nothing-moves');
  }, [hold, release, isNothing]);
}

/** Holds the clock while the picture cannot be seen: the page hidden, or scrolled away. */
function useSeen(
  area: { readonly current: HTMLElement | null },
  hold: (reason: 'hidden' | 'away') => void,
  release: (reason: 'hidden' | 'away') => void,
): void {
  useEffect(() => {
    const onVisibility = () => (document.hidden ? hold('hidden') : release('hidden'));
    const watcher = new IntersectionObserver((entries) =>
      entries.at(-1)?.isIntersecting === false ? hold('away') : release('away'),
    );
    if (area.current) watcher.observe(area.current);
    document.addEventListener('visibilitychange', onVisibility);
    onVisibility();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      watcher.disconnect();
      hold('away');
    };
  }, [area, hold, release]);
}
