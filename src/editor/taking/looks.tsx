// How what is taken away looks: its format and colouring, and what each format has to choose besides.
import { type SheetTheme, words } from '../../core/core.ts';
import { Choice } from './choice.tsx';
import { type Form, formNames, forms } from './forms.ts';
import { usual, type Wanted, type What } from './taken.ts';

const themes = ['light', 'dark', 'auto'] as const satisfies readonly SheetTheme[];
const scales = [1, 2, 3, 4];
const loops = [usual.loops, 1, 3];
const widths = [640, usual.width, 1280, 1920];
const seconds = [3, usual.seconds, 12];

type LooksProps = { readonly what: What; readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void };

/** What has one colouring follows nobody's screen. */
export function Looks({ what, wanted, onChange }: LooksProps) {
  const { form, theme, scale } = wanted;
  const all = themes.filter((one) => !forms[form].isPlain || one !== 'auto');
  const choose = (next: Form) =>
    onChange({ ...wanted, form: next, theme: forms[next].isPlain && theme === 'auto' ? 'light' : theme });
  return (
    <>
      <Choice
        name={words.taking.form}
        all={formNames.filter((one) => what === 'whole' || !forms[one].isWhole)}
        chosen={form}
        word={(one) => words.taking.forms[one]}
        onChoose={choose}
      />
      {words.taking.formsOf[form] !== '' && <p className="quiet">{words.taking.formsOf[form]}</p>}
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
      {form === 'gif' && <Film wanted={wanted} onChange={onChange} />}
      {(form === 'gif' || form === 'animated-svg') && (
        <Choice
          name={words.taking.loops}
          all={loops}
          chosen={wanted.loops}
          word={words.taking.played}
          onChoose={(next) => onChange({ ...wanted, loops: next })}
        />
      )}
    </>
  );
}

/** How large the frames are, and how long they take. */
function Film({ wanted, onChange }: Omit<LooksProps, 'what'>) {
  return (
    <>
      <Choice
        name={words.taking.width}
        all={widths}
        chosen={wanted.width}
        word={words.taking.pixels}
        onChoose={(width) => onChange({ ...wanted, width })}
      />
      <Choice
        name={words.taking.seconds}
        all={seconds}
        chosen={wanted.seconds}
        word={words.taking.takes}
        onChoose={(next) => onChange({ ...wanted, seconds: next })}
      />
    </>
  );
}
