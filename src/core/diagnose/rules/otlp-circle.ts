// Collectors that send to each other in a circle.
import { opentelemetryCollectorK8sOperator } from '../../catalogue/sources.ts';
import type { TopologyApplication } from '../../topology/topology.ts';
import { takeAwayBetween } from '../fixes.ts';
import { listed } from '../listed.ts';
import type { Judged, Rule } from '../rule.ts';
import type { Joined } from '../uses.ts';

export const otlpCircle: Rule = {
  code: 'collector/otlp-circle',
  severity: 'warning',
  reach: 'drawing',
  title: 'Collectors send in a circle',
  explanation:
    'A collector sees when it sends over OTLP to an application that also sends to it, and is blocked with "cyclic OTLP relations exist". Circles over a third collector it does not see, nor those by other relations, such as those of logs.',
  remedy: 'Take one of the relations away.',
  evidence: 'read',
  sources: [opentelemetryCollectorK8sOperator('src/charm.py', '380')],
  find: (judged) => {
    const lines = inCircles(judged);
    if (lines.length === 0) return [];
    const indices = lines.flatMap(({ provider, requirer }) => [provider.application, requirer.application]);
    const applications = [...new Set(indices)].sort((a, b) => a - b).flatMap((index) => named(judged, index)?.id ?? []);
    return [
      {
        subject: { applications },
        message: `${listed(applications)} send to each other over OTLP in a circle, ${isSeen(lines) ? 'and are blocked for it' : 'which none of them sees'}.`,
        fixes: lines.map(({ id }) => takeAwayBetween(id)),
      },
    ];
  },
};

function named({ topology }: Judged, index: number): TopologyApplication | undefined {
  return topology.applications[index];
}

/** One level deep: the same application at both ends. */
function isSeen(lines: readonly Joined[]): boolean {
  return lines.some(({ provider, requirer }) =>
    lines.some(
      (other) =>
        other.provider.application === requirer.application && other.requirer.application === provider.application,
    ),
  );
}

/** What is left once all lines are gone whose sender is sent nothing, or whose receiver sends nothing. */
function inCircles({ topology }: Judged): readonly Joined[] {
  let lines = topology.relations.filter((line) => line.state === 'joined').filter((line) => line.interface === 'otlp');
  for (;;) {
    const senders = new Set(lines.map(({ requirer }) => requirer.application));
    const receivers = new Set(lines.map(({ provider }) => provider.application));
    const left = lines.filter(
      ({ provider, requirer }) => senders.has(provider.application) && receivers.has(requirer.application),
    );
    if (left.length === lines.length) return lines;
    lines = left;
  }
}
