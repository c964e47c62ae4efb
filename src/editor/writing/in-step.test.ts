import { describe, expect, it } from 'vitest';
import { addApplication, type Document, inTurn, moveTo, relate, setUnits } from '../../core/core.ts';
import { begun, followed, readTyped, typed } from './in-step.ts';

const empty: Document = {
  orrery: 1,
  title: 'Small',
  deployment: { models: {}, applications: {}, relations: {}, charms: {} },
  positions: {},
  notes: [],
  stories: [],
};
const drawn = inTurn(
  addApplication('grafana', { charm: 'grafana-k8s', units: 1 }),
  addApplication('loki', { charm: 'loki-k8s', units: 1 }),
  relate('loki:grafana-source', 'grafana:grafana-source'),
  moveTo({ loki: { x: 8, y: 8 } }),
)(empty);

function typing(text: (text: string) => string) {
  const start = begun(drawn, 'bundle');
  return readTyped(typed(start, text(start.text)));
}

describe('what is typed', () => {
  it('becomes an edit of the document', () => {
    const { edit, inStep } = typing((text) => text.replace(/(loki:\n(?: {4}.*\n)*? {4}scale: )1/, '$13'));
    expect(inStep.state).toBe('read');
    expect(edit?.(drawn).deployment.applications['loki']?.units).toBe(3);
    expect(edit?.(drawn).positions).toBe(drawn.positions);
  });

  it('stays where it cannot be read, and is no edit', () => {
    const { edit, inStep } = typing((text) => `${text}  : [`);
    expect(edit).toBeUndefined();
    expect(inStep).toMatchObject({ state: 'refused' });
    expect(inStep.text.endsWith('  : [')).toBe(true);
    expect(inStep.problems[0]?.line).toBeGreaterThan(1);
    expect(followed(inStep, addApplication('tempo')(drawn))).toBe(inStep);
  });

  it('comes together with what was drawn meanwhile', () => {
    const start = begun(drawn, 'bundle');
    const meanwhile = addApplication('tempo', { charm: 'tempo-k8s' })(drawn);
    const broken = readTyped(typed(start, start.text.replace('relations:', 'relations: ['))).inStep;
    const waiting = followed(broken, meanwhile);
    const { edit, inStep } = readTyped(typed(waiting, start.text.replace('grafana-k8s', 'grafana')));
    const both = edit?.(meanwhile) ?? meanwhile;
    expect(Object.keys(both.deployment.applications)).toContain('tempo');
    expect(both.deployment.applications['grafana']?.charm).toBe('grafana');
    expect(followed(inStep, both).text).toContain('tempo');
  });
});

describe('what is drawn', () => {
  it('changes the text, in which comments stay', () => {
    const { inStep } = typing((text) => `# mine\n${text}`);
    const next = followed(inStep, setUnits('loki', 5)(drawn));
    expect(next.text.startsWith('# mine\n')).toBe(true);
    expect(next.text).toMatch(/scale: 5/);
  });

  it('changes no text where a bundle has no word for it', () => {
    const start = begun(drawn, 'bundle');
    const next = followed(start, moveTo({ loki: { x: 80, y: 80 } })(drawn));
    expect(next.text).toBe(start.text);
    expect(next.base.positions['loki']).toEqual({ x: 80, y: 80 });
  });
});
