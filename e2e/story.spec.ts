// Lessons and stories: told scene by scene, asked about, presented, edited, and made of the drawing itself.

import AxeBuilder from '@axe-core/playwright';
import { expect, test, visit } from './journey.ts';

const story = { name: 'Story', exact: true } as const;

test('a lesson is opened by its link at a scene, and told on by the keys of a clicker', async ({ page }) => {
  await page.goto('./#f=lesson-metrics&story=lesson&scene=2');
  const told = page.getByRole('region', story);
  await expect(told).toContainText('Scene 2 of 7');
  await expect(told.getByRole('heading', { name: 'First the workers say where they are' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(told).toContainText('Scene 3 of 7');
  await expect(page).toHaveURL(/scene=3/);
  await page.keyboard.press('PageUp');
  await expect(told).toContainText('Scene 2 of 7');
});

test('while a question stands nothing on the page answers it; then it is judged, and the score kept', async ({
  page,
}) => {
  await page.goto('./#f=lesson-fault-logs&story=lesson&scene=1');
  const told = page.getByRole('region', story);
  await expect(told.getByRole('group', { name: /Between which applications is a relation missing/ })).toBeVisible();
  const whole = await page.locator('body').ariaSnapshot();
  expect(whole).not.toMatch(/no-destination|nobody asked|not collected|GET|POST|loki_endpoints|Relate coordinator/i);
  await told.getByRole('button', { name: 'A hint' }).click();
  await expect(told).toContainText('The store is there.');
  await told.getByRole('checkbox', { name: 'coordinator and logs' }).check();
  await told.getByRole('button', { name: 'Show the answer' }).click();
  await expect(told).toContainText('All right.');
  await expect(told).toContainText('1 of 1 question answered right');
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText(/log/i);
  await page.reload();
  await expect(told).toContainText('1 of 1 question answered right');
  await told.getByRole('button', { name: 'Start again' }).click();
  await expect(told).toContainText('0 of 1 question answered right');
});

test('trying things in a lesson leaves the lesson as it is', async ({ page }) => {
  await page.goto('./#f=lesson-logs&story=lesson&scene=7');
  const told = page.getByRole('region', story);
  await expect(told).toContainText('Scene 7 of 7');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline
    .getByRole('treeitem', { name: /^worker/ })
    .first()
    .click();
  await page.keyboard.press('Delete');
  await expect(outline.getByRole('treeitem', { name: /^worker/ })).toHaveCount(0);
  await expect(told).toContainText('Scene 7 of 7');
  await told.getByRole('button', { name: 'Start again' }).click();
  await expect(outline.getByRole('treeitem', { name: /^worker/ }).first()).toBeVisible();
});

test('any drawing explains itself, and the author may change what it says', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('explain this');
  await page.keyboard.press('Enter');
  const told = page.getByRole('region', story);
  await expect(told).toContainText('Scene 1 of 6');
  await told.getByRole('button', { name: 'Edit the story' }).click();
  const dialog = page.getByRole('dialog', { name: 'Story' });
  await dialog.getByLabel('Text of the scene, in Markdown').fill('<img src=x onerror="document.title=1">Hello **all**');
  await dialog.getByLabel('Question').selectOption('missing-relation');
  await expect(dialog.getByText('Nothing is right as an answer.')).toBeVisible();
  await dialog.getByLabel('Question').selectOption('');
  const { violations } = await new AxeBuilder({ page }).include('.dialog').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(told.locator('strong')).toHaveText('all');
  await expect(told.locator('img')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(told).toContainText('Metrics: how they are configured');
});

test('nothing of a lesson offends against accessibility, in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('./#f=lesson-traces&story=lesson&scene=4');
    await expect(page.getByRole('region', story)).toContainText('Scene 4 of 7');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
});
