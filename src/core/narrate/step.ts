// What one step of settling wrote where, and because of what, in one sentence.
import type { Analysis } from '../diagnose/analysis.ts';
import type { ApplicationId } from '../document/document.ts';
import { grouped } from '../flow/grouped.ts';
import type { KeyRead, Step } from '../settle/settlement.ts';
import type { Topology } from '../topology/topology.ts';
import { asKey, capital, fewOf } from './list.ts';
import { applicationOfUnit, endpointOn, otherEnd } from './names.ts';

/** `ClusterProvider of loki/0 writes … into the application databag over loki-cluster for loki-read, because it read …` */
export function sayStep(analysis: Analysis, step: Step): string {
  return sayAs(analysis, step, step.unit);
}

/** One sentence for what every unit of an application writes alike, in the order of the steps. */
export function saySteps(analysis: Analysis, steps: readonly Step[]): readonly string[] {
  return stepsTogether(analysis, steps).map(({ text }) => text);
}

/** What every unit of an application writes alike, told together, and all else by itself. */
export function stepsTogether(
  analysis: Analysis,
  steps: readonly Step[],
): readonly { readonly steps: readonly Step[]; readonly text: string }[] {
  const alike = grouped(steps, (step) => `${applicationOfUnit(step.unit)}\n${sayAs(analysis, step, '')}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    const application = applicationOfUnit(first?.unit ?? '');
    const all = analysis.topology.application(application)?.units.length ?? 0;
    if (first === undefined || group.length < 2 || group.length < all)
      return group.map((step) => ({ steps: [step], text: sayStep(analysis, step) }));
    return [{ steps: group, text: sayAs(analysis, first, `every unit of ${application}`) }];
  });
}

function sayAs({ topology }: Analysis, step: Step, who: string): string {
  const application = applicationOfUnit(step.unit);
  return `${capital(actor(step, who))} ${deeds(step)} ${place(topology, step, application)}${because(step, application)}.`;
}

function actor({ library, by }: Step, who: string): string {
  return library === null ? `the ${by ?? 'charm'}’s own code in ${who}` : `${library} of ${who}`;
}

function deeds({ set, removed }: Step): string {
  const written = Object.keys(set);
  const parts = [
    written.length > 0 ? `writes ${fewOf(written.map(asKey), 6)}` : '',
    removed.length > 0 ? `removes ${fewOf(removed.map(asKey), 6)}` : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

function place(topology: Topology, { relation, bag }: Step, application: ApplicationId): string {
  const other = otherEnd(topology, relation, application);
  const whose = other === application ? 'its peers' : (other ?? 'nobody');
  const owner = bag === 'unit' ? 'its unit databag' : 'the application databag';
  return `into ${owner} over ${endpointOn(topology, relation, application) ?? relation}, for ${whose}`;
}

function because({ read }: Step, application: ApplicationId): string {
  const others = read.filter(({ owner }) => owner !== application);
  return others.length === 0 ? '' : `, because it read ${fewOf(ofSameOwners(others))}`;
}

/** Keys that the same owners wrote are named together. */
function ofSameOwners(reads: readonly KeyRead[]): readonly string[] {
  const ownersByKey = new Map<string, Set<string>>();
  for (const { key, owner } of reads) ownersByKey.set(key, (ownersByKey.get(key) ?? new Set()).add(owner));
  const keysByOwners = new Map<string, string[]>();
  for (const [key, owners] of ownersByKey) {
    const whose = fewOf([...owners]);
    keysByOwners.set(whose, [...(keysByOwners.get(whose) ?? []), asKey(key)]);
  }
  return [...keysByOwners].map(([whose, keys]) => `${fewOf(keys)} of ${whose}`);
}
