// What can be supposed of an application: all of it or one unit down, TLS the other way, another track.
import { type Analysis, type Cut, type TopologyApplication, whyNot, words } from '../../core/core.ts';
import { Section } from '../inspector/parts.tsx';
import { applicationOfUnit } from '../subject.ts';
import { SupposeButton } from './suppose-button.tsx';

type ChoicesProps = { readonly analysis: Analysis; readonly application: TopologyApplication };

export function SupposeChoices({ analysis, application }: ChoicesProps) {
  const cuts = cutsOf(analysis, application).filter((cut) => whyNot(analysis.topology, cut) === undefined);
  return (
    <Section title={words.whatIf}>
      <div className="supposing">
        {cuts.map((cut) => (
          <SupposeButton key={JSON.stringify(cut)} cut={cut} />
        ))}
      </div>
    </Section>
  );
}

const mostUnits = 5;

function cutsOf(analysis: Analysis, { id, units, charm, product, track }: TopologyApplication): readonly Cut[] {
  const names = units.flatMap((at) => analysis.topology.units[at]?.id ?? []);
  const others = [...(product?.tracks ?? []), ...(charm?.tracks ?? [])].filter(({ name }) => name !== track?.name);
  return [
    { tag: 'application', application: id },
    ...(names.length > 1 ? names.slice(0, mostUnits).map((unit): Cut => ({ tag: 'unit', unit })) : []),
    { tag: 'tls', application: id, isOn: !isSecure(analysis, id) },
    ...others.map(({ name }): Cut => ({ tag: 'track', application: id, track: name })),
  ];
}

function isSecure(analysis: Analysis, id: string): boolean {
  return [...analysis.settlement.processes.values()].some(
    ({ unit, listens }) => applicationOfUnit(analysis, unit)?.id === id && listens.some(({ tls }) => tls),
  );
}
