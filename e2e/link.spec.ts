// A link opens what it names, with the view it names, and does no harm where it names nothing.
import { deflateRawSync } from 'node:zlib';
import { documentOf, exampleText, expect, inspector, isMoving, savesAsDownload, test, visit } from './journey.ts';

const packed = (text: string | Buffer) => deflateRawSync(text).toString('base64url');

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a share link goes round: document, view and choice come back, as a copy of its own', async ({
  page,
  context,
  baseURL,
}) => {
  await savesAsDownload(context);
  const own = JSON.stringify({ ...JSON.parse(exampleText('loki-direct')), title: 'Mine alone' });
  await visit(page, `./#d=${packed(own)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine alone');
  await page.getByRole('combobox', { name: 'View' }).selectOption('Logs, data flow');
  await page
    .getByRole('treeitem', { name: /^loki-read/ })
    .first()
    .click();
  const given = await documentOf(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toContainText(/\d\.\d kB/);
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toHaveText('The link is in the clipboard.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.startsWith(baseURL ?? 'http')).toBe(true);

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Mine alone');
  await expect(other.getByRole('combobox', { name: 'View' })).toHaveValue('logs-flow');
  await expect(inspector(other).getByRole('heading', { level: 2 })).toHaveText('loki-read');
  expect(await documentOf(other)).toEqual(given);
  await inspector(other).getByRole('heading', { level: 2 }).click();
  await other.keyboard.press('Delete');
  await expect(other.getByRole('treeitem', { name: /^loki-read/ })).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  expect(await documentOf(page)).toEqual(given);
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

const unreadable = [
  { what: 'what was never packed', hash: '#d=AAAA', said: 'cannot be unpacked' },
  { what: 'letters that no packing has', hash: '#d=%20%C3%A4', said: 'cannot be unpacked' },
  { what: 'nothing', hash: '#d=', said: 'cannot be unpacked' },
  {
    what: 'a document that ends too early',
    hash: `#d=${packed(exampleText('pattern')).slice(0, 300)}`,
    said: 'cannot be unpacked',
  },
  { what: 'more than two megabytes', hash: `#d=${packed(Buffer.alloc(8_000_000, 32))}`, said: 'larger than 2 MB' },
  {
    what: 'text of no format',
    hash: `#d=${packed('{"colour": "red"}')}`,
    said: 'nor anything else that Orrery recognises',
  },
  { what: 'JSON that breaks off', hash: `#d=${packed('{"orrery": 1, "title": ')}`, said: 'the link:1:24' },
  { what: 'a document of a version to come', hash: `#d=${packed('{"orrery": 99}')}`, said: '99' },
  { what: 'an example that there is not', hash: '#f=nope', said: 'no example called nope' },
  {
    what: 'a path in place of an example',
    hash: '#f=../examples/pattern',
    said: 'no example called ../examples/pattern',
  },
] as const;

for (const { what, hash, said } of unreadable) {
  test(`a link with ${what} says so, and nothing else is opened in its place`, async ({ page }) => {
    await page.goto(`./${hash}`);
    await expect(page.getByRole('alert')).toContainText('The link could not be read. Nothing is open.');
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByRole('button', { name: 'Open an example' })).toBeVisible();
    await page.waitForTimeout(400);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('treeitem')).toHaveCount(0);
  });

  test(`a link with ${what} leaves what is open as it is`, async ({ page }) => {
    await visit(page, './#f=cos-lite&v=logs-flow');
    await expect(page.getByRole('combobox', { name: 'View' })).toHaveValue('logs-flow');
    await page.evaluate((bad) => {
      location.hash = bad;
    }, hash);
    await expect(page.getByRole('alert')).toContainText('The link could not be read. What was open is still open.');
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('COS Lite');
    await expect(page).toHaveURL(/#f=cos-lite&v=logs-flow$/);
  });
}

test('after a link that cannot be read an example opens from the doors, and the next visit shows what was open before', async ({
  page,
}) => {
  await visit(page, './#f=loki-direct');
  await page.goto('about:blank');
  await page.goto('./#d=AAAA');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Paste text' })).toBeVisible();
  await page.goto('about:blank');
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Loki 2, direct');
  await page.goto('about:blank');
  await page.goto('./#d=AAAA');
  await page.getByRole('button', { name: 'Open an example' }).click();
  await page.getByRole('button', { name: /^COS Lite/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('COS Lite');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('another link in the same tab opens what it names', async ({ page }) => {
  await visit(page, './#f=pattern');
  await page.evaluate(() => {
    location.hash = '#f=cos-lite';
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('COS Lite');
});
