/** WebP → PNG, with libwebp as wasm: PowerPoint before 2021 and LibreOffice before 7.5 read no WebP. */
import { pngOf } from './png.ts';

/** The decoder answers with an ImageData, which only browsers have. */
class Pixels {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

let ready: Promise<void> | undefined;

/** @returns the picture as PNG, the same bytes on any machine; null for one that is damaged. */
export async function webpToPng(bytes: Uint8Array, wasm: Uint8Array): Promise<Uint8Array | null> {
  const { default: decode, init } = await import('@jsquash/webp/decode.js');
  const scope = globalThis as { ImageData?: unknown };
  scope.ImageData ??= Pixels;
  ready ??= WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>).then((compiled) =>
    init({
      // Its own way asks for a file beside the script, of which a host may have none.
      locateFile: (name: string) => name,
      instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
        const instance = new WebAssembly.Instance(compiled, imports);
        done(instance);
        return instance.exports;
      },
    }),
  );
  await ready;
  try {
    const { data, width, height } = await decode(bytes.slice().buffer);
    return pngOf(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height);
  } catch {
    return null;
  }
}
