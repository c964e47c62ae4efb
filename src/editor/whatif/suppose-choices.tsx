// What can be supposed of an application: all of it or one unit down, a role lost, TLS the other way, another track.
import { type Cut, cutsOf, words } from '../../core/core.ts';
import { useDrawing } from '../drawing.ts';
import { Section } from '../inspector/parts.tsx';
import { SupposeButton } from './suppose-button.tsx';
import { drawnBefore } from './supposing.ts';

const mostUnits = 5; // that are offered at once

/** Nothing of what is only there because it is supposed. */
export function SupposeChoices({ application: id }: { readonly application: string }) {
  const drawing = useDrawing();
  const before = drawing && drawnBefore(drawing);
  const application = before?.topology.application(id);
  if (!before || !application) return null;
  const cuts = cutsOf(before, application);
  const units = cuts.filter(({ tag }) => tag === 'unit');
  const rest = units.slice(mostUnits);
  return (
    <Section title={words.whatIf}>
      <Choices cuts={cuts.filter((cut) => !rest.includes(cut))} />
      {rest.length > 0 && (
        <details className="more-bags">
          <summary>{words.moreUnits(rest.length)}</summary>
          <Choices cuts={rest} />
        </details>
      )}
    </Section>
  );
}

function Choices({ cuts }: { readonly cuts: readonly Cut[] }) {
  return (
    <div className="supposing">
      {cuts.map((cut) => (
        <SupposeButton key={JSON.stringify(cut)} cut={cut} />
      ))}
    </div>
  );
}
