// What the buttons of the dialog do, and what is said of it.
import { useEffect, useState } from 'react';
import { type Document, words } from '../../core/core.ts';
import { downloadBlob, fileName } from '../files/download.ts';
import { useEditing } from '../store/context.ts';
import { createPainting } from './painting.ts';
import { type Picture, svgOf, type Wanted, type What } from './taken.ts';

export type Taking = {
  readonly said: string;
  readonly download: (picture: Picture, wanted: Wanted) => Promise<void>;
  readonly copy: (picture: Picture, wanted: Wanted) => Promise<void>;
  readonly copyWords: (picture: Picture) => Promise<void>;
};

export function useTaking(document: Document, what: What): Taking {
  const { store } = useEditing();
  const [said, setSaid] = useState('');
  const [painting] = useState(createPainting);
  useEffect(() => painting.close, [painting]);
  const say = (text: string) => {
    setSaid(text);
    store.getState().announce(text);
  };
  const png = (picture: Picture, wanted: Wanted): Promise<Blob> => {
    setSaid(words.taking.painting);
    return painting.paint(svgOf(picture, { ...wanted, form: 'png' }));
  };
  return {
    said,
    download: async (picture, wanted) => {
      const name = fileName(document, what === 'whole' ? wanted.form : `${what}.${wanted.form}`);
      try {
        const isPng = wanted.form === 'png';
        const svg = () => new Blob([svgOf(picture, wanted)], { type: 'image/svg+xml' });
        downloadBlob(isPng ? await png(picture, wanted) : svg(), name);
        say(words.taking.saved(name));
      } catch {
        say(words.taking.notPainted);
      }
    },
    copy: async (picture, wanted) => say(await copied(() => png(picture, wanted))),
    copyWords: async ({ scene }) => {
      try {
        await navigator.clipboard.writeText(scene.description);
        say(words.taking.altCopied);
      } catch {
        say(words.taking.altNotCopied);
      }
    },
  };
}

/** The clipboard is asked at once, while the reader's gesture counts, and is given the picture when it is painted. */
async function copied(paint: () => Promise<Blob>): Promise<string> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return words.taking.notCopied;
  let isPainted = true;
  const picture = paint().catch((fault: unknown) => {
    isPainted = false;
    throw fault;
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return words.taking.copied;
  } catch {
    return isPainted ? words.taking.notCopied : words.taking.notPainted;
  }
}
