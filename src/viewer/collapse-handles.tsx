// What a hand finds on clusters: corners that part or meet, over the lines, which turn one card into many and back.
import { ViewportPortal } from '@xyflow/react';
import type { ApplicationId, Scene, SceneNode } from '../core/core.ts';

type HandlesProps = {
  readonly scene: Scene;
  readonly words: { readonly collapse: string; readonly open: string };
  readonly onCollapse: (coordinator: ApplicationId) => void;
};

/** Keys and the inspector do the same, so that nobody needs them. */
export function CollapseHandles({ scene, words, onCollapse }: HandlesProps) {
  return (
    <ViewportPortal>
      {scene.nodes.map(({ id, tag, box, members }) =>
        members?.cluster === undefined ? null : (
          <Handle
            key={id}
            tag={tag}
            box={box}
            title={tag === 'card' ? words.open : words.collapse}
            onTurn={() => members.cluster !== undefined && onCollapse(members.cluster)}
          />
        ),
      )}
    </ViewportPortal>
  );
}

const side = 24; // scene units

type HandleProps = Pick<SceneNode, 'tag' | 'box'> & { readonly title: string; readonly onTurn: () => void };

/** For a hand alone. At the foot, where nothing is written and few lines run. */
function Handle({ tag, box, title, onTurn }: HandleProps) {
  const place = { transform: `translate(${box.x + box.width - side - 6}px, ${box.y + box.height - side - 4}px)` };
  const way = tag === 'card' ? 'M9 3h4v4M13 3L9 7M7 13H3V9M3 13l4-4' : 'M13 7H9V3M9 7l4-4M3 9h4v4M7 9l-4 4';
  return (
    <span className="collapse-handle nopan" style={place} title={title} aria-hidden="true" onClick={onTurn}>
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={way} />
      </svg>
    </span>
  );
}
