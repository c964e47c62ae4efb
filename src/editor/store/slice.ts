// The shape of one part of the store: it sets what is its own, and what it says that it touches of another.

export type Slice<Part, Touched = unknown> = (
  set: (change: Partial<Part & Touched>) => void,
  get: () => Part & Touched,
) => Part;
