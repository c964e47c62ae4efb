// Middle values and how they are printed.

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** The median with the least and the greatest. @param {readonly number[]} values @param {string} unit @param {number} [digits] */
export function spread(values, unit, digits = 1) {
  const [low, mid, high] = [Math.min(...values), median(values), Math.max(...values)].map((value) =>
    value.toFixed(digits),
  );
  return `${mid} ${unit}  (${low} to ${high}, ${values.length} runs)`;
}
