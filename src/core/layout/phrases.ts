// The few words that stand on cards.
export const phrases = {
  units: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
  unitsNotStated: '',
  charmCode: 'charm code',
};
