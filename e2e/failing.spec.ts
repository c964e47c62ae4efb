// Faults of ours: a panel and a worker that throw. The document can be downloaded, and the rest goes on.
import { test as plain } from '@playwright/test';
import { card, expect, inspector, isMoving, visit } from './journey.ts';

plain('a panel that throws offers the document, and the rest goes on', async ({ page }) => {
  await page.route('**/inspector-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("a fault, on purpose");' }),
  );
  await visit(page, './#f=pattern');
  await card(page, 'worker').click();
  const alert = inspector(page).getByRole('alert');
  await expect(alert).toContainText('This part of the screen failed.');
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Download the document' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.orrery\.json$/);
  await page.getByRole('combobox', { name: 'View' }).selectOption('Logs, data flow');
  await page.getByRole('button', { name: 'Play' }).click();
  expect(await isMoving(page)).toBe(true);
});

plain('a worker that throws is replaced by the page, and the picture moves on', async ({ page }) => {
  await page.route('**/stage-worker-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("a fault, on purpose");' }),
  );
  await visit(page);
  await page.waitForFunction(() => performance.getEntriesByName('orrery:moving').length > 0);
  expect(await isMoving(page)).toBe(true);
});

plain('what computes drawings fails: the app says so, and the document is not lost', async ({ page }) => {
  await page.route('**/deriving-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("a fault, on purpose");' }),
  );
  await page.goto('./#f=pattern');
  await expect(page.getByRole('alert')).toContainText('The app failed.');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the document' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.orrery\.json$/);
});
