// Stories on the clock: what is told, in which order, and that something moves when it is said to.
import { describe, expect, it } from 'vitest';
import { derive } from './derive.ts';
import type { View } from './layout/layout.ts';
import { frame } from './scene/frame.ts';
import { type Beat, beatAt, beatsOf, chapterOf, plots } from './scene/timeline.ts';
import { tell, tellFlow } from './tell.ts';
import { document } from './testing.ts';

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'app',
  rest: 'dim',
};
const pattern = document(`coordinator (coordinator)
worker (worker, units 3)
logs (logging-store)
scraper (metrics-scraper)
coordinator:cluster -- worker:cluster
coordinator:logging -- logs:logging
coordinator:metrics-endpoint -- scraper:metrics-endpoint`);
const analysis = derive(pattern.deployment);
const story = tell(analysis, pattern, view, 'configuration');
const beats = beatsOf(story);
const steps = beats.flatMap((beat) => (beat.tag === 'write' ? beat.steps : []));

describe('how configuration travels', () => {
  it('tells every step once, round by round', () => {
    expect(steps.map(({ id }) => id).sort((one, other) => one - other)).toEqual(
      analysis.settlement.steps.map(({ id }) => id),
    );
    expect(story.chapters.map(({ title }) => title)).toEqual(['Round 1', 'Round 2']);
  });

  it('tells what every unit writes alike as one beat, with a diamond for each', () => {
    const beat = beats.find(({ sentence }) => sentence.includes('every unit of worker'));
    expect(beat?.tag === 'write' && beat.steps.length).toBe(3);
    const seen = frame(story, (beat?.start ?? 0) + 0.7).filter(({ form }) => form === 'key');
    expect(seen.map(({ unit }) => unit)).toEqual(['worker/0', 'worker/1', 'worker/2']);
  });

  it('sends the key from writer to reader, and then what it causes', () => {
    const beat = beats.find((one) => one.tag === 'write' && one.keys.includes('loki_endpoints'));
    if (!beat) throw new Error('Nobody writes loki_endpoints.');
    expect(beat.applications).toEqual(['coordinator', 'worker']);
    expect(beat.sentence).toContain('From now on flow: logs of worker.');
    const xs = [0.1, 0.4, 0.8].map((later) => frame(story, beat.start + later)[0]?.x ?? 0);
    expect(xs).toEqual([...xs].sort((one, other) => other - one)); // the worker stands on the left
    const caused = frame(story, beat.arrives + 0.8);
    expect(caused.map(({ signal, form }) => `${signal} ${form}`)).toEqual(['logs token', 'logs token', 'logs token']);
  });

  it('shows what goes among peers at their card', () => {
    const alone = document('tempo (tempo-coordinator-k8s, units 3)');
    const told = tell(derive(alone.deployment), alone, view, 'configuration');
    const among = beatsOf(told).filter(({ applications: [from, to] }) => from === to);
    expect(among.length).toBeGreaterThan(0);
    expect(among.every(({ ways }) => ways.length === 1)).toBe(true);
    const [first] = among;
    expect(frame(told, (first?.start ?? 0) + 0.5).map(({ form }) => form)).toContain('key');
  });

  it('tells of one signal what belongs to it', () => {
    const own = beatsOf(tell(analysis, pattern, { ...view, signals: ['logs'] }, 'configuration'));
    expect(own.length).toBeLessThan(beats.length);
    expect(new Set(own.flatMap(({ relations }) => relations))).toEqual(
      new Set(['coordinator:cluster worker:cluster', 'coordinator:logging logs:logging']),
    );
  });
});

