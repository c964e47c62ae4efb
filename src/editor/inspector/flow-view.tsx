// One origin's telemetry, hop by hop, to where it ends.
import { ArrowRight } from 'lucide-react';
import { type Analysis, type Flow, type Hop, sayFlow, sayHop, standsAt, stepOf, words } from '../../core/core.ts';
import { SignalMark, SignMark } from '../outline/sign.tsx';
import { StepButton } from '../steps/step-button.tsx';
import { useEditor } from '../store/context.ts';
import { FollowButton } from '../timeline/follow-button.tsx';
import { Choose, Fact, Facts, Said, Section } from './parts.tsx';

export function FlowView({ analysis, flow }: { readonly analysis: Analysis; readonly flow: Flow }) {
  const { signal, origin, end, stores, duplicates, hops } = flow;
  return (
    <div className="view">
      <Facts>
        <Fact name={words.signalTitle}>
          <span className="carried">
            <SignalMark signal={signal} />
            {words.signal[signal]}
          </span>
        </Fact>
        <Fact name={words.origin}>
          <Choose id={origin}>{origin}</Choose>
        </Fact>
        <Fact name={words.endTitle}>{words.end[end]}</Fact>
        {stores.length > 0 && (
          <Fact name={words.stores}>
            {stores.map((store) => (
              <Choose key={store} id={store}>
                {store}
              </Choose>
            ))}
          </Fact>
        )}
        {duplicates > 0 && <Fact name={words.copies}>{duplicates + 1}</Fact>}
      </Facts>
      <p className="remark">
        <Said text={sayFlow(analysis, flow)} />
      </p>
      {hops.length > 0 && (
        <p className="supposing-buttons">
          <FollowButton flow={flow} />
        </p>
      )}
      {hops.length > 0 && (
        <Section title={words.hopsCount(hops.length)}>
          <ol className="hops">
            {hops.map((hop) => (
              <HopRow key={`${hop.from} ${hop.to} ${hop.url}`} analysis={analysis} flow={flow} hop={hop} />
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}

function HopRow({ analysis, flow, hop }: { readonly analysis: Analysis; readonly flow: Flow; readonly hop: Hop }) {
  const { from, to, method, url, via } = hop;
  const step = stepOf(hop);
  const at = useEditor((state) => state.step);
  const isLater = at !== undefined && !standsAt(hop, at);
  return (
    <li className={isLater ? 'hop is-later' : 'hop'}>
      <span className="hop-ends">
        <Choose id={from}>{from}</Choose>
        <ArrowRight size={13} strokeWidth={1.5} aria-hidden="true" />
        {to === null ? <span className="quiet">{words.nobody}</span> : <Choose id={to}>{to}</Choose>}
      </span>
      <code className="value">
        {method} {url}
      </code>
      <p>
        {isLater && <span className="quiet">{words.notYet}: </span>}
        <Said text={sayHop(analysis, flow, hop)} />
      </p>
      {step !== undefined && <StepButton step={step}>{words.causedBy(step)}</StepButton>}
      {via.map((id) => (
        <Choose key={id} id={id}>
          <SignMark sign="relation" />
          {id}
        </Choose>
      ))}
    </li>
  );
}
