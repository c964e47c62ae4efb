// A cluster is a thing: one card or many, moved and duplicated whole, with the hand and with keys.
import type { Page } from '@playwright/test';
import { card, expect, inspector, picture, test, visit } from './journey.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const cards = (page: Page) => picture(page).getByRole('button');
const loki = (page: Page) => picture(page).getByRole('button', { name: /^loki, / });
const placed = async (page: Page, name: string) => (await card(page, name).boundingBox()) ?? { x: 0, y: 0 };

test('a cluster becomes one card with a key, says what it is, and opens again', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  const all = await cards(page).count();
  await loki(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('o');
  await expect(page.getByRole('status')).toContainText('The cluster of loki is one card');
  await expect(loki(page)).toHaveAccessibleName(/collapsed cluster, 4 applications, 10 units/);
  await expect(cards(page)).toHaveCount(all - 3);
  await expect(page).toHaveURL(/card=loki/);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await inspector(page).getByRole('button', { name: 'Open the cluster' }).click();
  await expect(cards(page)).toHaveCount(all);
});

test('a link brings the cluster as one card; a worker that is chosen in the outline is that card', async ({ page }) => {
  await visit(page, './#f=loki-direct&card=loki');
  await expect(loki(page)).toHaveAccessibleName(/collapsed cluster/);
  await page.getByRole('treeitem', { name: /^loki-read\b/ }).click();
  await expect(loki(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('loki-read');
});

test('a collapsed cluster is moved, duplicated and deleted whole, each in one step', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  const before = await placed(page, 'loki-read');
  await page.getByTitle('Collapse the cluster').first().click();
  await loki(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('1 card moved');
  await page.keyboard.press('o');
  await expect(card(page, 'loki-read')).toBeVisible();
  expect((await placed(page, 'loki-read')).y).toBeLessThan(before.y - 10);
  await page.keyboard.press('o');
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('status')).toContainText('4 applications duplicated');
  await undo(page).click();
  await loki(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('status')).toContainText('4 applications deleted');
  await expect(page.getByRole('treeitem', { name: /^loki-read\b/ })).toHaveCount(0);
  await undo(page).click();
  await expect(page.getByRole('treeitem', { name: /^loki-read\b/ })).toHaveCount(1);
});

test('a cluster is moved whole by its title', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  const title = await page
    .getByTitle('Click to select all in it, drag to move it')
    .filter({ hasText: 'loki cluster' })
    .boundingBox();
  if (!title) throw new Error('The title is not in sight.');
  const [first, second] = [await placed(page, 'loki-read'), await placed(page, 'loki-write')];
  await page.mouse.move(title.x + 20, title.y + 10);
  await page.mouse.down();
  await page.mouse.move(title.x + 20, title.y + 50, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('status')).toContainText('4 cards moved');
  expect((await placed(page, 'loki-read')).y).toBeGreaterThan(first.y + 20);
  expect((await placed(page, 'loki-write')).y).toBeGreaterThan(second.y + 20);
});
