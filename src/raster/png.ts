// Paints an SVG of ours as a PNG.
import { painted } from './pixels.ts';

export function paintPng(svg: string): Uint8Array<ArrayBuffer> {
  return painted(svg, (image) => new Uint8Array(image.asPng()));
}
