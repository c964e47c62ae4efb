// Every writer on every example, byte by byte. A difference is a question for a reader's eye: CONTRIBUTING.md says how it is accepted.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue/known.ts';
import { derive } from '../derive.ts';
import type { Document } from '../document/document.ts';
import { arrows, draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { loadDocument } from '../read/orrery.ts';
import { writeStory } from '../still-story.ts';
import { writeAnalysis } from './analysis.ts';
import { writeAnimatedSvg } from './animated-svg.ts';
import { writeBundle } from './bundle.ts';
import { saveDocument } from './orrery.ts';
import { writePicture } from './picture.ts';
import { writeSvg } from './svg.ts';

const folder = new URL('../../../public/examples/', import.meta.url);
const ending = '.orrery.json';
const names = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));

/** Whole analyses are long; the rest of them shows in the pictures, which carry sentences and databags. */
const analysed = ['pattern', 'broken'];

/** What moves is as long as its tokens are many. */
const moving = ['pattern', 'pattern-metrics', 'tempo-direct'];

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'export',
  rest: 'dim',
};

describe.each(names)('the example %s', (name) => {
  const document = exampleOf(name);
  const analysis = derive(document.deployment);

  it('is drawn as before, for light and dark ground', async () => {
    await expectGolden(`${name}.svg`, writeSvg(draw(analysis, document, view), { theme: 'auto' }));
  });

  it('tells its story standing still as before', async () => {
    const scene = draw(analysis, document, { ...view, resting: 'numbers' });
    await expectGolden(`${name}.story.svg`, writeSvg(scene, { theme: 'auto' }));
    await expectGolden(`${name}.story.md`, writeStory(analysis, document, view));
  });

  it('is prepared for playing as before', async () => {
    const scene = draw(analysis, document, { ...view, form: 'app' });
    await expectGolden(`${name}.picture.json`, writePicture(analysis, scene, view));
  });

  it('is written as a bundle as before', async () => {
    await expectGolden(`${name}.bundle.yaml`, writeBundle(document, catalogue));
  });

  it('is saved as before', async () => {
    await expectGolden(`${name}.orrery.json`, saveDocument(document));
    await expectGolden(`${name}.orrery.yaml`, saveDocument(document, 'yaml'));
  });
});

describe.each(moving)('the example %s that moves', (name) => {
  it('is written as before', async () => {
    const document = exampleOf(name);
    const analysis = derive(document.deployment);
    const resting = arrows(analysis, document, view).marks;
    const scene = draw(analysis, document, { ...view, resting: 'nothing' });
    await expectGolden(`${name}.animated.svg`, writeAnimatedSvg(scene, { theme: 'auto', resting }));
  });
});

describe.each(analysed)('the meaning of the example %s', (name) => {
  it('is written as before', async () => {
    await expectGolden(`${name}.analysis.json`, writeAnalysis(derive(exampleOf(name).deployment)));
  });
});

function exampleOf(name: string): Document {
  const read = loadDocument(readFileSync(new URL(name + ending, folder), 'utf8'), name);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

function expectGolden(file: string, text: string): Promise<void> {
  return expect(text).toMatchFileSnapshot(`golden/${file}`);
}
