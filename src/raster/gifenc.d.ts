// What we use of gifenc, which brings no types.
declare module 'gifenc' {
  type Frame = {
    readonly palette?: readonly (readonly [red: number, green: number, blue: number])[]; // with the first frame, for all
    readonly colorDepth: number;
    readonly delay: number; // milliseconds
    readonly repeat?: number; // -1: once, 0: for ever, else how often again
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    readonly dispose: number; // 1: stays where the next one is transparent
  };
  type Encoder = {
    readonly stream: { writeBytes(bytes: Uint8Array | readonly number[]): void };
    writeFrame(indices: Uint8Array, width: number, height: number, frame: Frame): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
  export function GIFEncoder(): Encoder;
}
