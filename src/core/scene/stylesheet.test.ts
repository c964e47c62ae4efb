import { describe, expect, it } from 'vitest';
import { derive } from '../derive.ts';
import { draw } from '../draw.ts';
import type { View } from '../layout/layout.ts';
import { lettering } from '../layout/lettering.ts';
import { document } from '../testing.ts';
import { rules } from './rule.ts';
import type { Mark } from './scene.ts';
import { plainStylesheet, stylesheet } from './stylesheet.ts';

const view: View = {
  signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
  layer: 'both',
  form: 'export',
  rest: 'dim',
};
const drawn = document(`
  coordinator (coordinator)
  worker (worker, units 2)
  logs (logging-store)
  scraper (metrics-scraper)
  mine (my-own-charm)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging
  coordinator:metrics-endpoint -- scraper:metrics-endpoint
  mine:x -- worker:cluster
`);

describe('the stylesheet', () => {
  const known = new Set(rules.flatMap(({ of }) => [...of.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? '')));

  it('has a rule for every class that a mark wears', () => {
    for (const signals of [view.signals, ['logs'] as const]) {
      const { nodes, edges, front } = draw(derive(drawn.deployment), drawn, { ...view, signals });
      const worn = new Set([...nodes, ...edges].flatMap(({ marks }) => classesIn(marks)).concat(classesIn(front)));
      expect([...worn].filter((name) => !known.has(name) && !bare.has(name))).toEqual([]);
    }
  });

  it('has a rule for every lettering, in the size and weight that texts are measured with', () => {
    const text = stylesheet('light');
    for (const [name, { size, weight }] of Object.entries(lettering)) {
      expect(text).toMatch(new RegExp(`\\.orrery \\.${name}\\{[^}]*font-size:${size}px;font-weight:${weight}`));
    }
  });

  it('reaches nothing outside a picture', () => {
    const selectors = [...stylesheet('auto').matchAll(/(?:^|\}|\{)([^{}@]+)\{/g)].flatMap(([, list]) =>
      (list ?? '').trim().split(','),
    );
    expect(selectors.length).toBeGreaterThan(80);
    expect(selectors.filter((selector) => !selector.startsWith('.orrery'))).toEqual([]);
  });

  it('follows the system where it is to, and takes more contrast and forced colours where they are asked for', () => {
    expect(stylesheet('auto')).toContain('@media(prefers-color-scheme:dark){.orrery{--ground:#15171c');
    expect(stylesheet('dark')).not.toContain('prefers-color-scheme');
    for (const theme of ['light', 'dark', 'auto'] as const) {
      expect(stylesheet(theme)).toMatch(/@media\(prefers-contrast:more\)\{\.orrery\{[^}]*--dim:var\(--line\)/);
      expect(stylesheet(theme)).toMatch(/@media\(forced-colors:active\)\{\.orrery\{--ground:Canvas/);
    }
  });

  it('has plain colours in a file that stands by itself', () => {
    const plain = plainStylesheet('auto', new Set(['card', 'dim']));
    expect(plain).not.toContain('var(');
    expect(plain).toContain('.orrery .card{fill:#ffffff;stroke:#76766f');
    expect(plain).toContain('@media(prefers-color-scheme:dark){.orrery .card{fill:#20242b');
    expect(plain).not.toContain('.pebble');
  });
});

/** Classes that say what a mark is, and take their look from the others it wears. */
const bare = new Set(['queries', 'rules']);

function classesIn(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((mark) => [
    ...(mark.class ?? '').split(' ').filter(Boolean),
    ...(mark.tag === 'g' ? classesIn(mark.marks) : []),
  ]);
}
