import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pixels of a reference; a slide is four times as wide and as high. */
export const SMALL = { width: 240, height: 135 };
const SCALE = 4;

/** A picture of RGBA bytes. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

export const decode = (png: Uint8Array): Pixels => PNG.sync.read(Buffer.from(png));

/** @returns a PNG without transparency, packed as small as the format allows. */
export function encode({ width, height, data }: Pixels): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
}

/**
 * Each pixel is the mean of a block of the slide's, in 16 steps a colour: what a browser's or a font's next version does
 * to the edges of letters is levelled out, and the file is half as large.
 * @param pixels 960 × 540
 */
export function small({ width, data }: Pixels): Pixels {
  const out = new Uint8Array(SMALL.width * SMALL.height * 4);
  for (let y = 0; y < SMALL.height; y++)
    for (let x = 0; x < SMALL.width; x++)
      for (let c = 0; c < 4; c++) {
        let sum = 0;
        for (let dy = 0; dy < SCALE; dy++)
          for (let dx = 0; dx < SCALE; dx++) sum += data[((y * SCALE + dy) * width + x * SCALE + dx) * 4 + c] as number;
        out[(y * SMALL.width + x) * 4 + c] = Math.round(sum / SCALE ** 2 / STEP) * STEP;
      }
  return { ...SMALL, data: out };
}
const STEP = 255 / 15;

/** How unlike two colours must be, of black and white, for a pixel to count. */
const THRESHOLD = 0.1;
/** Side of the square in which differing pixels are counted: 24 × 24 points of the slide. */
const WINDOW = 6;

/** How much differs by more than antialiasing does, and where. */
export interface Difference {
  /** Pixels of the fullest square, 0–36. */
  worst: number;
  /** What holds all of them, points of the slide; absent where none differs. */
  within?: { left: number; top: number; right: number; bottom: number };
}

/** @returns what differs between two small pictures */
export function difference(before: Pixels, now: Pixels): Difference {
  const { width, height } = SMALL;
  const marked = new Uint8Array(width * height * 4);
  const options = { threshold: THRESHOLD, includeAA: true };
  const pixels = pixelmatch(before.data, now.data, marked, width, height, { ...options, diffMask: true });
  if (pixels === 0) return { worst: 0 };
  const worst = pixelmatch(before.data, now.data, null, width, height, { ...options, windowSize: WINDOW });
  const at = Array.from({ length: width * height }, (_, i) => i).filter((i) => marked[i * 4 + 3] !== 0);
  const [xs, ys] = [at.map((i) => i % width), at.map((i) => Math.floor(i / width))];
  const [left, top] = [Math.min(...xs) * SCALE, Math.min(...ys) * SCALE];
  return { worst, within: { left, top, right: (Math.max(...xs) + 1) * SCALE, bottom: (Math.max(...ys) + 1) * SCALE } };
}

/** One picture above the other, for those who are to see what changed. */
export function stacked(above: Pixels, below: Pixels): Pixels {
  return {
    width: above.width,
    height: above.height + below.height,
    data: Uint8Array.from([...above.data, ...below.data]),
  };
}
