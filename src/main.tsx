// Mounts the editor on the page.
import '@fontsource-variable/ubuntu-sans/wght.css';
import '@fontsource-variable/ubuntu-sans-mono/wght.css';
import '@xyflow/react/dist/base.css';
import './editor/style/chrome.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Editor } from './editor/editor.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the app.');
createRoot(root).render(
  <StrictMode>
    <Editor />
  </StrictMode>,
);
