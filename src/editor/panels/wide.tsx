// Three columns: outline with the little picture at its foot, the picture with transport and findings below, the inspector.
import { words } from '../../core/core.ts';
import { Guard } from '../guard.tsx';
import { InspectorPanel } from './inspector-panel.tsx';
import { LazyFindings } from './lazy-findings.tsx';
import { OutlinePanel } from './outline-panel.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { SightPanel } from './sight-panel.tsx';
import { Transport } from './transport.tsx';

export function Wide() {
  return (
    <>
      <nav className="left" aria-label={words.outline}>
        <Guard part="panel">
          <OutlinePanel />
        </Guard>
        <Guard part="panel">
          <SightPanel />
        </Guard>
      </nav>
      <main className="centre">
        <Guard part="panel">
          <PicturePanel />
        </Guard>
        <Guard part="panel">
          <Transport />
        </Guard>
        <Guard part="panel">
          <LazyFindings />
        </Guard>
      </main>
      <aside className="right" aria-label={words.inspector}>
        <Guard part="panel">
          <InspectorPanel />
        </Guard>
      </aside>
    </>
  );
}
