// A story before people and on paper: the whole screen, a clicker, a black screen, edits in between, and the hand-out.
import type { Page } from '@playwright/test';
import { card, expect, picture, test, visit } from './journey.ts';

const told = (page: Page) => page.getByRole('region', { name: 'Story', exact: true });

async function present(page: Page): Promise<void> {
  await told(page).getByRole('button', { name: 'Present', exact: true }).click();
  await page.waitForFunction(() => document.fullscreenElement !== null);
}

test('a clicker alone presents: the whole screen, forth and back, black, and back to the desk', async ({ page }) => {
  await page.goto('./#f=lesson-logs&story=lesson&scene=1');
  await present(page);
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  for (const scene of [2, 3]) {
    await page.keyboard.press('PageDown');
    await expect(told(page)).toContainText(`Scene ${scene} of 7`);
  }
  await page.keyboard.press('PageUp');
  await expect(told(page)).toContainText('Scene 2 of 7');
  await expect(page).toHaveURL(/scene=2/);
  await page.keyboard.press('b');
  await expect(page.locator('.black')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('.black')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
  await page.waitForFunction(() => document.fullscreenElement === null);
  await expect(told(page)).toContainText('Scene 2 of 7');
});

test('whoever leaves the full screen leaves presenting, and without one the page is as large as its window', async ({
  page,
}) => {
  await page.goto('./#f=lesson-logs&story=lesson&scene=1');
  await present(page);
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  await told(page).getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(told(page)).toContainText('Scene 2 of 7');
});

test('what a scene is about stands out, further while presenting and after an edit there, until the story is left', async ({
  page,
}) => {
  await page.goto('./#f=lesson-metrics&story=lesson&scene=2');
  const dim = picture(page).locator('.dim');
  const only = page.getByRole('region', { name: 'In focus' });
  await expect(only).toContainText('Only what goes because of coordinator');
  await expect(page).toHaveURL(/focus=relation\+coordinator/);
  await expect(card(page, 'scraper').locator('.dim')).not.toHaveCount(0);
  await expect(card(page, 'worker').locator('.dim')).toHaveCount(0);
  const opacity = () => dim.first().evaluate((one) => getComputedStyle(one).opacity);
  expect(await opacity()).toBe('1');
  await present(page);
  await expect.poll(opacity).not.toBe('1');
  await expect(only).toBeHidden();
  await card(page, 'scraper').click();
  await page.keyboard.press('Delete');
  await expect(card(page, 'scraper')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, 'scraper').locator('.dim')).not.toHaveCount(0);
  await expect.poll(opacity).not.toBe('1');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(told(page)).toContainText('Scene 4 of 7');
  await expect(dim).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(dim).not.toHaveCount(0);
  await told(page).getByRole('button', { name: 'Leave presenting' }).click();
  await told(page).getByRole('button', { name: 'Leave the story' }).click();
  await expect(only).toBeHidden();
});

test('the story is edited while it is presented: what a scene is about, and of an application what of it', async ({
  page,
}) => {
  await page.goto('./#f=lesson-metrics&story=lesson&scene=2');
  await present(page);
  await told(page).getByRole('button', { name: 'Edit the story' }).click();
  const dialog = page.getByRole('dialog', { name: 'Story' });
  await dialog.getByLabel('In focus').selectOption('worker');
  await expect(dialog.getByLabel('What of it')).toHaveValue('application');
  await dialog.getByLabel('What of it').selectOption('What starts here');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeHidden();
  await expect(picture(page).locator('.dim')).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'In focus' })).toContainText('Only what starts at worker');
});

test('the hand-out is a page a scene, questions without answers, and the answers on the last', async ({
  page,
  context,
  complaints,
}) => {
  await page.goto('./#f=lesson-logs&story=lesson&scene=1');
  await expect(told(page)).toContainText('Scene 1 of 7');
  await page.evaluate(keepWhatIsPrinted);
  await told(page).getByRole('button', { name: 'Print the hand-out' }).click();
  const { title, html } = await printed(page);
  await expect(page.locator('iframe')).toHaveCount(0);
  const paper = await context.newPage();
  await paper.setContent(html);
  await paper.emulateMedia({ media: 'print' });
  await expect(paper).toHaveTitle(title);
  const pages = paper.locator('section');
  await expect(pages).toHaveCount(8);
  await expect(pages.nth(1).getByRole('img')).toBeVisible();
  await expect(pages.nth(1)).toContainText('The store says where logs go');
  await expect(pages.nth(3).getByRole('listitem').first()).toHaveText(/ calls /);
  const answers = pages.nth(7);
  await expect(answers.getByRole('heading', { name: 'Answers' })).toBeVisible();
  await expect(answers.getByRole('heading', { level: 3 })).toHaveCount(2);
  const [asked, right] = [pages.nth(3), answers].map((one) => one.getByRole('listitem'));
  expect(await asked?.count()).toBeGreaterThan((await right?.count()) ?? 0);
  await expect(pages.nth(3)).not.toContainText('POST');
  expect(pagesOf(await paper.pdf({ format: 'A4' }))).toBe(8);
  // What watches a journey is a script as well, and the frame of the hand-out runs none.
  expect(complaints.filter((text) => !text.includes("'allow-scripts' permission is not set"))).toEqual([]);
  complaints.length = 0;
});

test('a link opens a story of one’s own at a scene', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, './#f=pattern');
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('explain this');
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('Scene 1 of 6');
  await page.keyboard.press('PageDown');
  await expect(told(page)).toContainText('Scene 2 of 6');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toHaveText('The link is in the clipboard.');
  const other = await context.newPage();
  await other.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(told(other)).toContainText('Scene 2 of 6');
});

/** In the page: the frame as it stands when it goes to the printer, with the sheets that it wears. */
function keepWhatIsPrinted(): void {
  const { append } = Element.prototype;
  Element.prototype.append = function keeping(...nodes) {
    append.apply(this, nodes);
    for (const frame of nodes)
      if (frame instanceof HTMLIFrameElement) frame.addEventListener('load', () => keep(frame), { capture: true });
  };
  const keep = (frame: HTMLIFrameElement) => {
    const { contentWindow: page, contentDocument: paper } = frame;
    if (!page || !paper) return;
    page.print = () => {
      const rules = paper.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      const html = `${paper.documentElement.outerHTML}<style>${rules.join('')}</style>`;
      Reflect.set(globalThis, 'printed', { title: frame.title, html });
      page.dispatchEvent(new Event('afterprint'));
    };
  };
}

async function printed(page: Page): Promise<{ readonly title: string; readonly html: string }> {
  return (await page.waitForFunction(() => Reflect.get(globalThis, 'printed'))).jsonValue();
}

/** How many pages a PDF says that it has. */
function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
}
