// Gives the reader the deployment as a Juju bundle. Fetched when it is first wanted, as YAML comes with it.
import { writeBundle } from '../../core/core.ts';
import type { EditorStore } from '../store/store.ts';
import { downloadText, fileName } from './download.ts';

export function downloadBundle(store: EditorStore): void {
  const document = store.getState().opened?.document;
  if (document) downloadText(writeBundle(document), fileName(document, 'bundle.yaml'), 'application/yaml');
}
