// Notes: written where they stand, about something or nothing, moved and deleted; with keys alone, and in the inspector.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, inspector, picture, test, visit } from './journey.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const note = (page: Page, text: string) => picture(page).getByRole('button', { name: text });
const writer = (page: Page) => page.getByPlaceholder('Ctrl Enter keeps it, Escape does not');

test('keys alone write, change, move and delete a note about an application', async ({ page }) => {
  await visit(page, './#f=pattern');
  await card(page, 'worker').focus();
  await page.keyboard.press('Enter');
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(writer(page)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('Two or three of these?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toContainText('Note added');
  await expect(note(page, 'Two or three of these?')).toHaveAttribute('aria-pressed', 'true');
  await expect(inspector(page).getByLabel('About')).toHaveValue('worker');
  await note(page, 'Two or three of these?').focus();
  await page.keyboard.press('F2');
  await expect(writer(page)).toHaveValue('Two or three of these?');
  await writer(page).fill('Three of these.');
  await page.keyboard.press('Control+Enter');
  await expect(note(page, 'Three of these.')).toBeVisible();
  const before = (await note(page, 'Three of these.').boundingBox())?.y ?? 0;
  await note(page, 'Three of these.').focus();
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('1 note moved');
  expect((await note(page, 'Three of these.').boundingBox())?.y).toBeLessThan(before);
  await page.getByRole('treeitem', { name: /^Notes/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('treeitem', { name: /^Three of these\./ })).toBeVisible();
  await note(page, 'Three of these.').focus();
  await page.keyboard.press('Delete');
  await expect(note(page, 'Three of these.')).toHaveCount(0);
  for (let step = 0; step < 4; step += 1) await undo(page).click();
  await expect(note(page, 'Two or three of these?')).toHaveCount(0);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('Escape writes nothing, and a note goes along with the card that it is about', async ({ page }) => {
  await visit(page, './#f=pattern');
  await card(page, 'logs').click();
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(writer(page)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type('never mind');
  await page.keyboard.press('Escape');
  await expect(writer(page)).toHaveCount(0);
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('n');
  await writer(page).fill('kept for a week');
  await card(page, 'scraper').click(); // leaving the field keeps it
  await expect(note(page, 'kept for a week')).toBeVisible();
  const [from, was] = [await card(page, 'logs').boundingBox(), await note(page, 'kept for a week').boundingBox()];
  if (!from || !was) throw new Error('Card and note are not in sight.');
  await page.mouse.move(from.x + 60, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y - 40, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('status')).toContainText('1 card moved');
  expect((await note(page, 'kept for a week').boundingBox())?.y).toBeLessThan(was.y - 30);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the inspector changes a note, and axe finds nothing, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, './#f=pattern');
    await expect(async () => {
      await page.keyboard.press('n');
      await expect(writer(page)).toBeFocused({ timeout: 1000 });
    }).toPass();
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    await page.keyboard.press('Control+Enter');
    await inspector(page).getByLabel('Text of the note').fill('plain words');
    await page.keyboard.press('Tab');
    await inspector(page).getByLabel('About').selectOption('scraper');
    await expect(note(page, 'plain words')).toBeVisible();
    await expect(page.getByRole('status')).toContainText('Note changed');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await inspector(page).getByRole('button', { name: 'Delete the note' }).click();
    await expect(note(page, 'plain words')).toHaveCount(0);
  });
}
