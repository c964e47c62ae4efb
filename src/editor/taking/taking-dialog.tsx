// What is drawn, taken away: as a picture, as words, as files. Everything that writes pictures comes with this dialog.
import { Copy, Download, Text } from 'lucide-react';
import { useMemo, useState } from 'react';
import { words } from '../../core/core.ts';
import { useWindow } from '../../viewer/zoom.ts';
import type { Drawing } from '../deriving.ts';
import { useDrawing } from '../drawing.ts';
import { downloadBundle } from '../files/bundle.ts';
import { downloadDocument } from '../files/download.ts';
import { Dialog } from '../panels/dialog.tsx';
import { useEditing } from '../store/context.ts';
import { useThemeInForce } from '../theme.ts';
import { Choice } from './choice.tsx';
import { type Form, forms } from './forms.ts';
import { Looks } from './looks.tsx';
import type { Progress } from './painting.ts';
import { Preview } from './preview.tsx';
import {
  type Picture,
  pictureOf,
  saySize,
  usual,
  type Wanted,
  type What,
  whats,
  whyNoPicture,
  whyNotMade,
} from './taken.ts';
import { type Taking, useTaking } from './use-taking.ts';

export function TakingDialog({ onClose }: { readonly onClose: () => void }) {
  const drawing = useDrawing();
  if (!drawing) return null;
  return (
    <Dialog title={words.taking.title} about={words.taking.about} form="wide" onClose={onClose}>
      <Taken drawing={drawing} />
    </Dialog>
  );
}

function Taken({ drawing }: { readonly drawing: Drawing }) {
  const { store } = useEditing();
  const [what, setWhat] = useState<What>('whole');
  const [wanted, setWanted] = useState<Wanted>({ ...usual, form: 'svg', theme: useThemeInForce() });
  const { picture, whyNot } = usePicture(what, drawing, wanted.form);
  const shown = usePicture(what, drawing, forms[wanted.form].resting === 'nothing' ? 'svg' : wanted.form).picture;
  const taking = useTaking(drawing.document, what);
  return (
    <>
      <div className="taking">
        <div className="taking-choices">
          <Choice
            name={words.taking.what}
            all={whats}
            chosen={what}
            word={(one) => words.taking.whats[one]}
            onChoose={(next) => {
              setWhat(next);
              if (next !== 'whole' && forms[wanted.form].isWhole) setWanted({ ...wanted, form: 'svg' });
            }}
          />
          <Looks what={what} wanted={wanted} onChange={setWanted} />
        </div>
        {shown ? <Preview picture={shown} wanted={wanted} /> : <p className="empty">{whyNot}</p>}
      </div>
      {picture && <PictureButtons picture={picture} wanted={wanted} taking={taking} />}
      <div className="buttons">
        <button type="button" className="button" onClick={() => downloadDocument(drawing.document)}>
          <Download size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.taking.document}
        </button>
        <button type="button" className="button" onClick={() => downloadBundle(store)}>
          <Download size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.taking.bundle}
        </button>
      </div>
    </>
  );
}

/** The picture as it was when the dialog opened: nothing behind it moves. */
function usePicture(
  what: What,
  drawing: Drawing,
  form: Form,
): { readonly picture: Picture | undefined; readonly whyNot: string | undefined } {
  const { store } = useEditing();
  const sight = useWindow();
  const picture = useMemo(
    () => pictureOf(what, drawing, store.getState(), sight(), form),
    [what, drawing, store, sight, form],
  );
  return { picture, whyNot: whyNoPicture(what, drawing) };
}

type PictureButtonsProps = { readonly picture: Picture; readonly wanted: Wanted; readonly taking: Taking };

function PictureButtons({ picture, wanted, taking }: PictureButtonsProps) {
  const whyNot = whyNotMade(picture, wanted);
  const whyNotCopied = whyNotMade(picture, { ...wanted, form: 'png' });
  const isBusy = taking.progress !== undefined;
  return (
    <>
      <p className="quiet">{whyNot ?? saySize(picture, wanted)}</p>
      <div className="buttons">
        <button
          type="button"
          className="button is-primary"
          disabled={isBusy || whyNot !== undefined}
          onClick={() => void taking.download(picture, wanted)}
        >
          <Download size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.taking.download}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy || whyNotCopied !== undefined}
          title={whyNotCopied}
          onClick={() => void taking.copy(picture, wanted)}
        >
          <Copy size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.taking.copy}
        </button>
        <button type="button" className="button" onClick={() => void taking.copyWords(picture)}>
          <Text size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.taking.copyAlt}
        </button>
      </div>
      {taking.progress && <Painted progress={taking.progress} onStop={taking.stop} />}
      {taking.said !== '' && <p>{taking.said}</p>}
    </>
  );
}

/** How far the painter is, where it knows. */
function Painted({ progress: { done, of }, onStop }: { readonly progress: Progress; readonly onStop: () => void }) {
  return (
    <div className="buttons">
      <progress aria-label={words.taking.painting} max={Math.max(1, of)} {...(of > 0 ? { value: done } : {})} />
      <button type="button" className="button" onClick={onStop}>
        {words.taking.stop}
      </button>
    </div>
  );
}
