// A reader's own files and text: opened, refused in words, and never sent anywhere.

import type { Page } from '@playwright/test';
import { exampleText, expect, inspector, test, visit } from './journey.ts';

const bundle = `
bundle: kubernetes
name: small
applications:
  loki:
    charm: loki-k8s
    channel: 1/stable
    scale: 1
  grafana:
    charm: grafana-k8s
    scale: 2
relations:
- [loki:grafana-source, grafana:grafana-source]
`;

async function pasteInDialog(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Paste text' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).fill(text);
  await page.getByRole('dialog').getByRole('button', { name: 'Read' }).click();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name = '', text = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

test('a Juju bundle is pasted into the dialog', async ({ page }) => {
  await visit(page);
  await pasteInDialog(page, bundle);
  await expect(inspector(page)).toContainText('2 applications, 3 units, 1 relation');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('text pasted anywhere on the page is opened', async ({ page }) => {
  await visit(page);
  await paste(page, bundle);
  await expect(page.getByRole('treeitem', { name: /^grafana 2 units/ })).toBeVisible();
});

test('a file dropped on the page is opened', async ({ page }) => {
  await visit(page);
  await drop(page, 'mine.orrery.json', exampleText('cos-lite'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('COS Lite');
});

test('a file that cannot be read says where and why, and what was open stays', async ({ page }) => {
  await visit(page, './#f=pattern');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await drop(page, 'broken.yaml', 'applications:\n  loki:\n    charm: [loki-k8s\n');
  const alert = page.getByRole('alert', { name: 'Broken.yaml could not be read' });
  await expect(alert).toContainText('broken.yaml:');
  await expect(alert).toContainText('What was open is still open.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await expect(page.getByRole('treeitem', { name: /^scraper/ })).toBeVisible();
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toBeHidden();
});

test('a format that has no reader yet is named', async ({ page }) => {
  await visit(page);
  await paste(
    page,
    'Model  Controller  Cloud/Region  Version\ncos    micro       microk8s      3.6.1\n\nApp   Version  Status  Scale  Charm\nloki           active      1  loki-k8s\n',
  );
  await expect(page.getByRole('alert')).toContainText(/juju status/i);
});

test('a file is picked with the field where the browser has no picker of its own', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
  await visit(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Open a file' }).click();
  await (await chooser).setFiles({ name: 'bundle.yaml', mimeType: 'text/yaml', buffer: Buffer.from(bundle) });
  await expect(inspector(page)).toContainText('2 applications');
});

test('hostile names are only text', async ({ page }) => {
  await visit(page);
  const name = '<img>';
  await paste(
    page,
    JSON.stringify({
      orrery: 1,
      title: '</title><script>document.title=1</script>',
      applications: { [name]: {}, constructor: {}, '\u202Eevil': {} },
    }),
  );
  await expect(page.getByRole('treeitem', { name: /^constructor/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: '<img>' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('</title><script>document.title=1</script>');
  await expect(page).toHaveTitle(/Orrery/);
  expect(await page.locator('img').count()).toBe(0);
});

test('what was odd in a file is said, and nothing is repaired in silence', async ({ page }) => {
  await visit(page);
  const relations = [
    ['loki:a', 'tempo:b'],
    ['tempo:b', 'loki:a'],
  ];
  await paste(page, JSON.stringify({ orrery: 1, title: 'Odd', applications: { loki: {}, tempo: {} }, relations }));
  const odd = page.getByRole('region', { name: 'What was odd in Odd' });
  await expect(odd).toContainText('is drawn twice; it is kept once.');
  await odd.getByRole('button', { name: 'Dismiss' }).click();
  await expect(odd).toBeHidden();
});

test('the document can be downloaded', async ({ page }) => {
  await visit(page, './#f=pattern');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Download the document' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.orrery\.json$/);
});
