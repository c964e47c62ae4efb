import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
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
