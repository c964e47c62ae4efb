// The document as text beside the picture: typed, drawn, in step, and nothing lost.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, picture, test, visit } from './journey.ts';

function pane(page: Page) {
  return page.getByRole('region', { name: 'Text', exact: true });
}

function field(page: Page) {
  return pane(page).getByRole('textbox', { name: /as text/ });
}

async function openPane(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Text beside the picture' }).click();
  await expect(field(page)).toBeVisible();
}

/** The whole text: the field itself holds only the lines in sight. */
async function write(page: Page, change: (text: string) => string): Promise<void> {
  const text = await wholeText(page);
  await field(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(change(text));
}

async function wholeText(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Download the bundle' }).click();
  const stream = await (await waiting).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/ {4}annotations:\n(?: {6}gui-[xy]: .*\n)+/g, '');
}

const inStep = 'Text and picture are in step.';

test('what is typed is drawn as one step, what is drawn is written, and undo takes both back', async ({ page }) => {
  await visit(page, './#f=pattern-logs');
  expect(
    await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /text-pane/.test(name)).length,
    ),
  ).toBe(0);
  await openPane(page);
  await expect(pane(page)).toContainText(inStep);
  await write(page, (text) =>
    text.replace('applications:\n', 'applications:\n  extra:\n    charm: grafana-k8s\n    num_units: 2\n'),
  );
  await expect(card(page, 'extra')).toBeVisible();
  await expect(pane(page)).toContainText(inStep);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(card(page, 'extra')).toBeHidden();
  await expect(field(page)).not.toContainText('extra');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(card(page, 'extra')).toBeVisible();
  await expect(field(page)).toContainText('extra');
  await card(page, 'extra').click();
  await page.keyboard.press('Delete');
  await expect(card(page, 'extra')).toBeHidden();
  await expect(field(page)).not.toContainText('extra');
});

test('a few letters are one step, and the caret stays while the picture changes', async ({ page }) => {
  await visit(page, './#f=pattern-logs');
  await openPane(page);
  await field(page).getByText('worker', { exact: false }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# a remark of mine');
  await expect(pane(page)).toContainText(inStep);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await card(page, 'coordinator').click();
  await page.keyboard.press('ControlOrMeta+D');
  await expect(page.getByRole('application').getByRole('button', { name: /^coordinator2/ })).toBeVisible();
  await expect(field(page)).toContainText('# a remark of mine');
  await expect(field(page)).toContainText('coordinator2:');
  await field(page).focus();
  await page.keyboard.type('!');
  await expect(field(page)).toContainText('# a remark of mine!');
});

test('text that cannot be read leaves the picture, says where, and is still there when the pane comes again', async ({
  page,
}) => {
  await visit(page, './#f=pattern-logs');
  await openPane(page);
  const cards = await page.getByRole('application').getByRole('button').count();
  await field(page).click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('relations: [oh');
  await expect(pane(page)).toContainText('This text cannot be read');
  await expect(pane(page).getByRole('list', { name: 'What is odd in the text' })).toContainText(/Line \d+/);
  expect(await page.getByRole('application').getByRole('button').count()).toBe(cards);
  await pane(page).getByRole('button', { name: 'Close the text' }).click();
  await expect(pane(page)).toBeHidden();
  await openPane(page);
  await expect(field(page)).toContainText('relations: [oh');
  await pane(page).getByRole('button', { name: 'Write it anew' }).click();
  await expect(pane(page)).toContainText(inStep);
  await expect(field(page)).not.toContainText('[oh');
});

test('undo in the text takes back the last step of the drawing, and text that is no step yet by itself', async ({
  page,
}) => {
  await visit(page, './#f=pattern-logs');
  await openPane(page);
  await field(page).getByText('charm').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('revision: 7');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(field(page)).not.toContainText('revision');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.type('[[');
  await expect(pane(page)).toContainText('This text cannot be read');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(pane(page)).toContainText(inStep);
});

test('picture and text stand side by side under the bar, between outline and inspector', async ({ page }) => {
  await visit(page, './#f=pattern-logs');
  const outline = await page.getByRole('navigation', { name: 'Outline' }).boundingBox();
  const alone = await picture(page).boundingBox();
  expect(alone?.x).toBeCloseTo((outline?.x ?? 0) + (outline?.width ?? 0), -1);
  await openPane(page);
  const [shown, text] = [await picture(page).boundingBox(), await pane(page).boundingBox()];
  expect(shown?.x).toBe(alone?.x);
  expect(shown?.y).toBe(alone?.y);
  expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeCloseTo(text?.x ?? 0, -1);
  expect(shown?.y).toBeCloseTo(text?.y ?? 0, -1);
});

test('what is chosen is marked in the text, and the caret chooses', async ({ page }) => {
  await visit(page, './#f=loki-proxied');
  await openPane(page);
  await card(page, 'tempo').click();
  await expect(field(page).getByText('tempo:', { exact: true })).toBeInViewport();
  await field(page).getByText('grafana-k8s').or(field(page).getByText('loki-coordinator-k8s')).first().click();
  await expect(page.getByRole('treeitem', { name: /^loki/, selected: true }).first()).toBeVisible();
});

test('by keyboard: e opens, Escape and Tab leave, and Tab alone indents', async ({ page }) => {
  await visit(page, './#f=pattern-logs');
  await expect(async () => {
    await page.keyboard.press('e');
    await expect(field(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await field(page).focus();
  await page.keyboard.press('Tab');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(field(page)).not.toBeFocused();
});

test('as an Orrery document it says everything', async ({ page }) => {
  await visit(page, './#f=pattern-logs');
  await openPane(page);
  await pane(page).getByRole('combobox', { name: 'Format' }).selectOption('Orrery document');
  await expect(field(page)).toContainText('orrery: 1');
  await field(page).getByText('title:').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft'); // the title holds a colon, and stands between quotes
  await page.keyboard.type(' and more');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ and more$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the pane is accessible', async ({ page }) => {
      await visit(page, './#f=broken');
      await openPane(page);
      await field(page).click();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.type('x: [');
      await expect(pane(page)).toContainText('This text cannot be read');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 400, height: 800 } });

  test('it takes the place of the outline', async ({ page }) => {
    await page.goto('./#f=pattern-logs');
    await page.getByRole('button', { name: 'Text beside the picture' }).click();
    await expect(page.getByRole('tab', { name: 'Text' })).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
