// The one question that the reader is asked at a time. Each dialog is fetched when it is first asked.
import { lazy, Suspense } from 'react';
import { useEditing, useEditor } from '../store/context.ts';
import type { Asked } from '../store/view-slice.ts';

const CommandsDialog = lazy(() =>
  import('../actions/commands-dialog.tsx').then(({ CommandsDialog }) => ({ default: CommandsDialog })),
);
const KeysDialog = lazy(() => import('../actions/keys-dialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })));
const RelateDialog = lazy(() =>
  import('../gestures/relate-dialog.tsx').then(({ RelateDialog }) => ({ default: RelateDialog })),
);
const DatabagDialog = lazy(() =>
  import('../edits/databag-dialog.tsx').then(({ DatabagDialog }) => ({ default: DatabagDialog })),
);
const StoriesDialog = lazy(() =>
  import('../story/stories-dialog.tsx').then(({ StoriesDialog }) => ({ default: StoriesDialog })),
);
const ModelsDialog = lazy(() =>
  import('../models/models-dialog.tsx').then(({ ModelsDialog }) => ({ default: ModelsDialog })),
);
const CharmsDialog = lazy(() =>
  import('../charms/charms-dialog.tsx').then(({ CharmsDialog }) => ({ default: CharmsDialog })),
);
const AddDialog = lazy(() => import('../edits/add-dialog.tsx').then(({ AddDialog }) => ({ default: AddDialog })));
const ActsDialog = lazy(() => import('../actions/acts-dialog.tsx').then(({ ActsDialog }) => ({ default: ActsDialog })));
const RenameDialog = lazy(() =>
  import('../edits/rename-dialog.tsx').then(({ RenameDialog }) => ({ default: RenameDialog })),
);
const TakingDialog = lazy(() =>
  import('../taking/taking-dialog.tsx').then(({ TakingDialog }) => ({ default: TakingDialog })),
);

export function AskedDialog() {
  const { store } = useEditing();
  const asked = useEditor((state) => state.asked);
  const onClose = () => store.getState().ask(undefined);
  return <Suspense>{asked && <Dialogue asked={asked} onClose={onClose} />}</Suspense>;
}

function Dialogue({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  switch (asked.tag) {
    case 'commands':
      return <CommandsDialog onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'taking':
      return <TakingDialog onClose={onClose} />;
    case 'stories':
      return <StoriesDialog onClose={onClose} />;
    case 'models':
      return <ModelsDialog moving={asked.moving} onClose={onClose} />;
    case 'charms':
      return <CharmsDialog onClose={onClose} />;
    case 'add':
      return <AddDialog onClose={onClose} />;
    case 'acts':
      return <ActsDialog onClose={onClose} />;
    case 'relate':
      return <RelateDialog from={asked.from} to={asked.to} instead={asked.instead} onClose={onClose} />;
    case 'databag': {
      const { application, endpoint, owner } = asked;
      return <DatabagDialog application={application} endpoint={endpoint} owner={owner} onClose={onClose} />;
    }
    case 'rename':
      return <RenameDialog application={asked.application} onClose={onClose} />;
  }
}
