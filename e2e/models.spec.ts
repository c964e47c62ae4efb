// Models: created, renamed, deleted when empty; applications go between them, and relations across get their offers.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, inspector, picture, test, visit } from './journey.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const box = async (page: Page, name: string) => {
  const found = await card(page, name).boundingBox();
  if (!found) throw new Error(`${name} is not in sight.`);
  return found;
};
const act = async (page: Page, name: string) => {
  const search = page.getByPlaceholder(/^Search actions/);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(search).toBeVisible({ timeout: 1000 });
  }).toPass();
  await search.fill(name);
  await page.getByRole('option', { name }).first().click();
};

test('an application goes to a new model with keys, another is dragged after it, and undo brings both back', async ({
  page,
}) => {
  await visit(page, './#f=loki-direct');
  await card(page, 'logs').click();
  await expect(async () => {
    await page.keyboard.press('Shift+M');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const dialog = page.getByRole('dialog', { name: 'Move logs to another model' });
  await dialog.getByLabel('Name of a new model').fill('cos');
  await expect(dialog.getByRole('status')).toContainText('Another model is called cos');
  await dialog.getByLabel('Name of a new model').fill('far');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('logs is now in model far');
  await expect(page.getByRole('treeitem', { name: /^far\b/ })).toBeVisible();
  await inspector(page)
    .getByRole('button', { name: /^otelcol logging/ })
    .click();
  await expect(inspector(page).getByText('crosses models')).toBeVisible();

  await picture(page).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('status')).toContainText('Everything stands in its lane');
  await page.waitForTimeout(500); // cards are on their way
  const [from, to] = [await box(page, 'prometheus'), await box(page, 'logs')];
  await page.mouse.move(from.x + from.width / 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2 + 4, to.y + 12, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('status')).toContainText('prometheus is now in model far');
  for (let step = 0; step < 3; step += 1) await undo(page).click();
  await expect(page.getByRole('treeitem', { name: /^far\b/ })).toHaveCount(0);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`models are created, renamed and deleted in a dialog, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, './#f=loki-direct');
    await act(page, 'Models …');
    const dialog = page.getByRole('dialog', { name: 'Models' });
    await dialog.getByLabel('Name of a new model').fill('spare');
    await dialog.getByRole('button', { name: 'Create the model' }).click();
    await expect(dialog.getByLabel('Name of spare')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Delete cos' })).toBeDisabled();
    expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
    await dialog.getByLabel('Name of cos').fill('cos-lite');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Name of cos-lite')).toBeVisible();
    await dialog.getByRole('button', { name: 'Delete spare' }).click();
    await expect(dialog.getByLabel('Name of spare')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('treeitem', { name: /^cos-lite\b/ })).toBeVisible();
  });
}
