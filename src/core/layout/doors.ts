// Where relations may join a card: at its header; at its top and bottom too, where collectors and stores leave room for telemetry.
import type { Face } from './card.ts';
import type { Box } from './layout.ts';
import { detail, overview } from './sizes.ts';
import type { Door, Stop } from './stop.ts';

/** The height at which relations join a card at its left and right. */
export function headerOf(face: Face, box: Box): number {
  if (face.strip) return box.y + detail.header;
  const isLow = face.form === 'store' || face.form === 'collector';
  return box.y + Math.min(isLow ? overview.endHeader : overview.header, Math.round(face.height / 2));
}

export function relationStop(card: number, face: Face, box: Box): Stop {
  const side = headerDoor(face, box);
  const level = isEnd(face) ? relationLevel(box) : levelDoor(box, box.x + box.width / 2);
  return { card, box, doors: { left: side, right: side, top: level, bottom: level } };
}

function headerDoor(face: Face, box: Box): Door {
  const header = headerOf(face, box);
  if (face.strip) return { likes: [header, header + 16, header - 16], from: header - 20, to: header + 24, firm: true };
  const last = box.y + headerEnd(face);
  const likes = [header];
  for (let away = 12; header + away <= last; away += 12) likes.push(header + away);
  if (header - 12 >= box.y + 8) likes.push(header - 12);
  return { likes, from: box.y + 8, to: last, firm: true };
}

/** A collector or a store whose processes have rows. */
export function isEnd({ form, rows }: Face): boolean {
  return (form === 'store' || form === 'collector') && rows.length > 0;
}

/** How far down a card's side relations may join it: above its first row, where it has any. */
function headerEnd({ form, rows, height }: Face): number {
  if (form === 'coordinator') return 56;
  const [first] = rows;
  return first ? first.box.y - 6 : height - 8;
}

/** Relations take the left part of an end's top and bottom, flows the rest. */
export const relationPart = 0.3;

function relationLevel(box: Box): Door {
  const part = { ...box, width: box.width * relationPart };
  return levelDoor(part, box.x + 20);
}

/** Places along the top or the bottom: `liked` first, then outwards from it. */
export function levelDoor(box: Box, liked: number): Door {
  const [from, to] = [box.x + 16, box.x + box.width - 16];
  const likes: number[] = [];
  for (let away = 0; likes.length < 20 && away < box.width; away += 8)
    for (const at of away === 0 ? [liked] : [liked - away, liked + away]) if (at >= from && at <= to) likes.push(at);
  return { likes, from, to };
}
