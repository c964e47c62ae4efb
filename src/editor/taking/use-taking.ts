// What the buttons of the dialog do, and what is said of it.
import { useEffect, useState } from 'react';
import { type Document, words } from '../../core/core.ts';
import { downloadBlob, fileName } from '../files/download.ts';
import { useEditing } from '../store/context.ts';
import { forms } from './forms.ts';
import { madeOf } from './made.ts';
import { createPainting, type Progress } from './painting.ts';
import type { Picture, Wanted, What } from './taken.ts';

export type Taking = {
  readonly said: string;
  readonly progress: Progress | undefined; // while something is painted; of 0 where nobody knows how long it takes
  readonly download: (picture: Picture, wanted: Wanted) => Promise<void>;
  readonly copy: (picture: Picture, wanted: Wanted) => Promise<void>;
  readonly copyWords: (picture: Picture) => Promise<void>;
  readonly stop: () => void;
};

export function useTaking(document: Document, what: What): Taking {
  const { store } = useEditing();
  const [said, setSaid] = useState('');
  const [progress, setProgress] = useState<Progress | undefined>();
  const [painting] = useState(createPainting);
  useEffect(() => painting.stop, [painting]);
  const say = (text: string) => {
    setProgress(undefined);
    setSaid(text);
    store.getState().announce(text);
  };
  const made = (picture: Picture, wanted: Wanted): Promise<Blob> => {
    setSaid(words.taking.painting);
    setProgress({ done: 0, of: 0 });
    return madeOf(picture, wanted, painting, setProgress);
  };
  return {
    said,
    progress,
    download: async (picture, wanted) => {
      const { ending } = forms[wanted.form];
      const name = fileName(document, what === 'whole' ? ending : `${what}.${ending}`);
      try {
        downloadBlob(await made(picture, wanted), name);
        say(words.taking.saved(name));
      } catch (fault) {
        say(whyNone(fault));
      }
    },
    copy: async (picture, wanted) => say(await copied(() => made(picture, { ...wanted, form: 'png' }))),
    copyWords: async ({ scene }) => {
      try {
        await navigator.clipboard.writeText(scene.description);
        say(words.taking.altCopied);
      } catch {
        say(words.taking.altNotCopied);
      }
    },
    stop: painting.stop,
  };
}

/** The clipboard is asked at once, while the reader's gesture counts, and is given the picture when it is painted. */
async function copied(paint: () => Promise<Blob>): Promise<string> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return words.taking.notCopied;
  let none: string | undefined;
  const picture = paint().catch((fault: unknown) => {
    none = whyNone(fault);
    throw fault;
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return words.taking.copied;
  } catch {
    return none ?? words.taking.notCopied;
  }
}

function whyNone(fault: unknown): string {
  const isStopped = fault instanceof DOMException && fault.name === 'AbortError';
  return isStopped ? words.taking.stopped : words.taking.notPainted;
}
