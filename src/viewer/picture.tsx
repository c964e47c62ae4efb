// Paints a scene with React Flow: cards, lines and regions where the scene says, panned, zoomed and chosen. Knows no store.
import { ReactFlow, type ReactFlowProps, useReactFlow, useStore } from '@xyflow/react';
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ApplicationId, Box, Scene, SceneNode, Theme } from '../core/core.ts';
import { CardOrRegion, type NodeOfScene } from './card.tsx';
import type { Chosen } from './chosen.ts';
import { CollapseHandles } from './collapse-handles.tsx';
import { edgesOf, nodesOf } from './elements.ts';
import { type Gesture, heldIn } from './gesture.ts';
import { GestureMarks } from './gesture-marks.tsx';
import { hit } from './hit.ts';
import { LiftedLayer } from './lifted-layer.tsx';
import { type EdgeOfScene, LineOfScene } from './line.tsx';
import { type Lifted, lifted, resting } from './moved.ts';
import { Overview, useIsCrowded } from './overview.tsx';
import { usePictureKeys } from './picture-keys.ts';
import { type Gestures, handleAt, useGestures } from './use-gestures.ts';
import { type Inset, useFitted, useReadable, useSight, zoomRange } from './zoom.ts';

/** How the picture is edited; a picture without it is only looked at. */
export type PictureEditing = Gestures & {
  readonly relate: string; // the words of the handle from which lines are drawn
  readonly hold: string; // of the one by which all in a region is moved
  readonly onWrite: (note: string) => void; // a note was clicked twice
  readonly onHold: (applications: readonly ApplicationId[]) => void; // a region's title was clicked
  readonly gesture: Gesture | undefined;
  readonly targets: ReadonlyMap<ApplicationId, boolean> | undefined; // where the line that is being drawn may end
};

type PictureProps = {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly picture: string; // another one is shown whole, the same one stays where it is
  readonly name: string;
  readonly cardWord: string; // what a screen reader calls a card
  readonly noteWord: string; // and a note
  readonly chosen: string | undefined; // id of the card or line
  readonly inset: Inset;
  readonly wordSize: number; // how much larger words stand than they need to for one who sits before the screen
  readonly isHeld: boolean; // another size of the window leaves the picture where it stands
  readonly editing?: PictureEditing | undefined;
  readonly collapsing: { readonly collapse: string; readonly open: string };
  readonly onCollapse: (coordinator: ApplicationId) => void; // or open, where it is collapsed
  readonly onChoose: (chosen: Chosen | undefined, isMore: boolean) => void; // more: besides what is chosen already
  readonly children: ReactNode; // lies over the picture once it stands in its place
};

const nodeTypes = { scene: CardOrRegion };
const edgeTypes = { scene: LineOfScene };
const none: never[] = [];
const many = 400; // elements from which on only those in sight are kept
const reach = 8; // pixels beside a line that still count

