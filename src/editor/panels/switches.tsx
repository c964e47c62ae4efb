// Which signals and which layer are shown: switches over the picture, and the six views by name.
import { isViewName, nameOfView, shownSignals, viewNames, words } from '../../core/core.ts';
import { SignalMark } from '../outline/sign.tsx';
import { useEditing, useEditor } from '../store/context.ts';

export function SignalSwitches({ isShort = false }: { readonly isShort?: boolean }) {
  const { store } = useEditing();
  const signals = useEditor((state) => state.signals);
  const layer = useEditor((state) => state.layer);
  return (
    <div className="switches" role="group" aria-label={words.signals}>
      {shownSignals.map((signal) => {
        const isOn = signals.includes(signal);
        const next = shownSignals.filter((one) => (one === signal ? !isOn : signals.includes(one)));
        return (
          <button
            key={signal}
            type="button"
            className="switch"
            aria-pressed={isOn}
            aria-label={words.signal[signal]}
            onClick={() => store.getState().look({ signals: next, layer })}
          >
            <SignalMark signal={signal} />
            {isShort ? words.signalShort[signal] : words.signal[signal]}
          </button>
        );
      })}
    </div>
  );
}

const layers = ['relations', 'flow', 'both'] as const;

export function LayerSwitch() {
  const { store } = useEditing();
  const signals = useEditor((state) => state.signals);
  const layer = useEditor((state) => state.layer);
  return (
    <div className="segments" role="radiogroup" aria-label={words.layers}>
      {layers.map((one) => (
        <label key={one} className="segment">
          <input
            type="radio"
            name="layer"
            className="unseen"
            checked={layer === one}
            onChange={() => store.getState().look({ signals, layer: one })}
          />
          <span>{words.layer[one]}</span>
        </label>
      ))}
    </div>
  );
}

export function ViewChoice() {
  const { store } = useEditing();
  const signals = useEditor((state) => state.signals);
  const layer = useEditor((state) => state.layer);
  const isAll = signals.length === shownSignals.length && layer === 'both';
  const value = nameOfView({ signals, layer }) ?? (isAll ? 'all' : 'own');
  const change = (name: string) => {
    if (isViewName(name)) store.getState().look(viewNames[name]);
    else if (name === 'all') store.getState().look({ signals: shownSignals, layer: 'both' });
  };
  return (
    <label className="choice">
      <span className="choice-name">{words.view}</span>
      <select aria-label={words.view} value={value} onChange={(event) => change(event.target.value)}>
        <option value="all">{words.views.all}</option>
        {Object.keys(viewNames)
          .filter(isViewName)
          .map((name) => (
            <option key={name} value={name}>
              {words.views[name]}
            </option>
          ))}
        {value === 'own' && <option value="own">{words.ownView}</option>}
      </select>
    </label>
  );
}
