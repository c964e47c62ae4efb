// Findings as SARIF 2.1.0, which code hosts and editors show beside the lines.
import type { Finding, Findings } from './finding.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

export function writeSarif(all: readonly Findings[]): string {
  const codes = [...new Set(all.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort();
  const driver = { name: 'Orrery', rules: codes.map((id) => ({ id })) };
  const results = all.flatMap(({ file, findings }) => findings.map((finding) => resultOf(file, finding, codes)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(file: string, { code, severity, message, fixes, line, place }: Finding, codes: readonly string[]) {
  const region = line === undefined ? {} : { region: { startLine: line } };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: [message, ...fixes].join(' ') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file) }, ...region },
        logicalLocations: [{ fullyQualifiedName: place }],
      },
    ],
  };
}
