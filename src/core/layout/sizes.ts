// How large things are and how far they stand apart, in scene units.

export const overview = {
  margin: 48,
  coordinator: { width: 186, most: 260, rowsAt: 74, rowHeight: 30, rowPitch: 40, under: 14 },
  worker: { width: 150, most: 230, height: 46, pitch: 68, densePitch: 56, sparse: 3 },
  support: { width: 176, most: 220, height: 44 },
  besideWidth: 152,
  end: {
    width: 220,
    most: 280,
    inset: 14,
    nameAt: 38,
    rowsAt: 44,
    rowHeight: 34,
    rowPitch: 42,
    under: 16,
    perLine: 6,
    lines: 5,
  },
  header: 23, // where relations join a card, under its top
  endHeader: 34, // of collectors and stores
  charmRow: 24,
  cluster: { pad: 16, title: 38, trunk: 72, between: 44, beside: 62 },
  gap: { clusters: 20, column: 14, bands: 60, blocks: 84, ends: 84, rails: 58, support: 52 },
  rail: { first: 32, pitch: 28, columnInset: 20, edge: 8, overRows: 14 }, // the last two: from strands to the card's edge
  strand: 7, // signals that run side by side
  track: 20,
  leastTrack: 12,
  clearance: 9, // between a line and a card it has nothing to do with
} as const;

export const detail = {
  margin: 40,
  worker: 264,
  store: 264,
  coordinator: 280,
  laneGap: 196,
  header: 37, // where relations join a card, under its top
  strip: { at: 74, height: 72, storeAt: 66, storeHeight: 50 }, // of two lines, and of one
  row: { inset: 12, height: 34, pitch: 44, unitPitch: 48 },
  rowsAt: 160, // of a coordinator, under its top, where its store says one line
  underRows: 12,
  caption: 29, // from the coordinator's bottom to the words over a worker's rows
  rowsUnderCaption: 13,
  frame: { at: 126, header: 33, under: 12 },
  pebble: 14, // where a push begins inside its row
  loop: 5.5, // half the distance between request and answer
  lane: { first: 24, pitch: 14, wire: 16 }, // uprights beside a card: of flows, and of relations after them
  stack: { gap: 24, underStrip: 10, pass: 40 }, // between cards of a lane; from the coordinator's bottom to what passes under it
} as const;
