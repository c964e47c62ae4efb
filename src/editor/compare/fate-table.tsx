// One signal's origins, row by row: what became of each, and where it is stored before and after. Folded away at first.
import { type Change, type Comparison, type SignalTable, storesOf, words } from '../../core/core.ts';

type FateProps = { readonly comparison: Comparison; readonly table: SignalTable };

const most = 60; // rows

export function FateTable({ comparison, table }: FateProps) {
  const { lost, moved, doubled, gained, same, signal } = table;
  const changes = [...lost, ...moved, ...doubled, ...gained, ...same];
  return (
    <details className="fates">
      <summary>{words.originByOrigin(changes.length)}</summary>
      <table aria-label={words.tableOf(words.signal[signal])}>
        <thead>
          <tr>
            <th scope="col">{words.origin}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, most).map((change) => (
            <Row key={change.origin} comparison={comparison} change={change} />
          ))}
        </tbody>
      </table>
      {changes.length > most && <p className="quiet">{words.moreFlows(changes.length - most)}</p>}
    </details>
  );
}

function Row({ comparison, change }: { readonly comparison: Comparison; readonly change: Change }) {
  const { origin, fate, before, after } = change;
  const [had, has] = [storesOf(comparison.before, before), storesOf(comparison.after, after)];
  return (
    <tr className={`fate-of-${fate}`}>
      <th scope="row">{origin}</th>
      <td>{words.fate[fate]}</td>
      <td>{had.size === 0 ? words.nowhere : [...had].join(', ')}</td>
      <td>{has.size === 0 ? words.nowhere : [...has].join(', ')}</td>
    </tr>
  );
}
