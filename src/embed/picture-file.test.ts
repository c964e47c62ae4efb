import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, draw, type Picture, preparePicture, tell, type View } from '../core/core.ts';
import { document } from '../core/testing.ts';
import { readPicture } from './picture-file.ts';

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'app',
  rest: 'dim',
};
const drawn = document(`
  coordinator (coordinator)
  worker (worker, units 3)
  logs (logging-store)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
`);

function prepared(): Picture {
  const analysis = derive(drawn.deployment);
  return preparePicture(analysis, draw(analysis, drawn, view), view);
}

function preparedStory(): Picture {
  const analysis = derive(drawn.deployment);
  const story = tell(analysis, drawn, view, 'configuration');
  return preparePicture(analysis, draw(analysis, drawn, view), view, story);
}

describe('reading a prepared picture', () => {
  it('gives back what was written', () => {
    const picture = prepared();
    const read = readPicture(JSON.stringify(picture));
    expect(read?.title).toBe(picture.title);
    expect(read?.scene.bounds).toEqual(picture.scene.bounds);
    expect(read?.scene.tracks).toEqual(JSON.parse(JSON.stringify(picture.scene.tracks)));
    expect(read?.scene.nodes.map(({ id }) => id)).toEqual(picture.scene.nodes.map(({ id }) => id));
    expect(read?.scene.edges.flatMap(({ marks }) => marks).length).toBe(
      picture.scene.edges.flatMap(({ marks }) => marks).length,
    );
    expect(Object.keys(read?.databags ?? {})).toEqual(Object.keys(picture.databags));
  });

  it('gives back the story that was written, and none where there is none', () => {
    const picture = preparedStory();
    const { story } = readPicture(JSON.stringify(picture)) ?? {};
    expect(story?.tracks).toEqual(JSON.parse(JSON.stringify(picture.story?.tracks)));
    expect(story?.length).toBe(picture.story?.length);
    expect(story?.beats.map(({ marks: _, ...beat }) => beat)).toEqual(
      picture.story?.beats.map(({ marks: _, ...beat }) => beat),
    );
    expect(story?.beats.flatMap(({ marks }) => marks)).toHaveLength(
      picture.story?.beats.flatMap(({ marks }) => marks).length ?? 0,
    );
    expect(readPicture(JSON.stringify(prepared()))?.story).toBeUndefined();
    expect(readPicture(JSON.stringify({ ...picture, story: 'none' }))?.story).toEqual({
      length: 0,
      beats: [],
      tracks: [],
    });
  });

  it('refuses what is no picture, without throwing', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"picture":2}',
      '{"picture":1}',
      '{"picture":1,"scene":{"bounds":{"width":1e9,"height":1}}}',
    ]) {
      expect(readPicture(text), text).toBeUndefined();
    }
    fc.assert(fc.property(fc.json(), (text) => readPicture(text) === undefined));
  });

  it('never throws, and lets no class, way or number through that a picture cannot hold, whatever was changed', () => {
    const text = JSON.stringify(preparedStory());
    const change = fc.constantFrom('"><img src=x onerror=alert(1)>', 1e308, -1, null, {}, [], true, 'M0 0 url(#x)');
    fc.assert(
      fc.property(fc.nat(400), change, (place, value) => {
        const read = readPicture(changed(text, place, value));
        for (const mark of read?.scene.edges.flatMap(({ marks }) => marks) ?? []) {
          expect(mark.class ?? '').toMatch(/^[a-z0-9 -]*$/);
          if (mark.tag === 'path') expect(mark.d).toMatch(/^[\sMLHVAZCSQT\d.,e+-]*$/i);
        }
        expect(numbersIn(read?.scene).filter((number) => Math.abs(number) > 1e9)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps names that objects have of themselves', () => {
    const picture = {
      ...prepared(),
      databags: JSON.parse('{"__proto__":{"constructor":{"application":{"toString":"x"},"units":{}}}}'),
    };
    const read = readPicture(JSON.stringify(picture));
    expect(Object.keys(read?.databags ?? {})).toEqual(['__proto__']);
  });
});

/** The JSON text with one of its values, counted in order, changed. */
function changed(text: string, place: number, value: unknown): string {
  let left = place * 7;
  return JSON.stringify(JSON.parse(text, (key, old) => (key !== '' && left-- === 0 ? value : old)));
}

function numbersIn(value: unknown): readonly number[] {
  const numbers: number[] = [];
  JSON.stringify(value ?? null, (_, inner: unknown) => {
    if (typeof inner === 'number') numbers.push(inner);
    return inner;
  });
  return numbers;
}
