// Cards travel to their lanes, stand in line when asked, and are nudged into line by the hand that drags them.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { card, expect, inspector, test, visit } from './journey.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const box = async (page: Page, name: string) => {
  const found = await card(page, name).boundingBox();
  if (!found) throw new Error(`${name} is not in sight.`);
  return found;
};

/** How many cards begin to travel from now on. */
async function countTravels(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(globalThis, 'travels', 0);
    document.addEventListener('transitionrun', (event) => {
      if (event.propertyName === 'transform' && event.target instanceof Element && event.target.matches('[data-id]'))
        Reflect.set(globalThis, 'travels', Number(Reflect.get(globalThis, 'travels')) + 1);
    });
  });
  return () => page.evaluate(() => Number(Reflect.get(globalThis, 'travels')));
}

async function dragUp(page: Page): Promise<void> {
  const from = await box(page, 'scraper');
  await page.mouse.move(from.x + 60, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 110, from.y - 90, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('status')).toContainText('1 card moved');
}

test('tidying lets cards travel, and its undo lets them travel back; with motion off they are there at once', async ({
  page,
}) => {
  await visit(page, './#f=pattern');
  const before = await box(page, 'scraper');
  await dragUp(page);
  const dragged = await box(page, 'scraper');
  const travels = await countTravels(page);
  await card(page, 'scraper').focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('status')).toContainText('Everything stands in its lane');
  await expect.poll(travels).toBeGreaterThan(0);
  await expect.poll(async () => Math.round((await box(page, 'scraper')).y)).toBe(Math.round(before.y));
  const there = await travels();
  await undo(page).click();
  await expect.poll(async () => Math.round((await box(page, 'scraper')).y)).toBe(Math.round(dragged.y));
  await expect.poll(travels).toBeGreaterThan(there);
  const count = await travels();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await card(page, 'scraper').focus();
  await page.keyboard.press('t');
  await expect.poll(async () => Math.round((await box(page, 'scraper')).y)).toBe(Math.round(before.y));
  expect(await travels()).toBe(count);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`several cards are aligned and set evenly apart from the inspector, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visit(page, './#f=pattern');
    await card(page, 'scraper').click();
    await card(page, 'traces').click({ modifiers: ['Shift'] });
    const lining = inspector(page).getByRole('group', { name: '2 applications selected' });
    await expect(lining.getByRole('button', { name: 'Distribute across' })).toBeDisabled();
    expect((await new AxeBuilder({ page }).include('[aria-label=Inspector]').analyze()).violations).toEqual([]);
    await lining.getByRole('button', { name: 'Align top edges' }).click();
    await expect(page.getByRole('status')).toContainText('Align top edges: 2 cards');
    const [one, other] = [await box(page, 'scraper'), await box(page, 'traces')];
    expect(Math.abs(one.y - other.y)).toBeLessThan(1.5);
    await undo(page).click();
    const apart = async () => Math.abs((await box(page, 'scraper')).y - (await box(page, 'traces')).y);
    await expect.poll(apart).toBeGreaterThan(10);
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });
}

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a card that is held goes along with it, and a swipe pans the picture and moves no card', async ({ page }) => {
    await visit(page, './#f=pattern');
    await expect(card(page, 'scraper').getByTitle('Drag to relate')).toBeAttached();
    const touch = await page.context().newCDPSession(page);
    const at = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const swipe = async (rest: number) => {
      const from = await box(page, 'scraper');
      const [x, y] = [from.x + 60, from.y + 12];
      await at('touchStart', x, y);
      await page.waitForTimeout(rest);
      for (const step of [1, 2, 3, 4]) await at('touchMove', x + 10 * step, y - 15 * step);
      await at('touchEnd', x + 40, y - 60);
    };
    const gap = async () => (await box(page, 'scraper')).y - (await box(page, 'traces')).y;
    const before = await gap();
    await swipe(0);
    await page.waitForTimeout(300);
    expect(Math.round(await gap())).toBe(Math.round(before));
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
    await swipe(700);
    await expect(page.getByRole('status')).toContainText('1 card moved');
    expect(await gap()).toBeLessThan(before - 20);
    await undo(page).click();
    await expect.poll(async () => Math.round(await gap())).toBe(Math.round(before)); // it travels back
  });
});
