// Charms that a document brings along: pasted or filled in, placed like any other, changed, and deleted where unused.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, test, visit } from './journey.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Charms of this document' });
const open = (page: Page) => page.getByRole('button', { name: 'Charms of this document …' }).click();

test('a pasted description becomes a charm that can be placed', async ({ page }) => {
  await visit(page, './#f=pattern');
  await open(page);
  await dialog(page).getByRole('button', { name: 'Paste its description' }).click();
  const text = dialog(page).getByLabel('Text of a charmcraft.yaml or metadata.yaml');
  await text.fill('name: our-logs\nprovides:\n  receive:\n    limit: 2');
  await expect(dialog(page).getByRole('status')).toContainText('charmcraft.yaml:');
  await text.fill('name: our-logs\nprovides:\n  receive:\n    interface: loki_push_api');
  await dialog(page).getByRole('button', { name: 'Take our-logs' }).click();
  await expect(dialog(page).getByText('1 endpoint')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByPlaceholder('Find a charm').fill('our-logs');
  await page.keyboard.press('Enter');
  await expect(card(page, 'our-logs')).toBeVisible();
  await open(page);
  await expect(dialog(page).getByRole('button', { name: 'Delete our-logs' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await undo(page).click();
  await undo(page).click();
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a charm is filled in, changed and deleted, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, './#f=pattern');
    await open(page);
    await dialog(page).getByRole('button', { name: 'Fill in a charm' }).click();
    await dialog(page).getByLabel('Name of the charm').fill('Our Scraper');
    await expect(dialog(page).getByRole('status')).toContainText('begins with a small letter');
    await dialog(page).getByLabel('Name of the charm').fill('our-scraper');
    const endpoint = dialog(page).getByRole('group', { name: 'Endpoint 1' });
    await endpoint.getByLabel('Endpoint', { exact: true }).fill('scrape');
    await endpoint.getByLabel('Side').selectOption('requires');
    await expect(dialog(page).getByRole('status')).toContainText('scrape speaks an interface');
    await endpoint.getByLabel('Interface').fill('prometheus_scrape');
    await endpoint.getByLabel('Limit').fill('3');
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Keep the charm' }).click();
    await dialog(page).getByRole('button', { name: 'Change our-scraper' }).click();
    await expect(endpoint.getByLabel('Limit')).toHaveValue('3');
    await dialog(page).getByLabel('Does what this one does').selectOption('prometheus-k8s');
    await dialog(page).getByRole('button', { name: 'Keep the charm' }).click();
    await expect(dialog(page).getByText('1 endpoint, like prometheus-k8s')).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Delete our-scraper' }).click();
    await expect(dialog(page).getByText('None yet.')).toBeVisible();
  });
}
