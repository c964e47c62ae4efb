// The tree that mirrors the picture: models, clusters, applications, relations and flows, as text that can be chosen.
import {
  type Analysis,
  type Flow,
  insideId,
  type Kind,
  type Note,
  noteId,
  openedOf,
  type Signal,
  sayInsideLine,
  type TopologyApplication,
  type TopologyRelation,
  words,
} from '../../core/core.ts';
import { nameOfNote } from '../notes/note.ts';
import { applicationOfUnit, endsOf, flowId } from '../subject.ts';

export type Sign = 'note' | 'model' | 'cluster' | 'group' | 'relation' | 'broken' | Kind | Signal;
export type Branch = {
  readonly id: string; // of this place in the tree
  readonly sign: Sign;
  readonly text: string;
  readonly note: string;
  readonly said?: string; // the note in full, where it is shortened
  readonly chooses?: string; // an id of the analysis
  readonly branches: readonly Branch[];
};

/** Everything the picture shows, in the order of the picture's lanes. Flows of the given signals only. */
export function outlineOf(
  analysis: Analysis,
  signals: readonly Signal[],
  insides: readonly string[] = [],
  notes: readonly Note[] = [],
): readonly Branch[] {
  return [
    ...modelsOf({ analysis, signals, insides }),
    ...groupOf('notes', words.editing.note.list, notes.map(noteBranch)),
    relationsOf(analysis),
    ...flowsOf(analysis, signals),
  ];
}

function noteBranch(note: Note): Branch {
  const id = noteId(note.id);
  return { id, sign: 'note', text: nameOfNote(note), note: note.about ?? '', chooses: id, branches: [] };
}

function modelsOf(outlined: Outlined): readonly Branch[] {
  const { topology } = outlined.analysis;
  return [...topology.models.keys()].flatMap((model) => {
    const inside = topology.applications.filter((application) => application.model.name === model);
    return inside.length === 0 ? [] : [modelBranch(outlined, model, inside)];
  });
}

/** `insides`: stores that are opened. */
type Outlined = {
  readonly analysis: Analysis;
  readonly signals: readonly Signal[];
  readonly insides: readonly string[];
};

function modelBranch(outlined: Outlined, model: string, inside: readonly TopologyApplication[]): Branch {
  const applicationOf = (application: TopologyApplication) => applicationBranch(outlined, application);
  const clusters = outlined.analysis.topology.clusters.filter(({ coordinator }) =>
    inside.some(({ index }) => index === coordinator),
  );
  const clustered = inside.filter(({ cluster }) => cluster !== undefined);
  const support = inside.filter(({ kind, cluster }) => kind === 'support' && cluster === undefined);
  const others = inside.filter((application) => !clustered.includes(application) && !support.includes(application));
  return {
    id: `model ${model}`,
    sign: 'model',
    text: model,
    note: words.applications(inside.length),
    branches: [
      ...clusters.map((cluster) => clusterBranch(outlined, cluster)),
      ...clustered.filter(({ cluster }) => !clusters.some(({ index }) => index === cluster)).map(applicationOf),
      ...others.map(applicationOf),
      ...groupOf(`support ${model}`, words.support, support.map(applicationOf)),
    ],
  };
}

type Cluster = Analysis['topology']['clusters'][number];

function clusterBranch(outlined: Outlined, { coordinator, workers }: Cluster): Branch {
  const { topology } = outlined.analysis;
  const own = topology.applications[coordinator];
  const name = own?.id ?? '';
  const members = workers.flatMap(({ application }) => topology.applications[application] ?? []);
  const lines = workers.flatMap(({ application, relation }) => {
    const [member, line] = [topology.applications[application], topology.relations[relation]];
    return member && line ? [memberLine(name, member, line)] : [];
  });
  const branches = [...(own ? [own] : []), ...members].map((member) => applicationBranch(outlined, member));
  return {
    id: `cluster ${name}`,
    sign: 'cluster',
    text: words.clusterOf(name),
    note: `${branches.length}`,
    branches: [...branches, ...lines],
  };
}

function memberLine(coordinator: string, member: TopologyApplication, line: TopologyRelation): Branch {
  const text = words.relationTo(member.id);
  return {
    id: `member ${coordinator} ${line.id}`,
    sign: 'relation',
    text,
    note: '',
    chooses: line.id,
    branches: [],
  };
}

