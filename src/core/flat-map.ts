// Lists put together of lists. The array's own flatMap takes a slow path for every item in the engines of today: where units, flows and
// databags are gone through, it costs more than what is done with them.

/** As `items.flatMap(make)`. */
export function flatMap<Item, Made>(
  items: readonly Item[],
  make: (item: Item, at: number) => Made | readonly Made[],
): Made[] {
  const all: Made[] = [];
  items.forEach((item, at) => {
    const made = make(item, at);
    if (!isList(made)) all.push(made);
    else
      made.forEach((one) => {
        all.push(one);
      });
  });
  return all;
}

function isList<Made>(made: Made | readonly Made[]): made is readonly Made[] {
  return Array.isArray(made);
}
