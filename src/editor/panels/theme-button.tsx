// Light, dark, or as the system says.
import { Monitor, Moon, Sun } from 'lucide-react';
import { words } from '../../core/core.ts';
import type { ThemeChoice } from '../store/view-slice.ts';
import { useThemeChoice } from '../theme.ts';

const choices = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[];
const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeButton() {
  const [choice, choose] = useThemeChoice();
  const Icon = icons[choice];
  const next = (name: string) => {
    const found = choices.find((one) => one === name);
    if (found) choose(found);
  };
  return (
    <label className="choice choice-of-theme">
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      <span className="unseen">{words.theme}</span>
      <select value={choice} onChange={(event) => next(event.target.value)}>
        {choices.map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
