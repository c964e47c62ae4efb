// Names and texts that would be markup, scripts or properties of objects elsewhere: every screen that shows them shows letters, and nothing runs.
import type { Page } from '@playwright/test';
import { card, documentOf, expect, inspector, linkTo, picture, savesAsDownload, test, visit } from './journey.ts';

/** What a name may be: no space, colon or slash. */
const name = `"><b><script>hurt=1<script>'\${hurt=1}&lt;`;
const text = `</text></style><img src=x onerror="hurt=1"><svg onload="hurt=1"><script>hurt=1</script>'"]]>\u202e`;
const ours = 'loki';

const databags = { application: { [text]: text }, units: { [`${name}/0`]: { [text]: [text] } } };
const hostile = JSON.stringify({
  orrery: 1,
  title: text,
  models: { [name]: {}, constructor: {} },
  applications: {
    [name]: {
      charm: name,
      model: name,
      channel: text,
      config: { [text]: text },
      units: 2,
      publishes: { [name]: databags },
    },
    constructor: { charm: 'prometheus-k8s', channel: text, juju: { constraints: text } },
    toString: { charm: 'constructor', offers: { [name]: [name] } },
    [ours]: { charm: 'loki-coordinator-k8s', config: { [text]: text, 'role-read': text } },
  },
  relations: [
    [`${name}:${name}`, `${ours}:logging`],
    [`${name}:metrics`, 'constructor:metrics-endpoint'],
    ['toString:toString', `${ours}:${name}`],
    [`${name}:${name}`, 'valueOf:valueOf'],
  ],
  charms: {
    [name]: {
      endpoints: {
        [name]: { role: 'provides', interface: 'loki_push_api' },
        metrics: { role: 'provides', interface: 'prometheus_scrape' },
      },
    },
    constructor: { like: '__proto__', endpoints: { toString: { role: 'requires', interface: name } } },
  },
  notes: [{ id: 'hasOwnProperty', text: `${text}\n${text}`, at: { x: 0, y: -200 }, about: name }],
  stories: [
    {
      id: 'valueOf',
      title: text,
      scenes: [
        { view: 'logs-flow', focus: name, text: `${text} **bold** [a link](javascript:hurt=1) ![a picture](x)` },
        { text, question: { ask: 'lost-when', about: `${name}:${name} ${ours}:logging` } },
      ],
    },
  ],
});

/** Nothing ran, and nothing of it became an element. */
async function expectHarmless(page: Page): Promise<void> {
  const made = page.locator('img[src="x"], [onerror], [onload], [href^="javascript"], b, script:not([src])');
  await expect(made).toHaveCount(0);
  expect(await page.evaluate(() => [Reflect.get(globalThis, 'hurt'), Reflect.get({}, 'hurt')])).toEqual([
    undefined,
    undefined,
  ]);
}

async function act(page: Page, action: string): Promise<void> {
  const search = page.getByPlaceholder(/^Search actions/);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(search).toBeVisible({ timeout: 1000 });
  }).toPass();
  await search.fill(action);
  await page.getByRole('option', { name: action }).first().click();
}

async function letGo(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('hostile names everywhere: every screen that shows them is visited, and nothing executes', async ({ page }) => {
  test.setTimeout(240_000);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await savesAsDownload(page);
  await visit(page, linkTo(hostile));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  const tree = page.getByRole('tree', { name: 'Outline' });

  await test.step('everything in the outline, and the inspector of each', async () => {
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('*');
    const rows = tree.getByRole('treeitem');
    for (let at = 0; at < (await rows.count()); at += 1) {
      const row = rows.nth(at);
      if ((await row.getAttribute('aria-expanded')) === 'false') {
        await row.focus();
        await page.keyboard.press('ArrowRight');
      }
      await row.click();
      await expectHarmless(page);
    }
  });
  await test.step('findings of each kind', async () => {
    for (const tab of [/^Problems/, /^Not collected/, /^Assum/, /^Steps/]) {
      await page.getByRole('tab', { name: tab }).click();
      await expectHarmless(page);
    }
  });
  await test.step('text beside the picture', async () => {
    await page.getByRole('button', { name: 'Text beside the picture' }).click();
    const pane = page.getByRole('region', { name: 'Text', exact: true });
    for (const format of ['Orrery document', 'Juju bundle']) {
      await pane.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
      await expect(pane.getByRole('textbox', { name: /as text/ })).toBeVisible();
      await expectHarmless(page);
    }
    await pane.getByRole('button', { name: 'Close the text' }).click();
  });
  await test.step('dialogs', async () => {
    for (const [action, title] of [
      ['Models …', 'Models'],
      ['Charms of this document …', 'Charms of this document'],
      ['Versions …', 'Versions'],
      ['Documents', 'Documents'],
      ['Stories', 'Stories'],
    ] as const) {
      await act(page, action);
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      await expectHarmless(page);
      await letGo(page);
    }
  });
  const whole = await documentOf(page);
  expect(whole.title).toBe(text);
  expect(Object.keys(whole.deployment.applications).sort()).toEqual([name, 'constructor', ours, 'toString'].sort());
  expect(asked).toEqual([]);
  await expect(picture(page)).toBeVisible();
  await expect(card(page, ours)).toBeVisible();
  await expect(inspector(page)).toBeVisible();
});
