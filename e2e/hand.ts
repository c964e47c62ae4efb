// A hand on the mouse, and one on the keys, that count what they do: a click, a drag, a typed word or a chord of keys is one gesture each.
import type { Locator, Page } from '@playwright/test';

export type Hand = {
  readonly count: () => number;
  readonly click: (target: Locator) => Promise<void>;
  /** From where the card is taken, by so many pixels. */
  readonly drag: (target: Locator, by: { readonly x: number; readonly y: number }) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly press: (chord: string) => Promise<void>;
};

export function handOn(page: Page): Hand {
  let made = 0;
  const one = async (gesture: Promise<unknown>) => {
    made += 1;
    await gesture;
  };
  return {
    count: () => made,
    click: (target) => one(target.click()),
    drag: (target, by) => one(dragged(page, target, by)),
    type: (text) => one(page.keyboard.type(text)),
    press: (chord) => one(page.keyboard.press(chord)),
  };
}

async function dragged(page: Page, target: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
  await taken(page, target, by);
  await page.mouse.up();
}

/** Holds it there, and does not let go. */
export async function taken(
  page: Page,
  target: Locator,
  by: { readonly x: number; readonly y: number },
): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('What is to be dragged is not in sight.');
  await page.mouse.move(box.x + 60, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60 + by.x, box.y + 20 + by.y, { steps: 8 });
}
