// An application: what it is, how its units are, what its charm does on which endpoint, and what it does not do.
import { type Analysis, type NotDone, sayUse, type TopologyApplication, words } from '../../core/core.ts';
import { StoreSection } from '../inside/store-section.tsx';
import { SignMark } from '../outline/sign.tsx';
import { applicationOfUnit, flowId } from '../subject.ts';
import { SupposeChoices } from '../whatif/suppose-choices.tsx';
import { ClusterSection } from './cluster-section.tsx';
import { ApplicationForm } from './form/application-form.tsx';
import { Choose, Fact, Facts, Section } from './parts.tsx';
import { RelationsSection } from './relations-section.tsx';
import { SourceLink } from './source-link.tsx';
import { StatedSection } from './stated-section.tsx';

type ApplicationProps = { readonly analysis: Analysis; readonly application: TopologyApplication };

export function ApplicationView({ analysis, application }: ApplicationProps) {
  return (
    <div className="view">
      <ApplicationFacts analysis={analysis} application={application} />
      {application.mode === 'proxied' && <p className="remark">{words.proxiedRemark}</p>}
      <Statuses analysis={analysis} application={application} />
      <ClusterSection application={application} />
      <ApplicationForm application={application} />
      <StoreSection analysis={analysis} store={application.id} />
      <SupposeChoices application={application.id} />
      <Uses application={application} />
      <NotDoneList items={application.charm?.notDone ?? []} />
      <RelationsSection analysis={analysis} application={application} />
      <StatedSection application={application} />
      <Processes analysis={analysis} application={application} />
      <Flows analysis={analysis} application={application} />
    </div>
  );
}

function ApplicationFacts({ analysis, application }: ApplicationProps) {
  const { charm, charmName, kind, stated, track, mode, model, roles, units, unitsStated, cluster } = application;
  const missing =
    cluster === undefined || kind !== 'coordinator' ? [] : (analysis.topology.clusters[cluster]?.missingRoles ?? []);
  return (
    <Facts>
      <Fact name={words.charm}>
        {charmName ?? words.kind.unknown} {charm && <SourceLink source={charm.source} />}
      </Fact>
      <Fact name={words.kindTitle}>{words.kind[kind]}</Fact>
      {stated.channel !== undefined && <Fact name={words.channel}>{stated.channel}</Fact>}
      {track && (
        <Fact name={words.track}>
          {track.name}
          {track.library !== undefined && words.withLibrary(track.library)} <SourceLink source={track.source} />
        </Fact>
      )}
      {mode && <Fact name={words.modeTitle}>{words.mode[mode]}</Fact>}
      <Fact name={words.model}>{model.name}</Fact>
      <Fact name={words.unitsTitle}>{unitsStated ? units.length : words.unitsAssumed(units.length)}</Fact>
      {roles.length > 0 && <Fact name={words.rolesTitle}>{roles.join(', ')}</Fact>}
      {missing.length > 0 && <Fact name={words.missingRoles}>{missing.join(', ')}</Fact>}
    </Facts>
  );
}

function Statuses({ analysis, application }: ApplicationProps) {
  const units = application.units.flatMap((at) => analysis.topology.units[at] ?? []);
  return (
    <Section title={words.statusTitle}>
      <ul className="statuses">
        {units.map(({ id, isLeader }) => {
          const status = analysis.settlement.statuses.get(id);
          return (
            <li key={id}>
              <code>{id}</code>
              {isLeader && <span className="quiet"> {words.leader}</span>}
              <span className={`status status-of-${status?.name ?? 'unknown'}`}>
                <span className="status-dot" aria-hidden="true" />
                {words.status[status?.name ?? 'unknown']}
              </span>
              {status && status.message !== '' && <span className="status-message">{status.message}</span>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Uses({ application }: Pick<ApplicationProps, 'application'>) {
  const uses = application.charm?.behaviour?.uses ?? [];
  return (
    <Section title={words.whatItDoes}>
      {uses.length === 0 ? (
        <p className="quiet">{words.behaviourUnknown}</p>
      ) : (
        <ul className="uses">
          {uses.map((use) => (
            <li key={`${use.library} ${use.endpoint ?? ''}`}>
              <span className="use-name">{use.library}</span>
              {use.endpoint !== undefined && <code> {use.endpoint}</code>}
              <span className="use-about">{sayUse(use.library)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function NotDoneList({ items }: { readonly items: readonly NotDone[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={words.whatItDoesNot}>
      <ul className="uses">
        {items.map(({ what, why, source }) => (
          <li key={what}>
            <span className="use-name">{what}</span>
            <span className="use-about">
              {why} <SourceLink source={source} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Processes({ analysis, application }: ApplicationProps) {
  const own = [...analysis.settlement.processes.values()].filter(
    ({ unit }) => applicationOfUnit(analysis, unit) === application,
  );
  if (own.length === 0) return null;
  return (
    <Section title={words.processesCount(own.length)}>
      <ul className="links">
        {own.map(({ id, listens }) => (
          <li key={id}>
            <Choose id={id}>
              {id} <code>{listens.map(({ port }) => `:${port}`).join(' ')}</code>
            </Choose>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Flows({ analysis, application }: ApplicationProps) {
  const own = analysis.flows.filter(
    ({ origin }) => applicationOfUnit(analysis, origin.split(' ')[0] ?? '') === application,
  );
  return (
    <Section title={words.flowsCount(own.length)}>
      {own.length === 0 && <p className="quiet">{words.noFlowsHere}</p>}
      <ul className="links">
        {own.map((flow) => (
          <li key={flowId(flow)}>
            <Choose id={flowId(flow)}>
              <SignMark sign={flow.signal} />
              {flow.origin} <span className="quiet">{words.end[flow.end]}</span>
            </Choose>
          </li>
        ))}
      </ul>
    </Section>
  );
}
