// From nothing to a Loki HA cluster that is observed: every gesture counted, once by mouse and once by keys alone.
import type { Page } from '@playwright/test';
import { derive } from '../src/core/core.ts';
import { type Hand, handOn } from './hand.ts';
import { card, documentOf, expect, inspector, picture, savesAsDownload, test, visit } from './journey.ts';

const most = 12; // gestures

const signals = ['metrics', 'logs', 'charm-traces', 'workload-traces'] as const;

async function expectObserved(page: Page): Promise<void> {
  const { deployment } = await documentOf(page);
  const { diagnostics, flows, topology } = derive(deployment);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const cluster = topology.clusters.find(({ coordinator }) => topology.applications[coordinator]?.id === 'loki');
  expect(cluster?.missingRoles).toEqual([]);
  expect(cluster?.workers.map(({ application }) => topology.applications[application]?.units.length)).toEqual([
    3, 3, 3,
  ]);
  for (const signal of signals) {
    const own = flows.filter((flow) => flow.signal === signal && /^loki(-read|-write|-backend)?\//.test(flow.origin));
    expect(own.length, signal).toBeGreaterThan(0);
    expect([...new Set(own.map(({ end }) => end))], signal).toEqual(['stored']);
  }
}

/** As one reads it on the screen. */
async function expectSaid(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'What was added' })).toContainText('scrapes the metrics of loki');
  for (const name of ['loki', 'loki-read', 'loki-write', 'loki-backend'])
    await expect(card(page, name).first()).toBeVisible();
  await expect(page.getByRole('listitem', { name: /^Error/ })).toHaveCount(0);
}

function isFew(hand: Hand): void {
  expect(hand.count(), 'gestures').toBeLessThanOrEqual(most);
}

test.beforeEach(({ page }) => savesAsDownload(page));

test('from empty to an observed Loki HA cluster by mouse, in no more than twelve gestures', async ({ page }) => {
  const hand = handOn(page);
  await visit(page);
  await hand.click(page.getByRole('button', { name: 'Orrery: all documents' }));
  await hand.click(page.getByRole('button', { name: 'New document' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled');
  await expect(picture(page).getByRole('button')).toHaveCount(0);
  await hand.click(page.getByRole('button', { name: 'Coordinator', exact: true }));
  await hand.click(page.getByRole('option', { name: /^Loki coordinator/ }));
  await hand.click(inspector(page).getByRole('button', { name: 'Complete the cluster' }));
  await hand.click(inspector(page).getByRole('button', { name: /^Observe the cluster/ }));
  await expectSaid(page);
  isFew(hand);
  await expectObserved(page);
});

test('the same by keys alone, and without a mouse', async ({ page }) => {
  await page.addInitScript(() => {
    for (const touch of ['pointerdown', 'mousedown', 'wheel'])
      addEventListener(touch, () => Reflect.set(globalThis, 'wasTouched', true), { capture: true });
  });
  const hand = handOn(page);
  await visit(page);
  await expect(page.getByPlaceholder('Find a charm')).toBeVisible(); // keys answer from here on
  await hand.press('Control+k');
  await expect(page.getByPlaceholder(/^Search actions/)).toBeFocused();
  await hand.type('new document');
  await hand.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled');
  await hand.press('a');
  await expect(page.getByRole('dialog').getByPlaceholder('Find a charm')).toBeFocused();
  await hand.type('loki coordinator');
  await hand.press('Enter');
  await expect(card(page, 'loki')).toBeVisible();
  await hand.press('Shift+K');
  await expect(card(page, 'loki-backend')).toBeVisible();
  await hand.press('Shift+O');
  await expectSaid(page);
  isFew(hand);
  await expectObserved(page);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'wasTouched'))).toBeUndefined();
});
