// Paints an SVG of ours as pixels: the same in the app and in the command line, from fonts that come along.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { bytesOf } from './base64.ts';
import { staticFonts } from './static-fonts.ts';

type Image = ReturnType<InstanceType<typeof Resvg>['render']>;

let fonts: readonly Uint8Array[] | undefined;

/** Once in a program, before anything is painted: the painter itself, a WebAssembly module. */
export async function startPainter(wasm: Uint8Array<ArrayBuffer> | URL): Promise<void> {
  await initWasm(wasm);
}

/** `svg` in one plain theme, its size in pixels written on it. What letters the bundled fonts lack are left out. */
export function painted<Answer>(svg: string, take: (image: Image) => Answer): Answer {
  fonts ??= staticFonts.map(bytesOf);
  const font = { fontBuffers: [...fonts], defaultFontFamily: 'Ubuntu Sans', sansSerifFamily: 'Ubuntu Sans' };
  const painter = new Resvg(svg, { font, fitTo: { mode: 'original' } });
  const image = painter.render();
  const taken = take(image);
  image.free();
  painter.free();
  return taken;
}
