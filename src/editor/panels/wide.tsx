// Three columns: outline with the little picture at its foot, the picture with transport and findings below, the inspector. In a window that
// is too narrow for all three the inspector rests under the outline, and comes to its own column when something is chosen.
import { words } from '../../core/core.ts';
import { Guard } from '../guard.tsx';
import { LazyText } from '../writing/lazy-text.tsx';
import { InspectorPanel } from './inspector-panel.tsx';
import { Later } from './later.tsx';
import { LazyAdd } from './lazy-add.tsx';
import { LazyFindings } from './lazy-findings.tsx';
import { LazyStory } from './lazy-story.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { SightPanel } from './sight-panel.tsx';
import { useInspectorPlace } from './snug.ts';
import { Transport } from './transport.tsx';

export function Wide() {
  const isResting = useInspectorPlace() === 'resting';
  return (
    <>
      <div className="left">
        <Guard part="panel">
          <LazyAdd />
        </Guard>
        <nav className="outline-place" aria-label={words.outline}>
          <Guard part="panel">
            <Later>
              <OutlinePanel />
            </Later>
          </Guard>
        </nav>
        {isResting && <Inspecting place="resting" />}
        <section aria-label={words.sight}>
          <Guard part="panel">
            <Later>
              <SightPanel />
            </Later>
          </Guard>
        </section>
      </div>
      <main className="centre">
        <div className="with-text">
          <Guard part="panel">
            <PicturePanel />
          </Guard>
          <LazyText />
        </div>
        <LazyStory />
        <Guard part="panel">
          <Transport />
        </Guard>
        <Guard part="panel">
          <LazyFindings />
        </Guard>
      </main>
      {!isResting && <Inspecting place="right" />}
    </>
  );
}

function Inspecting({ place }: { readonly place: 'resting' | 'right' }) {
  return (
    <aside className={place} aria-label={words.inspector}>
      <Guard part="panel">
        <InspectorPanel />
      </Guard>
    </aside>
  );
}
