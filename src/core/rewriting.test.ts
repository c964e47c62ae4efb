import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from './document/document.ts';
import { addNote } from './document/note.ts';
import { moveTo } from './document/position.ts';
import { loadDocument } from './read/orrery.ts';
import { rewriting, type TextForm, writtenIn } from './rewriting.ts';
import { documents } from './testing.ts';

function example(name: string): Document {
  const loaded = loadDocument(readFileSync(`public/examples/${name}.orrery.json`, 'utf8'), name);
  if (!loaded.ok) throw new Error(name);
  return loaded.value;
}

const examples = readdirSync('public/examples')
  .filter((file) => file.endsWith('.orrery.json'))
  .map((file) => file.replace('.orrery.json', ''));
const forms = ['bundle', 'orrery'] as const satisfies readonly TextForm[];

/** The document with the text changed, in step with it before. */
function changed(document: Document, form: TextForm, change: (text: string) => string): Document {
  const edit = rewriting(document, change(writtenIn(document, form)), form);
  if (!edit.ok) throw new Error(JSON.stringify(edit.problems));
  return edit.value(document);
}

const drawn = inTurn(
  example('loki-direct'),
  moveTo({ loki: { x: 8, y: 16 } }),
  addNote({ id: 'n1', text: 'Mind the gap', at: { x: 1, y: 2 }, about: 'loki' }),
);

function inTurn(document: Document, ...edits: readonly ((document: Document) => Document)[]): Document {
  return edits.reduce((now, edit) => edit(now), document);
}

describe('text that nobody changed', () => {
  it.each(examples.flatMap((name) => forms.map((form) => [name, form] as const)))(
    '%s as %s is no edit',
    (name, form) => {
      const document = example(name);
      expect(changed(document, form, (text) => text)).toBe(document);
    },
  );

  it('is no edit of any drawing', () => {
    fc.assert(
      fc.property(documents(), fc.constantFrom(...forms), (document, form) => {
        const edit = rewriting(document, writtenIn(document, form), form);
        if (edit.ok) expect(edit.value(document)).toBe(document);
      }),
      { numRuns: 60 },
    );
  });
});

describe('text that was changed', () => {
  it('changes what it says, and nothing that a bundle does not carry', () => {
    const next = changed(drawn, 'bundle', (text) =>
      text.replace(/( {2}loki:\n(?: {4}.*\n)*? {4}(?:scale|num_units): )\d+/, '$15'),
    );
    expect(next.deployment.applications['loki']?.units).toBe(5);
    expect(next.deployment.applications['loki']?.model).toBe(drawn.deployment.applications['loki']?.model);
    expect(next.notes).toBe(drawn.notes);
    expect(next.positions).toBe(drawn.positions);
    expect(next.title).toBe(drawn.title);
    expect(next.deployment.relations).toBe(drawn.deployment.relations);
    expect(next.deployment.applications['tempo']).toBe(drawn.deployment.applications['tempo']);
  });

  it('adds an application to the model of the others, and takes one away with its place', () => {
    const added = changed(drawn, 'bundle', (text) =>
      text.replace('applications:\n', 'applications:\n  extra:\n    charm: grafana-k8s\n'),
    );
    expect(added.deployment.applications['extra']).toMatchObject({ charm: 'grafana-k8s', model: 'cos' });
    const gone = changed(added, 'bundle', (text) => text.replace(/ {2}extra:\n {4}charm: grafana-k8s\n/, ''));
    expect(Object.keys(gone.deployment.applications)).toEqual(Object.keys(drawn.deployment.applications));
    expect(gone.deployment.applications['loki']).toBe(drawn.deployment.applications['loki']);
  });

  it.each(forms)('knows an application that got another name everywhere, in a %s', (form) => {
    const next = changed(drawn, form, (text) =>
      text.replace(/\bloki(?=:)/g, 'logstore').replace(/about: loki$/m, 'about: logstore'),
    );
    expect(Object.keys(next.deployment.applications)).not.toContain('loki');
    expect(next.deployment.applications['logstore']).toMatchObject({ model: 'cos' });
    expect(next.positions['logstore']).toEqual({ x: 8, y: 16 });
    expect(next.notes[0]?.about).toBe('logstore');
    expect(Object.keys(next.deployment.relations)).toHaveLength(Object.keys(drawn.deployment.relations).length);
  });

  it('cuts a relation that is taken out, in both forms', () => {
    for (const form of forms) {
      const [id = ''] = Object.keys(drawn.deployment.relations).sort();
      const [one = '', other = ''] = drawn.deployment.relations[id] ?? [];
      const line = form === 'bundle' ? `  - [${one}, ${other}]\n` : `  - - ${one}\n    - ${other}\n`;
      const next = changed(drawn, form, (text) => {
        const short = [line, line.replace(/^ {2}/gm, '')].find((each) => text.includes(each)) ?? 'not there';
        return text.replace(short, '');
      });
      expect(Object.keys(next.deployment.relations)).not.toContain(id);
      expect(next.deployment.applications).toBe(drawn.deployment.applications);
    }
  });

  it('keeps what was drawn meanwhile', () => {
    const text = writtenIn(drawn, 'bundle').replace(
      'applications:\n',
      'applications:\n  extra:\n    charm: grafana-k8s\n',
    );
    const edit = rewriting(drawn, text, 'bundle');
    const meanwhile = moveTo({ tempo: { x: 4, y: 4 } })(drawn);
    const next = edit.ok ? edit.value(meanwhile) : meanwhile;
    expect(next.deployment.applications['extra']).toBeDefined();
    expect(next.positions['tempo']).toEqual({ x: 4, y: 4 });
  });

  it('is refused with its line where it cannot be read', () => {
    const edit = rewriting(drawn, 'applications:\n  loki: [\n', 'bundle');
    expect(edit.ok).toBe(false);
    expect(edit.problems[0]?.line).toBeGreaterThan(1);
  });
});
