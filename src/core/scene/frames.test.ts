// Every example at ten fixed times: what moves then is what is written down. A line is one moment: what is seen, and a sum over all its numbers.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { loadDocument } from '../read/orrery.ts';
import { tell } from '../tell.ts';
import { frame, period } from './frame.ts';
import type { Token, Track } from './scene.ts';
import { beatAt, beatsOf, plots } from './timeline.ts';

const folder = new URL('../../../public/examples/', import.meta.url);
const ending = '.orrery.json';
const names = readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'app',
  rest: 'dim',
};

describe.each(names)('the example %s', (name) => {
  const document = exampleOf(name);
  const analysis = derive(document.deployment);

  it('moves as before, all at once and in both stories', { timeout: 60_000 }, async () => {
    const scene = draw(analysis, document, view);
    const all = momentsOf(scene, period(scene)).map(({ t, tokens }) => `together ${t} ${told(tokens)}`);
    const stories = plots.flatMap((plot) => {
      const story = tell(analysis, document, view, plot);
      const beats = beatsOf(story);
      return momentsOf(story, story.length).map(
        ({ t, tokens }) =>
          `${plot} ${t} of ${story.length}, beat ${beatAt(story, t) + 1} of ${beats.length} ${told(tokens)}`,
      );
    });
    await expect(`${[...all, ...stories].join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.frames.txt`);
  });
});

function momentsOf(moving: { readonly tracks: readonly Track[] }, length: number) {
  return Array.from({ length: 10 }, (_, at) => {
    const t = Math.round(((at + 0.35) / 10) * length * 100) / 100;
    return { t, tokens: frame(moving, t) };
  });
}

function told(tokens: readonly Token[]): string {
  const counts = new Map<string, number>();
  for (const { form, signal } of tokens) {
    const kind = form === 'key' ? 'key' : `${signal} ${form}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const seen = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`);
  return `| ${seen.join(', ')} | ${sumOf(JSON.stringify(tokens))}`;
}

/** FNV-1a over the text: any number that differs shows. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

function exampleOf(name: string) {
  const read = loadDocument(readFileSync(new URL(name + ending, folder), 'utf8'), name);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}
