// Says politely what happened, for those who do not see it.
import { useEditor } from '../store/context.ts';

export function Announcer() {
  const announcement = useEditor((state) => state.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
