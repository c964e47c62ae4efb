// A process of a unit: where it listens, what it sends and scrapes, and what pebble forwards of its output.
import { type Analysis, mask, type Process, type TopologyApplication, words } from '../../core/core.ts';
import { FollowButton } from '../timeline/follow-button.tsx';
import { SupposeButton } from '../whatif/suppose-button.tsx';
import { Choose, Fact, Facts, Section } from './parts.tsx';

type ProcessProps = {
  readonly analysis: Analysis;
  readonly process: Process;
  readonly application: TopologyApplication;
};

export function ProcessView({ analysis, process, application }: ProcessProps) {
  const own = analysis.flows.filter(({ origin, hops }) => origin === process.id && hops.length > 0);
  const { unit, listens, logTargets, command, environment, nginx, sends, scrapes } = process;
  return (
    <div className="view">
      <Facts>
        <Fact name={words.unit}>{unit}</Fact>
        <Fact name={words.applicationTitle}>
          <Choose id={application.id}>{application.id}</Choose>
        </Fact>
        {listens.length > 0 && (
          <Fact name={words.listens}>
            {listens.map(({ port, tls }) => (
              <code key={port} className="line">{`:${port}${tls ? ` ${words.tls}` : ''}`}</code>
            ))}
          </Fact>
        )}
      </Facts>
      <p className="supposing-buttons">
        <SupposeButton cut={{ tag: 'unit', unit }} />
        {own.map((flow) => (
          <FollowButton key={flow.signal} flow={flow} />
        ))}
      </p>
      {command !== undefined && <Lines title={words.command} lines={[command]} />}
      <Lines
        title={words.environment}
        lines={Object.entries(environment).map(([name, value]) => `${name}=${String(mask(value, name))}`)}
      />
      <Lines
        title={words.logTargets}
        lines={Object.entries(logTargets).map(([name, { location }]) => `${name} → ${location}`)}
      />
      <Lines title={words.sends} lines={sends.map(({ signal, method, url }) => `${signal} ${method} ${url}`)} />
      <Lines
        title={words.scrapes}
        lines={scrapes.flatMap(({ scheme, targets, path }) =>
          targets.map((target) => `GET ${scheme}://${target}${path}`),
        )}
      />
      <Lines
        title={words.nginxRoutes}
        lines={(nginx?.servers ?? []).flatMap(({ listen, locations }) =>
          locations.map(({ match, to }) => `:${listen} ${match} → ${to ?? words.itself}`),
        )}
      />
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="code-lines">
        {lines.map((line) => (
          <li key={line}>
            <code className="value">{line}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
