// Lets panels beside the picture share its viewport: the little picture, the zoom buttons.
import { ReactFlowProvider } from '@xyflow/react';
import type { ReactNode } from 'react';

export function PictureProvider({ children }: { readonly children: ReactNode }) {
  return <ReactFlowProvider>{children}</ReactFlowProvider>;
}
