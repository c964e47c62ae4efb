// What the signs on the lines of the picture say, where there are any.
import { fateSign, fatesOfLines, lineFates, type Signal, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { useEditor } from '../store/context.ts';

export function FateLegend() {
  const drawing = useDrawing();
  const signals = useEditor((state) => state.signals);
  const comparison = drawing?.consequence?.now ?? drawing?.contrast?.comparison;
  if (!drawing || !comparison || drawing.timeline || drawing.view.layer === 'relations') return null;
  const lines = fatesOfLines(comparison)[drawing.contrast?.side ?? 'after'];
  const seen = new Set([...lines].flatMap(([line, fate]) => (isShown(line, signals) ? [fate] : [])));
  const fates = lineFates.filter((fate) => seen.has(fate));
  if (fates.length === 0) return null;
  return (
    <ul className="fate-legend" aria-label={words.fateLegend}>
      {fates.map((fate) => (
        <li key={fate}>
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
            <circle r="9" />
            <path d={fateSign[fate]} />
          </svg>
          {words.fates.find(([one]) => one === fate)?.[1]}
        </li>
      ))}
    </ul>
  );
}

function isShown(line: string, signals: readonly Signal[]): boolean {
  return signals.some((signal) => line.startsWith(`${signal} `));
}