describe('how telemetry flows', () => {
  const flowing = tell(analysis, pattern, view, 'telemetry');

  it('tells each way by its own', () => {
    expect(flowing.chapters.map(({ title }) => title)).toEqual([
      'Metrics of coordinator',
      'Metrics of worker',
      'Logs of coordinator',
      'Logs of worker',
    ]);
  });

  it('goes on inside a store that is opened, line by line', () => {
    const clustered = document(`loki (loki-coordinator-k8s, 3.7/stable)
      loki-worker (loki-worker-k8s, 3.7/stable, role-all=true)
      s3 (s3-integrator)
      otelcol (opentelemetry-collector-k8s)
      loki:loki-cluster -- loki-worker:loki-cluster
      loki:s3 -- s3:s3-credentials
      otelcol:send-loki-logs -- loki:logging
      loki:logging-consumer -- otelcol:receive-loki-logs`);
    const derived = derive(clustered.deployment);
    const looked = { ...view, signals: ['logs'], opened: ['loki'] } as const;
    const told = tell(derived, clustered, looked, 'telemetry');
    const inside = told.chapters.filter(({ title }) => title.startsWith('Inside loki'));
    expect(inside.map(({ title }) => title)).toContain('Inside loki: logs');
    expect(inside.every(({ beats }) => beats.every(({ ways, sentence }) => ways.length === 1 && sentence !== ''))).toBe(
      true,
    );
    const [first] = inside[0]?.beats ?? [];
    expect(frame(told, (first?.start ?? 0) + 0.5)).toHaveLength(1);
    expect(tell(derived, clustered, { ...looked, opened: [] }, 'telemetry').chapters.length).toBe(
      told.chapters.length - inside.length,
    );
  });

  it('sends the ring first, and the answer back', () => {
    const [beat] = flowing.chapters[1]?.beats ?? [];
    const forms = (t: number) => new Set(frame(flowing, (beat?.start ?? 0) + t).map(({ form }) => form));
    expect([...forms(0.5)]).toEqual(['ring']);
    expect([...forms(2.6)]).toEqual(['token']);
  });

  it('lets the request pass the nginx before the answer comes back the same way', () => {
    const proxied = document(`loki (loki-coordinator-k8s, dev/edge)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, dev/edge, role-all=true)
otelcol (opentelemetry-collector-k8s)
store (prometheus-k8s)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all
otelcol:metrics-endpoint -- loki:self-metrics-endpoint
otelcol:send-remote-write -- store:receive-remote-write`);
    const own = derive(proxied.deployment);
    const { chapters } = tell(own, proxied, { ...view, signals: ['metrics'] }, 'telemetry');
    const through = chapters.find(({ title }) => title === 'Metrics of loki-all');
    expect(through?.beats.map((beat) => beat.tag === 'carry' && beat.does)).toEqual([
      'asks',
      'fetches',
      'answers',
      'pushes',
    ]);
  });

  it('follows one flow alone', () => {
    const flow = analysis.flows.find(({ signal, origin }) => signal === 'logs' && origin.startsWith('worker/1'));
    if (!flow) throw new Error('The worker has no logs.');
    const one = tellFlow(analysis, pattern, view, flow);
    expect(beatsOf(one).map(({ applications }) => applications)).toEqual([['worker', 'logs']]);
    expect(frame(one, 0.6).map(({ unit }) => unit)).toEqual(['worker/1']);
  });

  it('lets what is lost fall', () => {
    const lost = document(`loki (loki-coordinator-k8s)
loki-s3 (s3-integrator)
loki-all (loki-worker-k8s, role-all=true)
otelcol (opentelemetry-collector-k8s)
loki:s3 -- loki-s3
loki:loki-cluster -- loki-all
otelcol:receive-loki-logs -- loki:logging-consumer`);
    const own = tell(derive(lost.deployment), lost, { ...view, signals: ['logs'] }, 'telemetry');
    const last = own.tracks.at(-1);
    expect(last?.end).toBe('lost');
    const beat = beatsOf(own).at(-1);
    expect(frame(own, (beat?.arrives ?? 0) - 0.4).map(({ form }) => form)).toContain('lost');
  });
});

describe('any story', () => {
  const stories = plots.map((plot) => tell(analysis, pattern, view, plot));

  it('leaves no time untold, and knows what is on', () => {
    for (const told of stories) {
      const all = beatsOf(told);
      const ends = all.map(({ start, length }) => Math.round((start + length) * 100) / 100);
      expect(ends).toEqual([...all.slice(1).map(({ start }) => start), told.length]);
      const found = all.map(({ start, length }: Beat) => beatAt(told, start + length / 2));
      expect(found).toEqual(all.map((_, at) => at));
      expect(all.every((beat) => chapterOf(told, beat)?.chapter.beats.includes(beat))).toBe(true);
    }
  });

  it('shows only what sets out in the beat that is on', () => {
    for (const told of stories) for (const { start } of beatsOf(told)) expect(frame(told, start - 0.01)).toEqual([]);
  });

  it('is the same object while only something else is chosen', () => {
    expect(tell(analysis, pattern, { ...view, selected: 'worker' }, 'telemetry')).toBe(stories[1]);
  });
});
