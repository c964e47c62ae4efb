// What is drawn, taken away: as a picture, as words, as files. Everything that writes pictures comes with this dialog.
import { Copy, Download, Text } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type SheetTheme, words } from '../../core/core.ts';
import { useWindow } from '../../viewer/zoom.ts';
import type { Drawing } from '../deriving.ts';
import { useDrawing } from '../drawing.ts';
import { downloadDocument } from '../files/download.ts';
import { downloadBundle } from '../files/save.ts';
import { Dialog } from '../panels/dialog.tsx';
import { useEditing } from '../store/context.ts';
import { useThemeInForce } from '../theme.ts';
import { Choice } from './choice.tsx';
import { Preview } from './preview.tsx';
import { type Form, mostPixels, type Picture, pictureOf, sizeOf, type Wanted, type What, whats } from './taken.ts';
import { type Taking, useTaking } from './use-taking.ts';

const forms = ['svg', 'png'] as const satisfies readonly Form[];
const themes = ['light', 'dark', 'auto'] as const satisfies readonly SheetTheme[];
const scales = [1, 2, 3, 4] as const;

export function TakingDialog({ onClose }: { readonly onClose: () => void }) {
  const drawing = useDrawing();
  if (!drawing) return null;
  return (
    <Dialog title={words.taking.title} about={words.taking.about} form="wide" onClose={onClose}>
      <Taken drawing={drawing} onClose={onClose} />
    </Dialog>
  );
}

function Taken({ drawing, onClose }: { readonly drawing: Drawing; readonly onClose: () => void }) {
  const { store } = useEditing();
  const [what, setWhat] = useState<What>('whole');
  const [wanted, setWanted] = useState<Wanted>({ form: 'svg', theme: useThemeInForce(), scale: 2 });
  const { picture, whyNot } = usePicture(what, drawing);
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
            onChoose={setWhat}
          />
          <Looks wanted={wanted} onChange={setWanted} />
        </div>
        {picture ? <Preview picture={picture} wanted={wanted} /> : <p className="empty">{whyNot}</p>}
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
        <span className="stretch" />
        <button type="button" className="button" onClick={onClose}>
          {words.editing.close}
        </button>
      </div>
    </>
  );
}

/** The picture as it was when the dialog opened: nothing behind it moves. */
function usePicture(what: What, drawing: Drawing): { readonly picture: Picture | undefined; readonly whyNot: string } {
  const { store } = useEditing();
  const sight = useWindow();
  const picture = useMemo(() => pictureOf(what, drawing, store.getState(), sight()), [what, drawing, store, sight]);
  return { picture, whyNot: what === 'view' ? words.taking.notInSight : words.taking.nothingSelected };
}

type LooksProps = { readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void };

/** PNG has one look: it follows nobody's screen. */
function Looks({ wanted, onChange }: LooksProps) {
  const { form, theme, scale } = wanted;
  const all = themes.filter((one) => form === 'svg' || one !== 'auto');
  const choose = (next: Form) =>
    onChange({ ...wanted, form: next, theme: next === 'png' && theme === 'auto' ? 'light' : theme });
  return (
    <>
      <Choice
        name={words.taking.form}
        all={forms}
        chosen={form}
        word={(one) => words.taking.forms[one]}
        onChoose={choose}
      />
      <Choice
        name={words.taking.theme}
        all={all}
        chosen={theme}
        word={(one) => words.taking.themes[one]}
        onChoose={(next) => onChange({ ...wanted, theme: next })}
      />
      {form === 'png' && (
        <Choice
          name={words.taking.scale}
          all={scales}
          chosen={scale}
          word={words.taking.times}
          onChoose={(next) => onChange({ ...wanted, scale: next })}
        />
      )}
    </>
  );
}

type PictureButtonsProps = { readonly picture: Picture; readonly wanted: Wanted; readonly taking: Taking };

function PictureButtons({ picture, wanted, taking }: PictureButtonsProps) {
  const { width, height } = sizeOf(picture, wanted);
  const isTooLarge = wanted.form === 'png' && width * height > mostPixels;
  return (
    <>
      <p className="quiet">{isTooLarge ? words.taking.tooLarge : words.taking.size(width, height)}</p>
      <div className="buttons">
        <button
          type="button"
          className="button is-primary"
          disabled={isTooLarge}
          onClick={() => void taking.download(picture, wanted)}
        >
          <Download size={16} strokeWidth={1.5} aria-hidden="true" />
          {words.taking.download}
        </button>
        <button
          type="button"
          className="button"
          disabled={isTooLarge}
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
      {taking.said !== '' && <p>{taking.said}</p>}
    </>
  );
}
