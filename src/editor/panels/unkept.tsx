// Says that the browser does not keep the document, and why; the document itself can always be downloaded.
import { Download, RotateCw, TriangleAlert } from 'lucide-react';
import { words } from '../../core/core.ts';
import { downloadDocument } from '../files/download.ts';
import { useEditing, useEditor } from '../store/context.ts';

export function Unkept() {
  const { store } = useEditing();
  const keeping = useEditor((state) => state.keeping);
  if (keeping === 'not' || keeping === 'keeping' || keeping === 'kept') return null;
  const download = () => {
    const { opened } = store.getState();
    if (opened) downloadDocument(opened.document);
  };
  const again = () => void import('../stored/keeper.ts').then(({ keeperOf }) => keeperOf(store).again());
  return (
    <section className="refused" role="alert" aria-label={words.unkept}>
      <TriangleAlert className="severity-warning" size={18} strokeWidth={1.75} aria-hidden="true" />
      <div className="refused-text">
        <p className="refused-title">{words.unkept}</p>
        <p>{words.unkeptBecause[keeping]}</p>
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={download}>
          <Download size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.download}
        </button>
        <button type="button" className="button" onClick={again}>
          <RotateCw size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.keepAgain}
        </button>
      </div>
    </section>
  );
}
