// A link opens what it names, with the view it names, and does no harm where it names nothing.
import { deflateRawSync } from 'node:zlib';
import { exampleText, expect, inspector, isMoving, test, visit } from './journey.ts';

const packed = (text: string | Buffer) => deflateRawSync(text).toString('base64url');

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a document, its view and what is chosen go into a link and come back', async ({ page, context, baseURL }) => {
  const own = JSON.stringify({ ...JSON.parse(exampleText('loki-direct')), title: 'Mine alone' });
  await visit(page, `./#d=${packed(own)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine alone');
  await page.getByRole('combobox', { name: 'View' }).selectOption('Logs, data flow');
  await page
    .getByRole('treeitem', { name: /^loki-read/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toHaveText('The link is in the clipboard.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(baseURL ?? 'http')).toBe(true);

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Mine alone');
  await expect(other.getByRole('combobox', { name: 'View' })).toHaveValue('logs-flow');
  await expect(inspector(other).getByRole('heading', { level: 2 })).toHaveText('loki-read');
});

test('a link to an example keeps view, time and choice, and ignores what it does not know', async ({ page }) => {
  await visit(page, './#f=pattern&v=metrics-flow&t=2.5&sel=worker&colour=red&story=none');
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('worker');
  await expect(page.getByRole('combobox', { name: 'View' })).toHaveValue('metrics-flow');
  await expect(page.getByRole('slider', { name: 'Time' })).toHaveValue('2.5');
  await expect.poll(() => isMoving(page)).toBe(false);
});

test('the address changes while one looks, and going back there shows the same', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page
    .getByRole('treeitem', { name: /^traces/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'View' }).selectOption('Traces, relations');
  await expect(page).toHaveURL(/#f=pattern&v=traces-relations&sel=traces$/);
  await page.reload();
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('traces');
});

test('a damaged link says so, and the app opens all the same', async ({ page }) => {
  await page.goto('./#d=this-is-no-document');
  await expect(page.getByRole('alert')).toContainText('The link could not be read');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
});

test('a link that would unfold into more than two megabytes is not unfolded', async ({ page }) => {
  await page.goto(`./#d=${packed(Buffer.alloc(8_000_000, 32))}`);
  await expect(page.getByRole('alert')).toContainText('larger than 2 MB');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
});

test('another link in the same tab opens what it names', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.evaluate(() => {
    location.hash = '#f=cos-lite';
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('COS Lite');
});
