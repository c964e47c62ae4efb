// Browsers that lack something: the same errands with the capability taken away.
import { deflateRawSync } from 'node:zlib';
import { expect, isMoving, test, visit } from './journey.ts';

for (const name of ['OffscreenCanvas', 'Worker'] as const) {
  test(`without ${name} the picture moves all the same`, async ({ page }) => {
    await page.addInitScript((name) => Reflect.deleteProperty(globalThis, name), name);
    await visit(page);
    await page.waitForFunction(() => performance.getEntriesByName('orrery:moving').length > 0);
    expect(await isMoving(page)).toBe(true);
  });
}

test('without compression streams links are packed and unpacked all the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    Reflect.deleteProperty(globalThis, 'DecompressionStream');
  });
  const text = '{"orrery":1,"title":"Small","applications":{"loki":{"charm":"loki-k8s"}}}';
  await visit(page, `./#d=${deflateRawSync(text).toString('base64url')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Small');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toHaveText('The link is in the clipboard.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#d=');
});

test('where nothing may be remembered, everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await visit(page);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('where the clipboard is closed, the link stands in the address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('closed')) } });
  });
  await visit(page, './#f=pattern');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toContainText('address bar');
});
