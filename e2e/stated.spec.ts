// What is stated by hand: databags in place of computed ones, and relations with the endpoints that they join.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, inspector, test, visit } from './journey.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const relations = (page: Page) => inspector(page).getByRole('group', { name: /^Relations/ });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a databag is stated as text, told where it is wrong, and taken back, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, './#f=pattern');
    await card(page, 'logs').click();
    await inspector(page).getByRole('button', { name: 'State a databag …' }).click();
    const dialog = page.getByRole('dialog', { name: 'What logs publishes' });
    await dialog.getByLabel('endpoint').selectOption('logging');
    await dialog.getByLabel('Databag of').selectOption('logs/0');
    const text = dialog.getByLabel('Keys and values, as JSON or YAML');
    await text.fill('{"endpoint": {"url": "http://elsewhere:3100/loki/api/v1/push"');
    await expect(dialog.getByRole('status')).toContainText('text:1:');
    await expect(dialog.getByRole('button', { name: 'State it' })).toBeDisabled();
    const found = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    expect(found.violations).toEqual([]);
    await text.fill('{"endpoint": {"url": "http://elsewhere:3100/loki/api/v1/push"}}');
    await dialog.getByRole('button', { name: 'State it' }).click();
    await expect(page.getByRole('status')).toContainText('logging: databag of logs/0 stated');
    const stated = inspector(page).getByRole('button', { name: /^logging logs\/0 1 key$/ });
    await stated.click();
    await expect(text).toHaveValue(/elsewhere/);
    await dialog.getByRole('button', { name: 'Let it be computed' }).click();
    await expect(stated).toHaveCount(0);
    await undo(page).click();
    await expect(stated).toBeVisible();
    await undo(page).click();
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });
}

test('relations stand with their endpoints, go to others, and are deleted and drawn, from the list alone', async ({
  page,
}) => {
  await visit(page, './#f=loki-direct');
  await page.getByRole('treeitem', { name: /^otelcol\b/ }).click();
  const row = relations(page).getByRole('button', { name: /^loki .*→/ });
  await expect(row.first()).toBeVisible();
  const count = await row.count();
  await relations(page)
    .getByRole('button', { name: /^Change endpoints of loki:/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Relate otelcol and loki' });
  await dialog.getByRole('option').last().click();
  await expect(page.getByRole('status')).toContainText('related to loki:');
  await expect(row).toHaveCount(count);
  await undo(page).click();
  await relations(page)
    .getByRole('button', { name: /^Delete loki:/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(count - 1);
  await expect(relations(page).getByRole('button', { name: 'Relate to …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Relate otelcol to …' })).toBeVisible();
  await page.keyboard.press('Escape');
  await undo(page).click();
  await expect(row).toHaveCount(count);
});
