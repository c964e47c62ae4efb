// Where the panels stand: three columns on a wide screen, tabs on a narrow one. Drops, pastes and announcements belong to the whole page.
import { useMedia } from '../media.ts';
import { useAddress } from '../files/address.ts';
import { useDrops } from '../files/drops.ts';
import { useTheme } from '../theme.ts';
import { Announcer } from './announcer.tsx';
import { Narrow } from './narrow.tsx';
import { Refused } from './refused.tsx';
import { TopBar } from './top-bar.tsx';
import { Wide } from './wide.tsx';

export function Shell() {
  useTheme();
  useAddress();
  const isDragging = useDrops();
  const isNarrow = useMedia('(max-width: 759px)');
  return (
    <div className={`shell ${isNarrow ? 'is-narrow' : 'is-wide'}${isDragging ? ' is-dropping' : ''}`}>
      <TopBar isNarrow={isNarrow} />
      <Refused />
      {isNarrow ? <Narrow /> : <Wide />}
      <Announcer />
    </div>
  );
}
