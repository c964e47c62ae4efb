import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { adversarialDocuments, runs } from '../core/adversary.ts';
import { catalogue, saveDocument, writeBundle } from '../core/core.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

const pattern = JSON.stringify({
  orrery: 1,
  title: 'Pattern',
  applications: {
    coordinator: { charm: 'coordinator', units: 1 },
    worker: { charm: 'worker', units: 2 },
    logs: { charm: 'logging-store', units: 1 },
  },
  relations: [
    ['coordinator:cluster', 'worker:cluster'],
    ['coordinator:logging', 'logs:logging'],
  ],
});
const storing = JSON.stringify({
  orrery: 1,
  applications: {
    loki: { charm: 'loki-coordinator-k8s' },
    s3: { charm: 's3-integrator' },
    workers: { charm: 'loki-worker-k8s', units: 3, config: { 'role-all': true } },
    mimir: { charm: 'mimir-coordinator-k8s' },
    otelcol: { charm: 'opentelemetry-collector-k8s' },
  },
  relations: [
    ['loki:s3', 's3'],
    ['loki:loki-cluster', 'workers'],
    ['otelcol:send-loki-logs', 'loki:logging'],
    ['loki:logging-consumer', 'otelcol:receive-loki-logs'],
  ],
});
const wrong = `
applications:
  worker: { charm: worker, scale: 1 }
`;
const overlay = `
applications:
  worker: { scale: 3 }
`;
const files: Readonly<Record<string, string>> = {
  'pattern.orrery.json': pattern,
  'wrong.yaml': wrong,
  'overlay.yaml': overlay,
  'broken.yaml': 'applications:\n  loki: {\n',
  'status.yaml': 'model:\n  name: cos\n  controller: k8s\napplications: {}\n',
  'empty.yaml': '',
};

type Ran = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
};

async function orrery(words: readonly string[], over: Partial<Io> = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const written = new Map<string, string>();
  const io: Io = {
    readFile: async (path) => {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
    readInput: async () => pattern,
    readPainter: () => Promise.reject(new Error('not beside a test')),
    writeFile: async (path, content) => void written.set(path, String(content)),
    out: (content) => {
      said.out += String(content);
    },
    err: (text) => {
      said.err += text;
    },
    app: '/nowhere',
    stop: AbortSignal.abort(),
    ...over,
  };
  return { code: await run(words, io), ...said, written };
}

describe('whatever a file holds', () => {
  const esc = '\u001b[31m';
  const hostile = JSON.stringify({
    orrery: 1,
    title: `a${esc}\u0000\u009b`,
    [`k${esc}`]: 1,
    applications: { a: { charm: `c${esc}`, units: 2, [`u${esc}\u202e`]: 1 }, 'b\u202e': {} },
    relations: [['a:x\u202e', 'b']],
  });
  const changed = hostile.replace('"units":2', '"units":1');

  test.each([
    [['check', 'a']],
    [['narrate', 'a', '--output', 'markdown']],
    [['diff', 'a', 'b']],
    [['whatif', 'a', '--scale', 'a=0']],
    [['derive', `no-such${esc}`]],
    [[`check${esc}`, 'a']],
  ])('no terminal obeys it: %j', async (words) => {
    const { out, err } = await orrery(words, { readFile: async (path) => (path === 'b' ? changed : hostile) });
    expect(words[0] === 'derive' ? err : out + err).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e]/u);
  });

  test('data for programs hold it as it is', async () => {
    const { out } = await orrery(['convert', 'a', '--to', 'orrery'], { readFile: async () => hostile });
    expect(JSON.parse(out).title).toBe(`a${esc}\u0000\u009b`);
  });

  test('no command ends with a fault of ours', { timeout: 60_000 }, async () => {
    const commands = [
      ['derive', 'a'],
      ['check', 'a', 'b', '--output', 'sarif'],
      ['check', '--merge', 'a', 'b'],
      ['render', 'a', '--to', 'svg', '--view', 'logs-flow'],
      ['render', 'a', 'b', '--to', 'picture'],
      ['narrate', 'a'],
      ['convert', 'a', '--to', 'bundle'],
      ['diff', 'a', 'b', '--output', 'markdown'],
      ['whatif', 'a', '--track', 'a=proxied', '--tls', 'on a'],
    ];
    const texts = fc
      .tuple(adversarialDocuments(catalogue, { most: 6 }), fc.constantFrom(saveDocument, writeBundle), fc.nat())
      .map(([document, written, at]) => [written(document), at] as const)
      // Half of the files are damaged: what stood somewhere is gone, or a mark has come there.
      .chain(([text, at]) =>
        fc.constantFrom(
          text,
          text,
          text.slice(0, at % text.length),
          `${text.slice(at % text.length)}{`,
          `${text}\n- &a [*a]`,
        ),
      );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...commands), texts, texts, async (words, a, b) => {
        const { code, err } = await orrery(words, { readFile: async (path) => (path === 'a' ? a : b) });
        expect([0, 1, 2, 3]).toContain(code);
        if (code === 3) expect(err).toMatch(/\S: \S.*\./);
      }),
      runs(60),
    );
  });
});

