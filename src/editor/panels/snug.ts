// Windows that are too narrow for outline, picture and inspector side by side: there the inspector rests under the outline until it has more to say.
import { useEditor } from '../store/context.ts';
import type { ViewSlice } from '../store/view-slice.ts';
import { useNarrowerThan } from '../text-size.ts';

export type InspectorPlace = 'column' | 'coming' | 'resting';

/** `coming`: in a column that is there only now, so that the picture had better stay as it stands. */
export function useInspectorPlace(): InspectorPlace {
  const isSnug = useNarrowerThan(1400);
  const isSaying = useEditor(hasMuchToSay);
  if (!isSnug) return 'column';
  return isSaying ? 'coming' : 'resting';
}

/** Of what is chosen, of what is supposed, or of another drawing beside this one. */
function hasMuchToSay({ chosen, isTelling, supposed, against }: ViewSlice): boolean {
  return chosen !== undefined || (isTelling && (supposed.length > 0 || against !== undefined));
}
