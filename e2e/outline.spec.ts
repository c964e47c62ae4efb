// The outline as a second view: adding, naming, relating and deleting without the picture, on a small screen and with keys.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, visit } from './journey.ts';

const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const act = async (page: Page, name: string) => {
  await page.getByRole('dialog').getByRole('option', { name }).first().click();
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a small screen, in ${colorScheme}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme });

    test('an application is added, named, related and deleted from the outline alone', async ({ page }) => {
      await visit(page, './#f=pattern');
      await page.getByRole('button', { name: 'Add an application …' }).click();
      const add = page.getByRole('dialog', { name: 'Add an application …' });
      await add.getByPlaceholder('Find a charm').fill('loki in one piece');
      expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
      await page.keyboard.press('Enter');
      await expect(add).toHaveCount(0);
      await expect(page.getByRole('tab', { name: 'Outline' })).toHaveAttribute('aria-selected', 'true');
      await row(page, /^loki\b/).click();
      await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: 'What can be done …' }).click();
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
      await act(page, 'Rename');
      await page.getByLabel('New name').fill('more-logs');
      await page.keyboard.press('Enter');
      await row(page, /^more-logs\b/).click();
      await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: 'What can be done …' }).click();
      await act(page, 'Relate to …');
      await page.getByRole('option', { name: /^coordinator/ }).click();
      await page.getByRole('option', { name: /logging → coordinator:logging/ }).click();
      await expect(page.getByRole('status')).toContainText('related to coordinator:logging');
      await page.getByRole('region', { name: 'Inspector' }).getByRole('button', { name: 'What can be done …' }).click();
      await act(page, 'Delete');
      await expect(row(page, /^more-logs\b/)).toHaveCount(0);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(row(page, /^more-logs\b/)).toHaveCount(1);
    });
  });
}

test('the key for menus, and the right button, tell what can be done with a row', async ({ page }) => {
  await visit(page, './#f=loki-direct');
  await row(page, /^loki-read\b/).click();
  await row(page, /^loki-read\b/).focus();
  await page.keyboard.press('Shift+F10');
  const acts = page.getByRole('dialog', { name: 'What can be done with loki-read' });
  await expect(acts.getByRole('option', { name: 'Move to another model …' })).toBeVisible();
  await expect(acts.getByRole('option', { name: 'Models …' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(row(page, /^loki-read\b/)).toBeFocused();
  await row(page, /^to loki-write\b/).click({ button: 'right' });
  const relation = page.getByRole('dialog', { name: /^What can be done with loki to loki-write/ });
  await relation.getByRole('option', { name: 'Delete' }).click();
  await expect(row(page, /^to loki-write\b/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, /^to loki-write\b/)).toHaveCount(1);
});
