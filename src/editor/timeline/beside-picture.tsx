// The other picture of two that stand side by side. It is looked at, not edited, and goes by the same clock.
import { Link2, Unlink2 } from 'lucide-react';
import { useMemo } from 'react';
import { beatsOf, words } from '../../core/core.ts';
import { LinkedSight, useOwnSight } from '../../viewer/linked-sight.tsx';
import { Picture } from '../../viewer/picture.tsx';
import { PictureProvider } from '../../viewer/picture-provider.tsx';
import { StoryLayer } from '../../viewer/story-layer.tsx';
import { pairing } from '../../viewer/together.ts';
import { Tokens } from '../../viewer/tokens.tsx';
import type { Inset } from '../../viewer/zoom.ts';
import { useScene } from '../drawing.ts';
import { Said } from '../inspector/parts.tsx';
import { useIsStill } from '../motion.ts';
import { IconButton } from '../panels/icon-button.tsx';
import { useEditing, useEditor } from '../store/context.ts';
import { useTextSize } from '../text-size.ts';
import { useThemeInForce } from '../theme.ts';
import { type Beside, besideScene } from './beside.ts';
import { useMomentOf } from './moments.ts';

type BesideProps = { readonly beside: Beside; readonly inset: Inset };

const none: never[] = [];
const nothing = () => {};
const closed = { collapse: '', open: '' };

export function BesidePicture({ beside, inset }: BesideProps) {
  const { store, player } = useEditing();
  const theme = useThemeInForce();
  const isStill = useIsStill();
  const textSize = useTextSize();
  const moment = useMomentOf(beside.timeline);
  const scene = useMemo(() => besideScene(beside, moment), [beside, moment]);
  const beat = beside.timeline && beatsOf(beside.timeline)[moment.beat];
  const { tracks } = beside.timeline ?? scene;
  const isTogether = useEditor((state) => state.isTogether);
  const sight = useOwnSight();
  const own = useScene();
  const pair = useMemo(() => own && pairing(own, beside.scene), [own, beside.scene]);
  return (
    <section className={`orrery beside${beside.isBefore ? ' is-before' : ''}`} aria-label={beside.names.other}>
      <div className="beside-name">
        <p>{beside.names.other}</p>
        <IconButton
          name={words.timeline.lookTogether}
          icon={isTogether ? Link2 : Unlink2}
          isPressed={isTogether}
          onClick={() => store.getState().goTogether(!isTogether)}
        />
      </div>
      <PictureProvider>
        <Picture
          scene={scene}
          theme={theme}
          picture={beside.names.other}
          name={words.pictureOf(beside.names.other)}
          cardWord={words.card}
          noteWord={words.editing.note.kind}
          chosen={undefined}
          isHeld={isTogether}
          inset={inset}
          wordSize={textSize}
          collapsing={closed}
          onCollapse={nothing}
          onChoose={nothing}
        >
          {isTogether && pair && <LinkedSight other={sight} pairing={pair} />}
          {beside.timeline && <StoryLayer story={beside.timeline} beat={moment.beat} hasArrived={moment.hasArrived} />}
          <Tokens tracks={isStill ? none : tracks} theme={theme} player={player} onThrift={nothing} />
        </Picture>
      </PictureProvider>
      {beat && (
        <p className="beside-caption">
          <Said text={beat.sentence} />
        </p>
      )}
    </section>
  );
}
