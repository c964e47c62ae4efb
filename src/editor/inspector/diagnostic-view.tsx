// A problem: what is wrong, where, and what would mend it.
import { type Diagnostic, words } from '../../core/core.ts';
import { HelpLink } from '../help/help-link.tsx';
import { FixButtons } from '../panels/fix-buttons.tsx';
import { Choose, Fact, Facts, Section } from './parts.tsx';

export function DiagnosticView({
  diagnostic: { code, severity, subject, fixes },
}: {
  readonly diagnostic: Diagnostic;
}) {
  const places = [subject.application, subject.unit, subject.relation, ...(subject.applications ?? [])].filter(
    (id) => id !== undefined,
  );
  return (
    <div className="view">
      <Facts>
        <Fact name={words.severityTitle}>{words.severity[severity]}</Fact>
        <Fact name={words.code}>
          <code>{code}</code> <HelpLink code={code} />
        </Fact>
        <Fact name={words.about}>
          {[...new Set(places)].map((id) => (
            <Choose key={id} id={id}>
              {id}
            </Choose>
          ))}
        </Fact>
      </Facts>
      <Section title={words.waysOut}>
        {fixes.length === 0 ? <p className="quiet">{words.noFix}</p> : <FixButtons fixes={fixes} />}
      </Section>
    </div>
  );
}
