// What was answered right, by document and story; kept in this browser alone.
import type { Document, Story } from '../../core/core.ts';
import { recall, remember } from '../files/memory.ts';
import type { Telling } from '../store/story-slice.ts';

type Verdicts = Telling['verdicts'];

export function recallScores(document: Document, story: Story): Verdicts {
  const own = allScores()[keyOf(document, story)];
  return isRecord(own) ? verdictsIn(own) : {};
}

export function rememberScores(document: Document, story: Story, verdicts: Verdicts): void {
  remember('scores', JSON.stringify({ ...allScores(), [keyOf(document, story)]: verdicts }));
}

function keyOf({ title }: Document, { id, title: told }: Story): string {
  return [title, id, told].join('\n');
}

/** Whatever stands in the memory of the browser may be of anybody's making. */
function allScores(): Readonly<Record<string, unknown>> {
  try {
    const all: unknown = JSON.parse(recall('scores') ?? '{}');
    return isRecord(all) ? all : {};
  } catch {
    return {};
  }
}

function verdictsIn(own: Readonly<Record<string, unknown>>): Verdicts {
  const entries = Object.entries(own).flatMap(([scene, isRight]) =>
    /^\d+$/.test(scene) && typeof isRight === 'boolean' ? [[Number(scene), isRight] as const] : [],
  );
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