describe('the program', () => {
  test('tells its commands, and ends with 2 where none is named', async () => {
    const { code, out, err } = await orrery([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: orrery COMMAND');
    expect(await orrery(['--help'])).toMatchObject({ code: 0, err: '', out: err });
  });

  test.each(['derive', 'check', 'render', 'narrate', 'convert', 'diff', 'whatif', 'serve'])(
    'has help with examples for %s',
    async (name) => {
      const { code, out } = await orrery([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: orrery ${name}`);
      expect(out).toMatch(/Examples:\n {2}\S/);
      expect((await orrery(['help', name])).out).toBe(out);
    },
  );

  test('shows how a page serves whoever wants no motion', async () => {
    expect((await orrery(['render', '--help'])).out).toMatch(/<source [^>]*prefers-reduced-motion: reduce[\s\S]*<img /);
  });

  test.each([
    [['narrate', '-', '--view', 'everything'], '--view cannot be everything.'],
    [['narrate', '-', '--output', 'html'], '--output cannot be html.'],
    [['dreive', 'x'], 'There is no command dreive.'],
    [['derive', '--depth', '3', 'x'], 'There is no flag --depth.'],
    [['derive'], 'No file was given.'],
    [['derive', '-', '-'], 'Standard input can be read once.'],
    [['derive', '--from', 'odd', '-'], '--from cannot be odd.'],
    [['derive', '-', '--from'], '--from needs a value.'],
    [['check', '--merge=yes', '-'], '--merge takes no value.'],
    [['check', '--fail-on', 'info', '-'], '--fail-on cannot be info.'],
    [['check'], 'No file was given.'],
    [['render', '-'], 'The format is missing.'],
    [['render', '-', '--to', 'html'], 'html cannot be written yet.'],
    [['render', '-', '--to', 'gif'], 'The painter of pixels is missing'],
    [['render', '-', '--to', 'png', '--width', '20000'], 'more than 80 million pixels. Make it smaller'],
    [['render', '-', '--to', 'gif', '--width', '4000'], 'more than 300 million pixels. Make it smaller or shorter'],
    [['render', '-', '--to', 'gfi'], '--to cannot be gfi.'],
    [['render', '-', '--to', 'svg', '--at', 'soon'], '--at cannot be soon.'],
    [['render', '-', '--to', 'picture', '--tell', 'everything'], '--tell cannot be everything.'],
    [['render', '-', '--to', 'svg', '--tell', 'telemetry'], '--tell is for a picture that plays, not for svg.'],
    [['render', '-', '--to', 'animated-svg', '--loops', '0'], '--loops cannot be 0.'],
    [['render', '-', '--to', 'svg', '--width', 'wide'], '--width cannot be wide.'],
    [['render', '-', '--to', 'svg', '--focus', 'constructor'], 'constructor is not in this drawing.'],
    [['render', '-', '--to', 'svg', '--view', 'everything'], '--view cannot be everything.'],
    [['render', '-', '--to', 'svg', '--open', 'loki'], 'loki is not in this drawing. No store of it'],
    [['render', '-', '--to', 'svg', '--open', 'constructor'], 'constructor is not in this drawing.'],
    [['render', '-', '--to', 'svg', '--open', 'worker'], 'Nothing of this view is inside worker.'],
    [
      ['render', '-', '--to', 'svg', '--open', 'logs', '--view', 'logs-relations'],
      '--open shows where telemetry goes.',
    ],
    [['convert', '-', '--to', 'terraform'], 'terraform cannot be written yet.'],
    [['whatif', '-'], 'Nothing is cut.'],
    [['whatif', '-', '--cut', 'worker', 'nobody'], 'There is no relation worker nobody.'],
    [['whatif', '-', '--cut', 'worker:cluster'], 'There is no relation worker:cluster.'],
    [['whatif', '-', '--stop', 'worker/7'], 'There is no unit worker/7.'],
    [['whatif', '-', '--stop-application', 'constructor'], 'There is no application constructor.'],
    [['whatif', '-', '--scale', 'worker=some'], 'worker cannot be scaled to that.'],
    [['whatif', '-', '--scale', 'worker'], '--scale cannot be worker.'],
    [['whatif', '-', '--lose-role', 'worker:read'], 'worker does not hold the role read.'],
    [['whatif', '-', '--tls', 'worker'], '--tls cannot be worker.'],
    [['whatif', '-', '--tls', 'on'], '--tls names no application.'],
    [['whatif', '-', '--tls', 'on', 'logs'], 'logs has no endpoint for certificates.'],
    [['whatif', '-', '--track', 'worker=odd'], 'worker has no track odd.'],
    [['whatif', '-', '--stop', 'worker/0', '--output', 'xml'], '--output cannot be xml.'],
    [['diff', '-'], 'Two files are compared.'],
    [['serve', '--port', '70000'], '--port cannot be 70000.'],
    [['serve', 'a', 'b'], 'One folder can be served.'],
    [['serve'], '/nowhere has no index.html.'],
  ])('ends with 2 and one line for %j', async (words, said) => {
    const { code, out, err } = await orrery(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^orrery: [^\n]+\n$/);
    expect(err).toContain(said);
  });

  test.each([
    ['broken.yaml', /^broken\.yaml:\d+:\d+: .+/],
    ['missing.yaml', /^missing\.yaml: There is no such file\. Check the path\.\n$/],
    ['empty.yaml', /^empty\.yaml: The file is empty\..+/],
    ['status.yaml', /^status\.yaml: .+juju status.+does not read yet\..+/],
  ])('ends with 3 and says where and what to do for %s', async (file, said) => {
    const { code, out, err } = await orrery(['derive', file]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(said);
  });

  test('ends with 4 and what to report where it has a fault', async () => {
    const { code, err } = await orrery(['derive', '-'], {
      out: () => {
        throw new Error('a fault');
      },
    });
    expect(code).toBe(4);
    expect(err).toMatch(/^orrery: This is a fault of ours\.[^\n]+\nError: a fault/);
  });
});

describe('narrate', () => {
  test('says a view in sentences: its caption first, then every flow', async () => {
    const { code, out, err } = await orrery(['narrate', 'pattern.orrery.json', '--view', 'logs-flow']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 5)).toEqual([
      'Pattern',
      '',
      'Pushed to logs, configured over logging and cluster.',
      '',
      'Over logging, logs publishes its push URL; coordinator uses that and passes it on to the workers in the cluster databag; from then on every pebble pushes straight to logs.',
    ]);
    expect(out).toContain('\n\nWhat flows\n  Logs of ');
    expect(out).not.toContain('How it is configured');
  });

  test('says how it is configured where relations are shown, and both where no view is named', async () => {
    const { out } = await orrery(['narrate', '-', '--view', 'logs-relations']);
    expect(out).toContain('How it is configured\n  LokiPushApi');
    expect(out).not.toContain('What flows');
    const whole = await orrery(['narrate', '-']);
    expect(whole.out).toMatch(/How it is configured[\s\S]+What flows/);
  });

  test('is written as Markdown and as JSON, with the text alternative', async () => {
    const markdown = await orrery(['narrate', '-', '--output', 'markdown']);
    expect(markdown.out).toMatch(/^# Pattern\n\nPattern\. 3 applications, 2 relations\./);
    expect(markdown.out).toContain('\n- Logs of worker (2 units) go from pebble to logs');
    const { out } = await orrery(['narrate', '-', '--view', 'logs-flow', '--output', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Pattern',
      description: expect.stringContaining('Pattern. Pushed to logs'),
      sections: [{ title: 'What flows', lines: expect.any(Array) }],
    });
  });
});

describe('derive', () => {
  test('prints the analysis, the same bytes each time', async () => {
    const { code, out, err } = await orrery(['derive', 'pattern.orrery.json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      orrery: 1,
      from: 'nothing',
      counts: { applications: 3, relations: 2, units: 4, models: 1 },
    });
    expect((await orrery(['derive', '-'])).out).toBe(out);
  });

  test('prints the JSON Schema of the analysis, without a file', async () => {
    const { code, out, err } = await orrery(['derive', '--schema']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ title: 'An Orrery analysis', required: expect.arrayContaining(['flows']) });
  });

  test('writes into a file where one is named', async () => {
    const { code, out, written } = await orrery(['derive', '-', '-o', 'a.json']);
    expect([code, out]).toEqual([0, '']);
    expect(JSON.parse(written.get('a.json') ?? '')).toHaveProperty('flows');
  });

  test('says where a file cannot be written', async () => {
    const refuse = () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }));
    const { code, err } = await orrery(['derive', '-', '-o', 'a.json'], { writeFile: refuse });
    expect(code).toBe(2);
    expect(err).toBe('a.json: The file could not be written (EACCES). Check the folder and its permissions.\n');
  });

  test('merges several files', async () => {
    const { out } = await orrery(['derive', 'wrong.yaml', 'overlay.yaml']);
    expect(JSON.parse(out).counts.units).toBe(3);
  });

  test('takes files behind -- as they are', async () => {
    expect((await orrery(['derive', '--', '-o'])).err).toContain('-o: There is no such file.');
  });
});

describe('check', () => {
  test('ends with 0 where nothing is wrong', async () => {
    const { code } = await orrery(['check', 'pattern.orrery.json']);
    expect(code).toBe(0);
  });

  test('ends with 1 at errors, grouped by file, each with place, code and way out', async () => {
    const { code, out } = await orrery(['check', 'wrong.yaml', 'pattern.orrery.json']);
    expect(code).toBe(1);
    expect(out).toMatch(/^wrong\.yaml\n {2}error {4}\S+ {2}\S+\/\S+\n {11}\S.+/m);
    expect(out).toMatch(/\d+ errors?, \d+ warnings?, \d+ remarks?/);
    expect(out.indexOf('wrong.yaml')).toBeLessThan(out.indexOf('pattern.orrery.json'));
  });

  test('checks the other files where one cannot be read, and ends with 3', async () => {
    const { code, out, err } = await orrery(['check', 'broken.yaml', 'wrong.yaml']);
    expect(code).toBe(3);
    expect(err).toMatch(/^broken\.yaml:/);
    expect(out).toMatch(/^wrong\.yaml/);
  });

  test('takes merged files as one deployment', async () => {
    const { out } = await orrery(['check', '--merge', 'wrong.yaml', 'overlay.yaml', '--output', 'json']);
    expect(JSON.parse(out).map(({ file }: { file: string }) => file)).toEqual(['wrong.yaml, overlay.yaml']);
  });

  test('gives SARIF whose results name rule, level and place', async () => {
    const { code, out } = await orrery(['check', 'wrong.yaml', '--output', 'sarif']);
    expect(code).toBe(1);
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    expect(results[0]).toMatchObject({
      ruleId: tool.driver.rules[results[0].ruleIndex].id,
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'wrong.yaml' } } }],
    });
  });
});

describe('render', () => {
  test('draws an SVG, the same bytes each time, and another one for another view', async () => {
    const words = ['render', 'pattern.orrery.json', '--to', 'svg'];
    const { code, out, err } = await orrery(words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect((await orrery(words)).out).toBe(out);
    expect((await orrery([...words, '--view', 'logs-flow'])).out).not.toBe(out);
    expect((await orrery(['render', '--to', 'svg', '--signal', 'logs', 'metrics', 'pattern.orrery.json'])).code).toBe(
      0,
    );
    expect((await orrery([...words, '--theme', 'dark'])).out).not.toBe(out);
    expect((await orrery([...words, '--focus', 'logs', '--width', '400'])).out).toContain('width="400"');
  });

  test('draws what moves, for ever or as often as asked, and shows one moment of it', async () => {
    const moving = await orrery(['render', '-', '--to', 'animated-svg', '--view', 'logs-flow']);
    expect([moving.code, moving.err]).toEqual([0, '']);
    expect(moving.out).toMatch(/<animateMotion [^>]*repeatCount="indefinite"/);
    const twice = await orrery(['render', '-', '--to', 'animated-svg', '--loops', '2']);
    expect(twice.out).toMatch(/<animateMotion [^>]*repeatDur="[\d.]+s" fill="freeze"/);
    const [one, other] = await Promise.all(
      ['1.5', '2'].map((at) => orrery(['render', '-', '--to', 'svg', '--at', at, '--view', 'logs-flow'])),
    );
    expect(one?.out).not.toBe(other?.out);
    expect((await orrery(['render', '-', '--to', 'svg', '--at', '7.5', '--view', 'logs-flow'])).out).toBe(one?.out);
  });

  test('draws the inside of a store that it opens, and tells it in the story', async () => {
    const over = { readInput: async () => storing };
    const words = ['render', '-', '--view', 'logs-flow', '--to'];
    const closed = await orrery([...words, 'svg'], over);
    const opened = await orrery([...words, 'svg', '--open', 'loki', '--open=loki'], over);
    expect([closed.code, opened.code]).toEqual([0, 0]);
    expect(closed.out).not.toContain('Inside loki');
    expect(opened.out.match(/>Inside loki</g)).toHaveLength(1);
    const story = await orrery([...words, 'markdown', '--open', 'loki'], over);
    expect(story.out).toMatch(/\n\nInside loki, nginx passes logs to one of 3 write workers; .+\n\n(?:.+\n\n)*1\. /);
    const mimir = await orrery([...words, 'svg', '--open', 'loki', '--open', 'mimir'], over);
    expect([mimir.code, mimir.err]).toEqual([
      2,
      'orrery: Nothing of this view is inside mimir. These can be opened: loki.\n',
    ]);
  });

  test('draws the picture as it stood after a step, and says so in its title', async () => {
    const words = ['render', '-', '--view', 'logs-flow', '--to'];
    const first = await orrery([...words, 'animated-svg', '--step', '0']);
    const [, steps = ''] = /<title>As it stood after step 0 of (\d+)\. · Pattern<\/title>/.exec(first.out) ?? [];
    expect(first.out).not.toContain('<animateMotion');
    expect((await orrery([...words, 'animated-svg', '--step', steps])).out).toContain('<animateMotion');
    const beyond = await orrery([...words, 'pdf', '--step', '999']);
    expect([beyond.code, beyond.err]).toEqual([2, `orrery: --step cannot be 999. There are ${steps} steps.\n`]);
  });

  test('prints a page of vectors', async () => {
    const { code, out } = await orrery(['render', '-', '--to', 'pdf', '--at', '2', '--theme', 'auto']);
    expect([code, out.slice(0, 8)]).toEqual([0, '%PDF-1.7']);
  });

  test('tells the story of a picture that stands still, with numbers on its arrows', async () => {
    const { out } = await orrery(['render', '-', '--to', 'markdown', '--view', 'logs-flow']);
    expect(out).toMatch(/^# Pattern\n\n.+\.\n\n.+\n\n1\. Pebble of .+ pushes logs to logs, because .+\.\n/);
    const numbered = await orrery(['render', '-', '--to', 'svg', '--story', '--view', 'logs-flow']);
    expect(numbered.out).toMatch(/>1<\/text>[\s\S]*>Pebble of /);
  });
});

describe('convert', () => {
  test('turns a bundle into a document and back', async () => {
    const { out } = await orrery(['convert', 'wrong.yaml', '--to', 'orrery']);
    expect(JSON.parse(out).applications.worker.charm).toBe('worker');
    const back = await orrery(['convert', '-', '--to', 'bundle'], { readInput: async () => out });
    expect(back.code).toBe(0);
    expect(back.out).toContain('charm: worker');
  });
});

describe('whatif', () => {
  const words = ['whatif', 'pattern.orrery.json'];

  test('says what is lost, now and if it were deployed so, and what repairs it', async () => {
    const { code, out, err } = await orrery([...words, '--cut', 'coordinator:logging', 'logs']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^If the relation between coordinator:logging and logs:logging is cut\n\nLogs of 1 application /,
    );
    expect(out).toContain('\nLogs\n  Logs of worker are lost: nobody names a place for them any more.\n');
    expect(out).toContain('\nIf it were deployed so\n  Logs of nginx of coordinator/0 ');
    expect(out).toContain('\nGreen all the same\n  worker stays active, although logs are lost.\n');
    expect(out).toMatch(/\nRepair\n {2}\S.+\.\n$/);
  });

  test('takes both ends as one word or two, and several cuts at once', async () => {
    const { out } = await orrery([...words, '--cut', 'coordinator worker', '--stop', 'logs/0', '--scale', 'worker=1']);
    expect(out).toMatch(
      /^If the relation between coordinator:cluster and worker:cluster is cut, logs\/0 is down and worker has 1 unit\n/,
    );
  });

  test('gives the same as JSON and as Markdown', async () => {
    const { out } = await orrery([...words, '--stop', 'logs/0', '--output', 'json']);
    const { cuts, now, deployedSo, repair } = JSON.parse(out);
    expect(cuts).toEqual([{ tag: 'unit', unit: 'logs/0', says: 'logs/0 is down' }]);
    expect(now.signals.logs.lost).toContainEqual({
      origin: 'worker/1 workload',
      fate: 'lost',
      before: { end: 'stored', stores: ['logs'], duplicates: 0 },
      after: { end: 'lost', stores: [], duplicates: 0 },
      says: 'Logs of worker/1 are lost: it calls logs/0, where no workload runs.',
    });
    expect(deployedSo.statuses).toEqual(now.statuses);
    expect(repair.found).toBe('none');
    const markdown = await orrery([...words, '--stop', 'logs/0', '--output', 'markdown']);
    expect(markdown.out).toMatch(/^# If logs\/0 is down\n\n.+\n\n## Logs\n\n- Logs of /);
  });
});

describe('diff', () => {
  test('ends with 0 where nothing differs, whatever the format', async () => {
    const bundle = (await orrery(['convert', 'pattern.orrery.json', '--to', 'bundle'])).out;
    const { code, out } = await orrery(['diff', 'pattern.orrery.json', '-'], { readInput: async () => bundle });
    expect([code, out]).toEqual([0, 'From pattern.orrery.json to -\n\nThey do not differ.\n']);
  });

  test('ends with 1 and says what is changed and what it does', async () => {
    const lonely = pattern.replace(',["coordinator:logging","logs:logging"]', '');
    const changed = await orrery(['diff', 'pattern.orrery.json', '-'], { readInput: async () => lonely });
    expect(changed.code).toBe(1);
    expect(changed.out).toContain(
      '\nChanged\n  The relation between coordinator:logging and logs:logging is removed.\n\nLogs\n  Logs of ',
    );
    const json = await orrery(['diff', 'pattern.orrery.json', '-', '--output', 'json'], {
      readInput: async () => lonely,
    });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      changed: [{ tag: 'relation', change: 'removed' }],
      signals: { logs: { gained: [] } },
    });
  });

  test('ends with 3 where one cannot be read', async () => {
    expect((await orrery(['diff', 'pattern.orrery.json', 'broken.yaml'])).code).toBe(3);
  });
});

describe('serve', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-serve-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Orrery</title>');
  writeFileSync(join(folder, 'a b.js'), 'export {};');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function serving<Answer>(ask: (address: string) => Promise<Answer>): Promise<Answer> {
    const stop = new AbortController();
    let ended: Promise<Ran> | undefined;
    const address = await new Promise<string>((found) => {
      const out = (content: string | Buffer) => found(/http:\S+/.exec(String(content))?.[0] ?? '');
      ended = orrery(['serve', folder], { stop: stop.signal, out });
    });
    const answer = await ask(address);
    stop.abort();
    expect((await ended)?.code).toBe(0);
    return answer;
  }

  /** Asked without a URL parser, which would tidy up what is to be refused. */
  function ask(address: string, path: string, method = 'GET'): Promise<{ status: number; type: string; text: string }> {
    return new Promise((done, fail) => {
      const { hostname, port } = new URL(address);
      const request = get({ hostname, port, path, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      request.on('error', fail);
    });
  }

  test('gives the files of a folder to this machine alone, with their types', async () => {
    await serving(async (address) => {
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect(await ask(address, '/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
      expect(await ask(address, '/a%20b.js?x=1')).toMatchObject({
        status: 200,
        type: 'text/javascript; charset=utf-8',
      });
      expect(await ask(address, '/', 'HEAD')).toMatchObject({ status: 200, text: '' });
    });
  });

  test.each(['/../../etc/hostname', '/..%2f..%2fetc%2fhostname', '/%00', '/%zz', '/missing', '/a b.js/../../x'])(
    'gives nothing at %s',
    async (path) => {
      const status = await serving(async (address) => (await ask(address, encodeSpaces(path))).status);
      expect(status).toBe(404);
    },
  );

  test('refuses to be written to, and says when a port is taken', async () => {
    await serving(async (address) => {
      expect(await ask(address, '/', 'POST')).toMatchObject({ status: 405 });
      const { code, err } = await orrery(['serve', folder, '--port', new URL(address).port]);
      expect(code).toBe(2);
      expect(err).toContain('is taken.');
    });
  });

  function encodeSpaces(path: string): string {
    return path.replaceAll(' ', '%20');
  }
});
