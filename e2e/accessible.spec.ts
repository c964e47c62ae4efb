// Every screen under axe, in light and dark; some of them narrow and in forced colours too.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, exampleText, expect, inspector, linkTo, openFromMenu, test, visit } from './journey.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNothing(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' | ')}`,
  );
  expect(found, screen).toEqual([]);
}

/** Through the search, as there every action has its name. */
async function act(page: Page, action: string): Promise<void> {
  const search = page.getByPlaceholder(/^Search actions/);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(search).toBeVisible({ timeout: 1000 });
  }).toPass(); // keys answer once what stands behind them is there
  await search.fill(action);
  await page.getByRole('option', { name: action }).first().click();
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first();
const own = linkTo(
  JSON.stringify({
    ...JSON.parse(exampleText('loki-direct')),
    title: 'Mine',
    notes: [{ id: 'n', text: 'Three of these?', at: { x: 0, y: -160 } }],
    charms: { ours: { endpoints: { logs: { role: 'provides', interface: 'loki_push_api' } } } },
  }),
);

type Screen = { readonly name: string; readonly open: (page: Page) => Promise<void> };

const inspected: readonly Screen[] = [
  { name: 'an application', open: (page) => card(page, 'loki').first().click() },
  { name: 'a relation', open: (page) => row(page, /^to loki-read/).click() },
  { name: 'a note', open: (page) => page.getByRole('button', { name: 'Three of these?' }).click() },
  { name: 'a process', open: (page) => chooseIn(page, 'loki', /^loki\/0 nginx/) },
  { name: 'a flow', open: (page) => chooseIn(page, 'loki-read', /^loki-read\/0 .* (stored|sent)/) },
  {
    name: 'several applications',
    open: async (page) => {
      await card(page, 'loki-read').click();
      await card(page, 'loki-write').click({ modifiers: ['Shift'] });
    },
  },
];

async function chooseIn(page: Page, application: string, name: RegExp): Promise<void> {
  await card(page, application).first().click();
  await inspector(page).getByRole('button', { name }).first().click();
}

