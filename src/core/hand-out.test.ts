import { expect, test } from 'vitest';
import { derive } from './derive.ts';
import type { Story } from './document/document.ts';
import { writeHandOut } from './hand-out.ts';
import { document } from './testing.ts';

const drawn = document(`
  coordinator (coordinator, direct/stable)
  worker (worker, direct/stable, units 2)
  logs (logging-store)
  coordinator:cluster -- worker:cluster
  coordinator:logging -- logs:logging`);
const about = 'coordinator:logging logs:logging';
const story: Story = {
  id: 'logs',
  title: 'Logs <for> all',
  scenes: [
    { view: 'logs-flow', text: 'Look.' },
    { text: '<b>Now</b>', question: { ask: 'lost-when', about, signal: 'logs', hints: ['Look at the store.'] } },
  ],
};

test('one page a scene, questions without answers, answers on a last page', () => {
  const page = writeHandOut(derive(drawn.deployment), drawn, story);
  const [first, second, last, ...more] = page.split('<section>').slice(1);
  expect(more).toEqual([]);
  expect(first).toContain('Look.');
  expect(second).toContain('<li>Logs of worker</li>');
  expect(second).toContain('&lt;b&gt;Now');
  expect(second).not.toMatch(/POST|lost because|Logs of worker go/);
  expect(last).toContain('<ul><li>Logs of coordinator</li><li>Logs of worker</li></ul>');
  expect(page).toContain('<title>Logs &lt;for&gt; all</title>');
  expect(page).not.toContain('<script');
});

test('what a page is about stands out of its picture', () => {
  const pageAbout = (focus: string) =>
    writeHandOut(derive(drawn.deployment), drawn, { ...story, scenes: [{ text: '', focus }] });
  expect(pageAbout('origin coordinator')).toContain('class="dim"');
  expect(pageAbout('origin coordinator')).not.toBe(pageAbout('cluster coordinator'));
  expect(pageAbout('nobody')).not.toContain('class="dim"');
});

test('the same bytes each time, and no page of answers where nothing is asked', () => {
  const told = { ...story, scenes: story.scenes.slice(0, 1) };
  const pages = [1, 2].map(() => writeHandOut(derive(drawn.deployment), drawn, told));
  expect(pages[0]).toBe(pages[1]);
  expect(pages[0]?.split('<section>')).toHaveLength(2);
});
