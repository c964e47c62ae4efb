import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { beatsOf } from '../scene/timeline.ts';
import { tell } from '../tell.ts';
import { document } from '../testing.ts';
import { preparePicture, writePicture } from './picture.ts';

const view: View = { signals: ['logs'], layer: 'both', form: 'app', rest: 'dim' };
const pattern = document(`
  coordinator (coordinator)
  worker (worker, units 2)
  logs (logging-store)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
  logs:logging = {"password": "hunter2"}
`);

describe('a prepared picture', () => {
  const analysis = derive(pattern.deployment);
  const picture = preparePicture(analysis, draw(analysis, pattern, view), view);

  it('holds what is shown, how it moves, what it says and what its databags hold', () => {
    expect(picture.scene.nodes.filter(({ tag }) => tag === 'card').map(({ id }) => id)).toEqual([
      'coordinator',
      'logs',
      'worker',
    ]);
    expect(picture.scene.tracks.length).toBeGreaterThan(0);
    expect(picture.sentences.length).toBeGreaterThan(0);
    expect(picture.legend).toEqual([{ signal: 'logs', text: 'log lines' }]);
    expect(Object.keys(picture.databags)).toEqual([
      'coordinator:cluster worker:cluster',
      'coordinator:logging logs:logging',
    ]);
  });

  it('brings a story where it is asked for, told in place of everything at once, and small enough to be read again', () => {
    const story = tell(analysis, pattern, view, 'configuration');
    const told = preparePicture(analysis, draw(analysis, pattern, view), view, story);
    expect(told.story?.beats.map(({ start }) => start)).toEqual(beatsOf(story).map(({ start }) => start));
    expect(told.story?.beats.every(({ sentence, marks }) => sentence !== '' && marks.length > 0)).toBe(true);
    expect(told.story?.beats[0]?.place).toMatch(/^Round 1, 1 of \d+$/);
    expect(told.scene.tracks).toEqual([]);
    expect(told.story?.tracks.every(({ once }) => once !== undefined)).toBe(true);
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });

  it('masks what looks like a secret', () => {
    expect(JSON.stringify(picture)).not.toContain('hunter2');
  });

  it('leaves tokens and header to whoever shows it', () => {
    expect(JSON.stringify(picture.scene)).not.toContain('"token logs"');
    expect(picture.scene).not.toHaveProperty('front');
  });

  it('is the same, byte for byte, on every run', () => {
    const again = structuredClone(pattern);
    const anew = derive(again.deployment);
    expect(writePicture(anew, draw(anew, again, view), view)).toBe(
      writePicture(analysis, draw(analysis, pattern, view), view),
    );
  });
});