function applicationBranch(outlined: Outlined, { id, kind, units, unitsStated }: TopologyApplication): Branch {
  const [note, said] = unitsStated
    ? [`${units.length}`, words.units(units.length)]
    : [words.unitsNotStated, words.unitsNotStated];
  return {
    id: `application ${id}`,
    sign: kind,
    text: id,
    note,
    said,
    chooses: id,
    branches: insideBranches(outlined, id),
  };
}

/** What happens in a store that is opened, line by line. */
function insideBranches({ analysis, signals, insides }: Outlined, store: string): readonly Branch[] {
  const opened = insides.includes(store) ? openedOf(analysis, store, signals) : undefined;
  if (!opened) return [];
  const branches = opened.ways.flatMap(({ signal, lines }) =>
    lines.map((line): Branch => {
      const text = sayInsideLine(analysis, store, line);
      return { id: line.id, sign: signal, text, note: '', chooses: line.id, branches: [] };
    }),
  );
  const id = insideId(store);
  return [{ id, sign: 'group', text: words.insideOf(store), note: `${branches.length}`, chooses: id, branches }];
}

function groupOf(id: string, text: string, branches: readonly Branch[]): readonly Branch[] {
  return branches.length === 0 ? [] : [{ id, sign: 'group', text, note: `${branches.length}`, branches }];
}

function relationsOf({ topology }: Analysis): Branch {
  const drawn = topology.relations.filter(({ state }) => state !== 'peer');
  const branches = drawn.map((relation) => relationBranch(topology.applications, relation));
  return { id: 'relations', sign: 'group', text: words.relations, note: `${branches.length}`, branches };
}

function relationBranch(applications: readonly TopologyApplication[], relation: TopologyRelation): Branch {
  const [one = '', other] = endsOf(applications, relation);
  const text = other === undefined ? one : words.relationBetween(one, other);
  const note = relation.state === 'broken' ? words.brokenNote : relation.interface;
  return {
    id: `relation ${relation.id}`,
    sign: relation.state === 'broken' ? 'broken' : 'relation',
    text,
    note,
    chooses: relation.id,
    branches: [],
  };
}

/** One group a signal, in it one branch an application, in that every unit's processes. */
export function flowsOf(analysis: Analysis, signals: readonly Signal[]): readonly Branch[] {
  return signals.flatMap((signal) => {
    const flows = analysis.flows.filter((flow) => flow.signal === signal && flow.end !== 'not-collected');
    return flows.length === 0 ? [] : [signalBranch(analysis, signal, flows)];
  });
}

function signalBranch(analysis: Analysis, signal: Signal, flows: readonly Flow[]): Branch {
  const applications = [...new Set(flows.map(({ origin }) => applicationOfProcess(analysis, origin)))];
  const branches = applications.map((application) => {
    const own = flows.filter(({ origin }) => applicationOfProcess(analysis, origin) === application);
    return originBranch(signal, application, own);
  });
  return { id: `flows ${signal}`, sign: signal, text: words.flowsOf[signal], note: `${branches.length}`, branches };
}

function originBranch(signal: Signal, application: string, flows: readonly Flow[]): Branch {
  const branches = flows.map((flow) => flowBranch(signal, flow));
  return { id: `flows ${signal} ${application}`, sign: signal, text: application, note: endOf(flows), branches };
}

function flowBranch(signal: Signal, flow: Flow): Branch {
  const id = flowId(flow);
  return { id: `flow ${id}`, sign: signal, text: flow.origin, note: words.end[flow.end], chooses: id, branches: [] };
}

/** The end that all share, else the worst of them. */
function endOf(flows: readonly Flow[]): string {
  const worst = (['lost', 'partly', 'stored'] as const).find((end) => flows.some((flow) => flow.end === end));
  return words.end[worst ?? 'stored'];
}

function applicationOfProcess(analysis: Analysis, process: string): string {
  const unit = analysis.settlement.processes.get(process)?.unit ?? process.split(' ')[0] ?? process;
  return applicationOfUnit(analysis, unit)?.id ?? unit;
}