const dialogs: readonly (readonly [action: string, title: string | RegExp])[] = [
  ['Versions …', 'Versions'],
  ['Models …', 'Models'],
  ['Take it away …', 'Take it away'],
  ['Stories', 'Stories'],
  ['Keys', 'Keys'],
  ['Add an application …', 'Add an application …'],
  ['What can be done …', 'What can be done …'],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.beforeEach(() => test.setTimeout(180_000));

    test('on the first visit, in the palette, the menu, the text to paste and the start page', async ({ page }) => {
      await visit(page);
      await expect(page.getByRole('tab', { name: /^Problems/ })).toBeVisible();
      await expectNothing(page, 'the first visit');
      await page.getByRole('button', { name: 'Coordinator', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Add' }).getByRole('option').first()).toBeVisible();
      await expectNothing(page, 'the palette');
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByRole('menuitem', { name: /COS HA/ })).toBeVisible();
      await expectNothing(page, 'the menu');
      await page.getByRole('menuitem', { name: 'Paste text' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothing(page, 'the text to paste');
      await page.getByRole('textbox', { name: 'Text' }).fill('- no document');
      await page.getByRole('button', { name: 'Read' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNothing(page, 'a refusal');
      await page.getByRole('button', { name: 'Orrery: all documents' }).click();
      await expect(
        page.getByRole('dialog', { name: 'Documents' }).getByRole('list', { name: 'Examples' }),
      ).toBeVisible();
      await expectNothing(page, 'the start page');
    });

    test('in the inspector of each kind, the outline and the text beside the picture', async ({ page }) => {
      await visit(page, own);
      for (const { name, open } of inspected) {
        await open(page);
        await expect(inspector(page).getByRole('heading', { level: 2 })).not.toHaveText('Mine');
        await expectNothing(page, name);
      }
      await page.getByRole('button', { name: 'Text beside the picture' }).click();
      await expect(page.getByRole('textbox', { name: /as text/ })).toBeVisible();
      await expectNothing(page, 'the text pane');
      await visit(page, './#f=cos-ha');
      await card(page, 'loki').click();
      await inspector(page).getByRole('button', { name: 'Open the store' }).click();
      await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Inside loki');
      await expectNothing(page, 'the inside of a store');
    });

    test('in findings of each kind, a problem and its help', async ({ page }) => {
      await visit(page, './#f=broken');
      for (const tab of ['Problems', 'Not collected', 'Assumptions', 'Steps']) {
        await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
        await expect(page.getByRole('tabpanel', { name: new RegExp(`^${tab}`) })).toBeVisible();
        await expectNothing(page, tab);
      }
      await page.getByRole('tab', { name: /^Problems/ }).click();
      await page.getByRole('tabpanel').getByRole('button').first().click();
      await expect(inspector(page).getByRole('link', { name: /^Help on / })).toBeVisible();
      await expectNothing(page, 'a problem');
      await inspector(page)
        .getByRole('link', { name: /^Help on / })
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothing(page, 'its help');
    });

    test('in every dialog, and where everything is found', async ({ page }) => {
      await visit(page, own);
      for (const [action, title] of dialogs) {
        await act(page, action);
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        await expectNothing(page, action);
        await leave(page);
      }
      await page.getByRole('button', { name: /^Search/ }).click();
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      await expectNothing(page, 'the command palette');
      await leave(page);
      await page.getByRole('button', { name: 'Share' }).click();
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible();
      await expectNothing(page, 'the share link');
      await leave(page);
      await act(page, 'Charms of this document …');
      const charms = page.getByRole('dialog', { name: 'Charms of this document' });
      await expect(charms).toBeVisible();
      await expectNothing(page, 'charms');
      await charms.getByRole('button', { name: 'Paste its description' }).click();
      await expectNothing(page, 'a charm that is pasted');
      await charms.getByRole('button', { name: 'Back' }).click();
      await charms.getByRole('button', { name: 'Fill in a charm' }).click();
      await expectNothing(page, 'a charm that is filled in');
    });

    test('in dialogs about one thing: rename, relate, another model, a databag', async ({ page }) => {
      await visit(page, own);
      for (const [action, title] of [
        ['Rename', 'Rename loki-read'],
        ['Relate to …', 'Relate loki-read to …'],
        ['Move to another model …', 'Move loki-read to another model'],
      ] as const) {
        await card(page, 'loki-read').click();
        await act(page, action);
        await expect(page.getByRole('dialog', { name: title })).toBeVisible();
        await expectNothing(page, action);
        await leave(page);
      }
      await inspector(page).getByRole('button', { name: 'State a databag …' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothing(page, 'a databag');
    });

    test('in lessons, while presenting, and where stories are written', async ({ page }) => {
      await page.goto('./#f=lesson-traces&story=lesson&scene=4');
      const told = page.getByRole('region', { name: 'Story', exact: true });
      await expect(told).toContainText('Scene 4 of 7');
      await expectNothing(page, 'a lesson');
      await told.getByRole('button', { name: 'Present', exact: true }).click();
      await expect(page.getByRole('navigation', { name: 'Outline' })).toBeHidden();
      await expectNothing(page, 'presenting');
      await told.getByRole('button', { name: 'Leave presenting' }).click();
      await told.getByRole('button', { name: 'Edit the story' }).click();
      await expect(page.getByRole('dialog', { name: 'Story' })).toBeVisible();
      await expectNothing(page, 'the story editor');
      await leave(page);
      await page.goto('about:blank');
      await page.goto('./#f=lesson-fault-logs&story=lesson&scene=1');
      await expect(told.getByRole('group', { name: /Between which applications/ })).toBeVisible();
      await expectNothing(page, 'a question that stands');
    });

    test('where drawings are compared, and where something is supposed', async ({ page }) => {
      await visit(page, './#f=loki-direct');
      await inspector(page).getByRole('button', { name: 'Compare with another drawing …' }).click();
      await expect(page.getByRole('dialog', { name: 'Compare' })).toBeVisible();
      await expectNothing(page, 'what to compare with');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Loki.*proxied/ })
        .click();
      await expect(page.getByRole('region', { name: 'Compared' })).toBeVisible();
      await expectNothing(page, 'a comparison');
      await page
        .getByRole('region', { name: 'Compared' })
        .getByRole('button', { name: 'Leave the comparison' })
        .click();
      await card(page, 'loki').first().click();
      await inspector(page).getByRole('button', { name: 'If all of loki is down' }).click();
      await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('If all of loki is down');
      await expectNothing(page, 'a what-if');
    });

    test('where one signal is chosen, so that the rest is dim, and with an explanation of what was added', async ({
      page,
    }) => {
      await visit(page, './#f=cos-ha&v=logs-flow');
      await expectNothing(page, 'one signal');
      await visit(page, './#f=pattern');
      await page.getByPlaceholder('Find a charm').fill('tempo coordinator');
      await page.keyboard.press('Enter');
      await inspector(page).getByRole('button', { name: 'Complete the cluster' }).click();
      await expect(page.getByRole('region', { name: 'What was added' })).toBeVisible();
      await expectNothing(page, 'what was added');
    });
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('each tab', async ({ page }) => {
    await page.goto('./#f=loki-proxied&sel=loki');
    for (const tab of ['Outline', 'Picture', 'Flows', 'Problems']) {
      await page
        .getByRole('tab', { name: new RegExp(`^${tab}`) })
        .first()
        .click();
      await expectNothing(page, tab);
    }
  });
});

test('with forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, './#f=pattern');
  await openFromMenu(page, 'COS Lite');
  await expectNothing(page, 'forced colours');
});
