// A grid of cards joined to their right and lower neighbours, as many lines as asked for. The same for every way of moving.

export type Card = { readonly id: string; readonly x: number; readonly y: number };
export type Line = { readonly id: string; readonly from: Card; readonly to: Card };
export type Graph = { readonly cards: readonly Card[]; readonly lines: readonly Line[] };

export const card = { width: 120, height: 44 };
const [across, down] = [220, 110];

export function graphOf(amount: number): Graph {
  const side = Math.ceil(Math.sqrt(amount / 2)) + 1;
  const cards = Array.from({ length: side * side }, (_, at) => cardAt(at % side, Math.floor(at / side)));
  const lines = cards.flatMap((from, at): Line[] => {
    const right = at % side === side - 1 ? undefined : cards[at + 1];
    return [right, cards[at + side]].flatMap((to) => (to ? [{ id: `${from.id} ${to.id}`, from, to }] : []));
  });
  return { cards, lines: lines.slice(0, amount) };
}

function cardAt(column: number, row: number): Card {
  return { id: `${column}-${row}`, x: column * across, y: row * down };
}

/** From the middle of a side to the middle of the facing one. */
export function endsOf({ from, to }: Line): readonly { readonly x: number; readonly y: number }[] {
  const isAcross = from.y === to.y;
  const [half, high] = [card.width / 2, card.height];
  return isAcross
    ? [
        { x: from.x + card.width, y: from.y + high / 2 },
        { x: to.x, y: to.y + high / 2 },
      ]
    : [
        { x: from.x + half, y: from.y + high },
        { x: to.x + half, y: to.y },
      ];
}

export function pathOf(line: Line): string {
  return endsOf(line)
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');
}
