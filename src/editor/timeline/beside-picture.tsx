// The other picture of two that stand side by side. It is looked at, not edited, and goes by the same clock.
import { useMemo } from 'react';
import { beatsOf, words } from '../../core/core.ts';
import { Picture } from '../../viewer/picture.tsx';
import { PictureProvider } from '../../viewer/picture-provider.tsx';
import { StoryLayer } from '../../viewer/story-layer.tsx';
import { Tokens } from '../../viewer/tokens.tsx';
import type { Inset } from '../../viewer/zoom.ts';
import { Said } from '../inspector/parts.tsx';
import { useIsStill } from '../motion.ts';
import { useEditing } from '../store/context.ts';
import { useTextSize } from '../text-size.ts';
import { useThemeInForce } from '../theme.ts';
import { type Beside, besideScene } from './beside.ts';
import { useMomentOf } from './moments.ts';

type BesideProps = { readonly beside: Beside; readonly inset: Inset };

const none: never[] = [];
const nothing = () => {};
const closed = { collapse: '', open: '' };

export function BesidePicture({ beside, inset }: BesideProps) {
  const { player } = useEditing();
  const theme = useThemeInForce();
  const isStill = useIsStill();
  const textSize = useTextSize();
  const moment = useMomentOf(beside.timeline);
  const scene = useMemo(() => besideScene(beside, moment), [beside, moment]);
  const beat = beside.timeline && beatsOf(beside.timeline)[moment.beat];
  const { tracks } = beside.timeline ?? scene;
  return (
    <section className={`orrery beside${beside.isBefore ? ' is-before' : ''}`} aria-label={beside.names.other}>
      <p className="beside-name">{beside.names.other}</p>
      <PictureProvider>
        <Picture
          scene={scene}
          theme={theme}
          picture={beside.names.other}
          name={words.pictureOf(beside.names.other)}
          cardWord={words.card}
          noteWord={words.editing.note.kind}
          chosen={undefined}
          isHeld={false}
          inset={inset}
          wordSize={textSize}
          collapsing={closed}
          onCollapse={nothing}
          onChoose={nothing}
        >
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
