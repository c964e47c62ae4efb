// Rows that a reader means with a few typed words, the likeliest first.

export type Searched = { readonly name: string; readonly search: string };

/** Every word must stand somewhere in it; those whose name begins with the words come first, then those whose name holds them all. */
export function found<Row>(rows: readonly Row[], query: string, wordsOf: (row: Row) => Searched): readonly Row[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  const ranked = rows.flatMap((row) => {
    const { name, search } = wordsOf(row);
    const rank = rankOf(name.toLowerCase(), search.toLowerCase(), wanted);
    return rank === undefined ? [] : [{ row, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ row }) => row);
}

function rankOf(name: string, search: string, wanted: readonly string[]): number | undefined {
  if (!wanted.every((word) => name.includes(word) || search.includes(word))) return undefined;
  if (name.startsWith(wanted.join(' '))) return 0;
  return wanted.every((word) => name.includes(word)) ? 1 : 2;
}