/** React Flow paints, pans and zooms; it connects, drags, deletes and selects nothing here. */
const painterOnly = {
  ...zoomRange,
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  disableKeyboardA11y: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  zoomActivationKeyCode: null,
  zoomOnDoubleClick: false,
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps;

export function Picture(props: PictureProps) {
  const { scene, theme, picture, name, cardWord, noteWord, chosen, inset, isHeld, editing, onChoose, children } = props;
  const [focused, setFocused] = useState<string>();
  const isCrowded = useIsCrowded(scene);
  const seen = useReadable(scene, props.wordSize);
  const lift = useLift(seen, editing?.gesture);
  const cards = useMemo(() => scene.nodes.filter(({ tag }) => tag !== 'region'), [scene]);
  const stop = [focused, chosen, cards[0]?.id].find((id) => cards.some((card) => card.id === id));
  const { relate, hold, selected, targets } = editing ?? {};
  const nodes = useMemo(() => {
    const look = { word: cardWord, noteWord, stop, chosen, lifted: lift.ids };
    if (relate === undefined || hold === undefined || !selected) return nodesOf(seen, look);
    return nodesOf(seen, { ...look, editing: { handles: { relate, hold }, selected, targets } });
  }, [seen, cardWord, noteWord, stop, chosen, lift.ids, relate, hold, selected, targets]);
  const edges = useMemo(() => edgesOf(seen, { chosen, lifted: lift.ids }), [seen, chosen, lift.ids]);
  const isPlaced = useFitted(scene.bounds, picture, { inset, isHeld });
  const { show, fit } = useSight(inset);
  const keys = usePictureKeys({
    scene,
    cards,
    chosen,
    onFocus: setFocused,
    onChoose: (one) => onChoose(one, false),
    show,
  });
  const pointing = useGestures(scene, editing);
  const clicks = useClicks(props, isCrowded);
  useShown(scene, isPlaced ? chosen : undefined, show, fit);
  return (
    <ReactFlow<NodeOfScene, EdgeOfScene>
      {...painterOnly}
      {...pointing}
      {...clicks}
      className={`picture${isPlaced ? '' : ' is-unplaced'}`}
      aria-label={name}
      nodes={isCrowded ? none : nodes}
      edges={isCrowded ? none : edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onlyRenderVisibleElements={cards.length > many}
      onFocus={keys.onFocus}
      onKeyDown={keys.onKeyDown}
    >
      {isCrowded && <Overview scene={lift.resting} theme={theme} />}
      {isPlaced && children}
      {!isCrowded && <CollapseHandles scene={lift.resting} words={props.collapsing} onCollapse={props.onCollapse} />}
      {lift.move && <LiftedLayer lifted={lift.lifted} move={lift.move} areElements={!isCrowded} />}
      <GestureMarks scene={scene} gesture={editing?.gesture} />
    </ReactFlow>
  );
}

/** The same functions from render to render: another one would let every card and line be rendered anew. */
function useClicks(props: PictureProps, isCrowded: boolean) {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const latest = useRef({ props, isCrowded });
  useEffect(() => {
    latest.current = { props, isCrowded };
  });
  return useMemo(
    () =>
      ({
        onNodeClick: (event, { data }) => clickNode(latest.current.props, data.node, event),
        onNodeDoubleClick: (_event, { data: { node } }) =>
          node.note && latest.current.props.editing?.onWrite(node.note.id),
        onEdgeClick: (_event, { data }) =>
          data && latest.current.props.onChoose({ tag: 'line', edge: data.edge }, false),
        onPaneClick: (event) => {
          const { scene, onChoose } = latest.current.props;
          const at = screenToFlowPosition({ x: event.clientX, y: event.clientY });
          onChoose(latest.current.isCrowded ? hit(scene, at, reach / getZoom()) : undefined, isMore(event));
        },
      }) satisfies ReactFlowProps<NodeOfScene, EdgeOfScene>,
    [screenToFlowPosition, getZoom],
  );
}

/** What a hand has of the scene, and what is left of it. The same objects while it moves on. */
function useLift(scene: Scene, gesture: Gesture | undefined) {
  const move = gesture?.tag === 'move' ? gesture : undefined;
  const { applications, notes } = move ?? {};
  const parts = useMemo(() => {
    if (!applications) return { lifted: nothing, ids: nobody, resting: scene };
    const all = lifted(scene, { applications, ...(notes ? { notes } : {}) });
    const ids: ReadonlySet<string> = new Set([...all.nodes, ...all.edges].map(({ id }) => id));
    return { lifted: all, ids, resting: resting(scene, all) };
  }, [scene, applications, notes]);
  return { ...parts, move };
}

const nothing: Lifted = { nodes: [], edges: [] };
const nobody: ReadonlySet<string> = new Set();

/** On the title of a region, or on a card. */
function clickNode({ scene, editing, onChoose }: PictureProps, node: SceneNode, event: MouseEvent): void {
  const region = handleAt(event.target, 'hold');
  if (region !== undefined) editing?.onHold(heldIn(scene, region));
  else if (node.tag !== 'region') onChoose({ tag: 'card', node }, isMore(event));
}

function isMore(event: MouseEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

/** Brings into sight what was chosen elsewhere, as in the outline; what is seen already stays where it is. What stands apart is shown whole. */
function useShown(scene: Scene, chosen: string | undefined, show: (box: Box) => void, fit: (box: Box) => void): void {
  const node = scene.nodes.find(({ id }) => id === chosen);
  const box = node?.box;
  const isInset = node?.tag === 'card' && node.application === undefined;
  const place = box && `${box.x} ${box.y}`;
  const width = useStore((state) => state.width); // what comes beside the picture may cover it
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box counts when another card is chosen, not when it is drawn anew
  useEffect(() => {
    if (box) (isInset ? fit : show)(box);
  }, [chosen, place, width, show]);
}
