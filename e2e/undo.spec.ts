// Every change can be taken back and done again: with buttons and with keys, fixes included.
import { handOn } from './hand.ts';
import { card, documentOf, expect, inspector, openFromMenu, picture, savesAsDownload, test, visit } from './journey.ts';

test('a fix is one step, undone and done again', async ({ page }) => {
  await visit(page, './#f=broken');
  const problems = page.getByRole('tab', { name: /^Problems / });
  const before = await problems.textContent();
  await problems.click();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Take the line away' }).first().click();
  await expect(page.getByRole('status')).toContainText('Take the line away: done.');
  await expect(page.getByRole('status')).toContainText('is now a document of your own');
  await expect(problems).not.toHaveText(before ?? '');
  const after = await problems.textContent();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(problems).toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(problems).toHaveText(after ?? '');
});

test('keys undo and redo, and what is chosen stays', async ({ page }) => {
  await visit(page, './#f=broken');
  await page.getByRole('tab', { name: /^Problems / }).click();
  await page.getByRole('button', { name: 'Take the line away' }).first().click();
  await page.getByRole('treeitem', { name: 'loki 1 unit' }).click();
  const name = inspector(page).getByRole('heading', { level: 2 });
  await expect(name).toHaveText('loki');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'false');
  await expect(name).toHaveText('loki');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'true');
});

test('undoing all is the start, doing all again is the end', async ({ page }) => {
  await visit(page, './#f=broken');
  const state = async () =>
    [await page.getByRole('tree', { name: 'Outline' }).textContent(), await inspector(page).textContent()].join();
  const findings = page.getByRole('region', { name: 'Findings' });
  const buttons = findings.getByRole('button', { name: /^(Take the line away|Add |Relate )/ });
  const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
  await page.getByRole('tab', { name: /^Problems / }).click();
  await expect(inspector(page).getByRole('button', { name: 'Open an example' })).toBeVisible();
  const start = await state();
  for (let step = 0; step < 4; step += 1) {
    const before = await state();
    await buttons.first().click();
    await expect.poll(state).not.toBe(before);
  }
  const end = await state();
  for (let step = 0; step < 4; step += 1) await undo.click();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(state).toBe(start);
  for (let step = 0; step < 4; step += 1) await redo.click();
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(state).toBe(end);
});

test('drag, paste, text edit and fix, all undone and all done again: the document is as at the start, and as at the end', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await savesAsDownload(page);
  await visit(page, './#f=broken');
  const hand = handOn(page);
  const [undo, redo] = [page.getByRole('button', { name: 'Undo' }), page.getByRole('button', { name: 'Redo' })];
  const status = page.getByRole('status');
  await expect(page.getByPlaceholder('Find a charm')).toBeVisible(); // keys answer from here on
  const start = await documentOf(page);

  await hand.drag(card(page, 'loki').first(), { x: 40, y: -60 });
  await expect(status).toContainText('1 card moved');
  await hand.click(card(page, 'loki').first());
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(status).toContainText('1 application pasted');
  await page.getByRole('button', { name: 'Text beside the picture' }).click();
  const field = page.getByRole('textbox', { name: /as text/ });
  await field.getByText('applications:', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('\n  by-hand:\n    charm: grafana-k8s');
  await expect(card(page, 'by-hand')).toBeVisible();
  await page.getByRole('button', { name: 'Close the text' }).click();
  await page.getByRole('tab', { name: /^Problems / }).click();
  await page.getByRole('button', { name: 'Take the line away' }).first().click();
  await expect(status).toContainText('Take the line away: done.');
  const end = await documentOf(page);
  expect(end).not.toEqual(start);

  for (let step = 0; step < 4; step += 1) {
    await expect(undo).toHaveAttribute('aria-disabled', 'false');
    await undo.click();
  }
  await expect(undo).toHaveAttribute('aria-disabled', 'true'); // each gesture was one step
  expect(await documentOf(page)).toEqual(start);
  for (let step = 0; step < 4; step += 1) {
    await expect(redo).toHaveAttribute('aria-disabled', 'false');
    await redo.click();
  }
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
  expect(await documentOf(page)).toEqual(end);
  await expect(picture(page).getByRole('button', { name: /^by-hand/ })).toBeVisible();
});

test('the keyboard goes on where a fixed problem was', async ({ page }) => {
  await visit(page, './#f=broken');
  await page.getByRole('tab', { name: /^Problems / }).click();
  await page.getByRole('button', { name: 'Take the line away' }).last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'false');
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('an example that was edited is open as it was when it is opened again', async ({ page }) => {
  await visit(page, './#f=broken');
  const problems = page.getByRole('tab', { name: /^Problems / });
  const before = await problems.textContent();
  await problems.click();
  await page.getByRole('button', { name: 'Take the line away' }).first().click();
  await expect(problems).not.toHaveText(before ?? '');
  await openFromMenu(page, 'Broken on purpose');
  await expect(problems).toHaveText(before ?? '');
});
