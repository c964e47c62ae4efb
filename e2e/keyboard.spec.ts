// The whole app without a mouse.

import type { Page } from '@playwright/test';
import { expect, inspector, picture, test, visit } from './journey.ts';

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element === null ? '' : (element.getAttribute('aria-label') ?? element.textContent ?? '');
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}.`);
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

test('an example is opened from the menu with keys', async ({ page }) => {
  await visit(page);
  await tabTo(page, /^Open$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Broken/ })).toBeVisible();
  await page.keyboard.type('Broken');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Broken');
});

test('the outline is walked, opened and chosen from with keys', async ({ page }) => {
  await visit(page, './#f=pattern');
  const tree = page.getByRole('tree', { name: 'Outline' });
  await tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(tree.getByRole('treeitem', { name: /^coordinator cluster/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem', { name: /^coordinator cluster/ })).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('coordinator');
  await page.keyboard.press('t');
  await expect(tree.getByRole('treeitem', { name: /^to worker/ })).toBeFocused();
});

test('cards and lines of the picture are reached with arrows and brackets', async ({ page }) => {
  await visit(page, './#f=pattern');
  const cards = picture(page).getByRole('button');
  await cards.first().focus();
  const seen = new Set<string>([await focusedName(page)]);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    seen.add(await focusedName(page));
  }
  expect(seen.size).toBeGreaterThan(3);
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByText('Application', { exact: true })).toBeVisible();
  await page.keyboard.press(']');
  await expect(inspector(page).getByText('Application', { exact: true })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(inspector(page).getByText('Drawing', { exact: true })).toBeVisible();
  await expect(picture(page).locator('[tabindex="0"]')).toHaveCount(1);
});

test('switches, time, findings and zoom are reached with keys, and focus can always be seen', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  for (const name of [/^Zoom in$/, /^Logs$/, /^Play$/, /^Time$/, /^Problems/]) {
    await tabTo(page, name);
    const outline = await page.evaluate(() => {
      const element = document.activeElement;
      return element ? getComputedStyle(element).outlineStyle : 'none';
    });
    expect(outline).not.toBe('none');
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Not collected/ })).toBeFocused();
});
