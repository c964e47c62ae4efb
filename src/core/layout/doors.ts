// Where lines may join a card: relations at its header, flows at its rows, both anywhere at its top and bottom.
import type { Face } from './card.ts';
import type { Box } from './layout.ts';
import { detail, overview } from './sizes.ts';
import type { Door, Stop } from './stop.ts';

/** The height at which relations join a card at its left and right. */
export function headerOf(face: Face, box: Box): number {
  if (face.strip) return box.y + detail.header;
  const isEnd = face.form === 'store' || face.form === 'collector';
  return box.y + Math.min(isEnd ? overview.endHeader : overview.header, Math.round(face.height / 2));
}

export function relationStop(card: number, face: Face, box: Box): Stop {
  const side = headerDoor(face, box);
  const level = levelDoor(box, box.x + box.width / 2);
  return { card, box, doors: { left: side, right: side, top: level, bottom: level } };
}

function headerDoor(face: Face, box: Box): Door {
  const header = headerOf(face, box);
  if (face.strip) return { likes: [header, header + 16, header - 16], from: header - 20, to: header + 24, firm: true };
  const last = face.form === 'coordinator' ? box.y + 56 : box.y + box.height - 8;
  const likes = [header];
  for (let away = 12; header + away <= last; away += 12) likes.push(header + away);
  if (header - 12 >= box.y + 8) likes.push(header - 12);
  return { likes, from: box.y + 8, to: last, firm: true };
}

/** Places along the top or the bottom: `liked` first, then outwards from it. */
export function levelDoor(box: Box, liked: number): Door {
  const [from, to] = [box.x + 16, box.x + box.width - 16];
  const likes: number[] = [];
  for (let away = 0; likes.length < 20 && away < box.width; away += 8)
    for (const at of away === 0 ? [liked] : [liked - away, liked + away]) if (at >= from && at <= to) likes.push(at);
  return { likes, from, to };
}
